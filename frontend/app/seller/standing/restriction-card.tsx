// One thing that is in force: what, why, until when, what it means for orders and money, what ends it, and having it decided anew.
import type { Problem, RestrictionView } from '@amana/contract'
import type { ReactNode } from 'react'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { stepNames } from '#app/trust/words.ts'
import { Badge } from '#app/ui/badge.tsx'
import { AskAnew } from './ask-anew.tsx'

interface Props {
  restriction: RestrictionView
  /** What was typed and not taken. */
  refused?: { words: string; problem: Problem } | undefined
}

export function RestrictionCard({ restriction, refused }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  const since = calendar.dayAndTime(restriction.since)
  const strong = (restriction.level ?? 0) >= 3
  return (
    <li className={`surface border-l-[5px]! p-5 sm:p-6 ${strong ? 'border-l-alert!' : 'border-l-held!'}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h3 className="text-[1.2rem]!">{t(stepNames[restriction.action])}</h3>
        {restriction.level && <Badge tone={strong ? 'alert' : 'held'}>L{restriction.level}</Badge>}
      </div>
      <p className="mt-1 text-small text-ink-2">
        {restriction.until
          ? t('standing.since_until', { since, until: calendar.dayAndTime(restriction.until) })
          : t('standing.since_for_good', { since })}
      </p>
      <dl className="mt-4 grid gap-3.5">
        <Told name={t('standing.why')}>{restriction.why}</Told>
        <Told name={t('standing.means')}>{restriction.means}</Told>
        <Told name={t('standing.lifts')}>{restriction.lifts}</Told>
      </dl>
      <AskAnew restriction={restriction} refused={refused} />
    </li>
  )
}

const Told = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-small font-[650] text-ink-2">{name}</dt>
    <dd className="mt-0.5 max-w-[62ch]">{children}</dd>
  </div>
)
