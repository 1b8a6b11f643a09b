// What was in force and how it ended.
import type { ReplyOf, readMyStanding } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { endNames, stepNames } from '#app/trust/words.ts'
import { FirstFew } from '#app/ui/first-few.tsx'
import { Answered } from './ask-anew.tsx'

type Standing = ReplyOf<typeof readMyStanding>

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
