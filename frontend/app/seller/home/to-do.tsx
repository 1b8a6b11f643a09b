// The list of things to do, the most urgent first, each with what happens if it is not done.
import { CircleCheck } from 'lucide-react'
import { Link } from 'react-router'
import { useCalendar, useNow, useWords } from '#app/messages/use-words.ts'
import { timeLeft } from '#app/money/time-left.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { FirstFew } from '#app/ui/first-few.tsx'
import type { QuietDay } from './quiet-day.ts'
import type { Thing } from './things-to-do.ts'

const shownAtOnce = 6

export function ToDo({ things, quiet }: { things: Thing[]; quiet: QuietDay }) {
  const t = useWords()
  if (things.length === 0) return <Quiet day={quiet} />
  return (
    <div className="surface overflow-hidden">
      <FirstFew
        few={shownAtOnce}
        more={t('layout.show_all', { count: things.length })}
        items={things.map((thing) => <Item key={thing.key} thing={thing} />)}
      />
    </div>
  )
}

function Quiet({ day: { title, says, from, to, does } }: { day: QuietDay }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <div className="surface flex flex-wrap items-center gap-x-5 gap-y-3 p-5 sm:p-6">
      <CircleCheck className="size-9 shrink-0 text-trust" strokeWidth={1.6} aria-hidden />
      <p className="min-w-0 flex-1 basis-64">
        <b className="block">{t(title)}</b>
        <span className="text-small text-ink-2">{t(says, from ? { day: calendar.day(from) } : undefined)}</span>
      </p>
      <ButtonLink to={to} look="quiet">
        {t(does)}
      </ButtonLink>
    </div>
  )
}

function Item({ thing: { to, title, says, does, dueAt } }: { thing: Thing }) {
  const t = useWords()
  const calendar = useCalendar()
  const now = useNow()
  const left = dueAt ? timeLeft(t, calendar, dueAt, now) : undefined
  return (
    <li>
      <Link
        to={to}
        className="grid items-center max-xs:gap-y-2 xs:grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 px-4 py-4 transition-colors hover:bg-paper sm:grid-cols-[6.2rem_minmax(0,1fr)_auto] sm:px-5"
      >
        <span className="xs:col-span-2 sm:col-span-1">
          {left ? (
            <Badge tone={left.hot ? 'alert' : 'plain'}>{left.text}</Badge>
          ) : (
            <span className="text-small font-[620] text-ink-2">{t('today.soon')}</span>
          )}
        </span>
        <span className="min-w-0">
          <b className="line-clamp-2">{title}</b>
          <span className="text-small text-ink-2">{says}</span>
        </span>
        <span className="font-[650] text-trust">{does}</span>
      </Link>
    </li>
  )
}
