// What was in force and how it ended, and the texts that were not published.
import type { ReplyOf, readMyStanding } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { FirstFew } from '#app/ui/first-few.tsx'
import { Answered } from './ask-anew.tsx'
import { endNames, stepNames } from './words.ts'

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

/** `deliveryOptions.0.name` → `delivery options name`. */
const fieldInWords = (field: string) =>
  field
    .replace(/\.\d+/g, '')
    .replaceAll('.', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()

export function RefusedTexts({ texts }: { texts: Standing['refusedTexts'] }) {
  const t = useWords()
  const calendar = useCalendar()
  if (texts.length === 0) return null
  return (
    <section className="mt-11" aria-labelledby="refused">
      <h2 id="refused">{t('refused.title')}</h2>
      <p className="mt-1 max-w-[62ch] text-small text-ink-2">{t('refused.how')}</p>
      <FirstFew
        few={5}
        more={t('layout.show_all', { count: texts.length })}
        className="mt-2 divide-y divide-line"
        items={texts.map(({ at, field }) => (
          <li key={at + field} className="flex flex-wrap justify-between gap-x-4 py-2.5">
            <span>{t('refused.in', { field: fieldInWords(field) })}</span>
            <span className="text-small text-ink-2">{calendar.dayAndTime(at)}</span>
          </li>
        ))}
      />
    </section>
  )
}
