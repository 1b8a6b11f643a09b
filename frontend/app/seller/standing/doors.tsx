// What a seller may still do while something is in force: four questions, each with yes or a date.
import type { ReplyOf, readMyStanding } from '@amana/contract'
import { Check, X } from 'lucide-react'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { doorNames } from '#app/trust/words.ts'

export function Doors({ doors }: { doors: ReplyOf<typeof readMyStanding>['doors'] }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <section className="surface mt-5 p-5 sm:p-6" aria-labelledby="doors">
      <h2 id="doors" className="text-[1.15rem]!">
        {t('door.title')}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {doors.map(({ door, open, until }) => {
          const Icon = open ? Check : X
          return (
            <li key={door} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-0.5 py-2.5">
              <span>{t(doorNames[door])}</span>
              <b className={`flex items-center gap-1.5 ${open ? 'text-trust' : 'text-alert'}`}>
                <Icon className="size-4.5 shrink-0" strokeWidth={2.2} aria-hidden />
                {open
                  ? t('door.yes')
                  : until
                    ? t('door.until', { until: calendar.dayAndTime(until) })
                    : t('door.for_good')}
              </b>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
