// A thread in a list: with whom, how it ends, what is unread, which order.
import type { ThreadSummary } from '@amana/contract'
import { ChevronRight } from 'lucide-react'
import { Link } from 'react-router'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import type { Side } from '#app/money/money-story.ts'
import { stateFor } from '#app/money/order-row.tsx'
import { Badge } from '#app/ui/badge.tsx'

interface Props {
  thread: ThreadSummary
  to: string
  /** Who looks; the seller is also told where the other side wrote last and it was read. */
  side: Side
}

export function ThreadRow({ thread, to, side }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <li>
      <Link to={to} className="flex items-center gap-4 px-5 py-4 transition-colors hover:bg-paper">
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <b>{thread.otherName}</b>
            {thread.unread > 0 && <Badge tone="held">{t('thread.unread', { count: thread.unread })}</Badge>}
            {side === 'seller' && thread.unanswered && thread.unread === 0 && <Badge>{t('thread.waits')}</Badge>}
          </span>
          <span className="mt-0.5 line-clamp-2 text-ink-2" dir="auto">
            {thread.last || t('thread.only_photos')}
          </span>
          <span className="mt-1 block text-small text-ink-2">
            {thread.orderNumber} · {t(stateFor(thread.orderState, side))} · {calendar.dayAndTime(thread.lastAt)}
          </span>
        </span>
        <ChevronRight className="size-5 shrink-0 text-ink-3" aria-hidden />
      </Link>
    </li>
  )
}
