// What was in force and how it ended, and the texts that were not published.
import type { ReplyOf, readMyStanding, readShopScreening } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { endNames, stepNames } from '#app/trust/words.ts'
import { Badge } from '#app/ui/badge.tsx'
import { FirstFew } from '#app/ui/first-few.tsx'
import { Answered } from './ask-anew.tsx'

type Standing = ReplyOf<typeof readMyStanding>
type Screening = ReplyOf<typeof readShopScreening>

export function Past({ past }: { past: Standing['past'] }) {
  const t = useWords()
  const calendar = useCalendar()
  if (past.length === 0) return null
  return (
    <section className="mt-11" aria-labelledby="past">
      <h2 id="past">{t('past.title')}</h2>
      <FirstFew
        few={5}
        more={t('layout.show_all', { count: past.length })}
        className="mt-2 divide-y divide-line"
        items={past.map((one) => (
          <li key={one.id} className="py-3.5">
            <p>
              <b>{t(stepNames[one.action])}</b>{' '}
              <span className="text-small text-ink-2">
                {t('past.from_to', { from: calendar.day(one.since), to: calendar.day(one.endedAt ?? one.since) })}
                {one.endedWhy && `, ${t(endNames[one.endedWhy])}`}
              </span>
            </p>
            <p className="mt-0.5 max-w-[62ch] text-[0.94rem] text-ink-2">{one.why}</p>
            {one.reconsideration && <Answered asked={one.reconsideration} />}
          </li>
        ))}
      />
    </section>
  )
}

/** `deliveryOptions.0.name` → `delivery options name`. */
const fieldInWords = (field: string) =>
  field
    .replace(/\.\d+/g, '')
    .replaceAll('.', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()

export function RefusedTexts({ screening }: { screening: Screening }) {
  const t = useWords()
  const calendar = useCalendar()
  const { hits, refusedLast30Days, softPoints, softPointsMax } = screening
  if (hits.length === 0) return null
  return (
    <section className="mt-11" aria-labelledby="refused">
      <h2 id="refused">{t('refused.title', { count: refusedLast30Days })}</h2>
      <p className="mt-1 max-w-[62ch] text-small text-ink-2">{t('refused.how')}</p>
      {softPoints > 0 && (
        <p className="mt-1 max-w-[62ch] text-small text-ink-2">
          {t('refused.soft', { points: softPoints.toFixed(1), most: softPointsMax })}
        </p>
      )}
      <FirstFew
        few={5}
        more={t('layout.show_all', { count: hits.length })}
        className="mt-2 divide-y divide-line"
        items={hits.map((hit) => (
          <li key={hit.at + hit.field + hit.excerpt} className="flex flex-wrap justify-between gap-x-4 gap-y-1 py-2.5">
            <span className="[overflow-wrap:anywhere]">
              {t('refused.in', { field: fieldInWords(hit.field) })}:{' '}
              <mark className="rounded-sm bg-held-soft px-1 text-on-held-soft">{hit.excerpt}</mark>{' '}
              {hit.disguised && <Badge tone="held">{t('refused.disguised')}</Badge>}{' '}
              {hit.verdict === 'soft' && <Badge>{t('refused.noted')}</Badge>}
            </span>
            <span className="text-small text-ink-2">{calendar.dayAndTime(hit.at)}</span>
          </li>
        ))}
      />
    </section>
  )
}
