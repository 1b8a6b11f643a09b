// On every page of the seller while something is in force: what, until when, and where she reads why.
import type { RestrictionView } from '@amana/contract'
import { Link, useLocation } from 'react-router'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { stepNames } from '#app/trust/words.ts'
import { Notice } from '#app/ui/notice.tsx'

export function RestrictionBanner({ inForce }: { inForce: RestrictionView[] }) {
  const t = useWords()
  const calendar = useCalendar()
  const { pathname } = useLocation()
  const strongest = inForce[0]
  if (!strongest || pathname === paths.standing) return null
  const what = t(stepNames[strongest.action])
  return (
    <Notice tone={(strongest.level ?? 0) >= 3 ? 'alert' : 'held'} className="no-print mb-6">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>
          <b>
            {strongest.until
              ? t('standing.banner', { what, until: calendar.dayAndTime(strongest.until) })
              : t('standing.banner_for_good', { what })}
          </b>{' '}
          {inForce.length > 1 && t('standing.banner_more', { count: inForce.length - 1 })}
        </span>
        <Link to={paths.standing} className="py-1.5 font-[650] underline underline-offset-4">
          {t('standing.banner_link')}
        </Link>
      </p>
    </Notice>
  )
}
