// The shop's inbox: who waits for an answer first, then the newest.
import { listShopThreads } from '@amana/contract'
import { ChevronRight, MessagesSquare } from 'lucide-react'
import { Link } from 'react-router'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { stateNames } from '#app/money/order-row.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/list-page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after') ?? undefined
  const params = { shopId: context.get(shopContext).id }
  return read(context, request, listShopThreads, { params, query: { after } })
}

export default function ShopMessages({ loaderData: { threads, next } }: Route.ComponentProps) {
  const t = useWords()
  return (
    <>
      <PageHead title={`${t('thread.title')} · Amana`} hidden />
      <h1>{t('thread.title')}</h1>
      <p className="mt-2 mb-5 text-ink-2">{t('thread.inbox_lead')}</p>
      {threads.length === 0 ? (
        <Empty icon={<MessagesSquare />} title={t('thread.inbox_none_title')}>
          <p>{t('thread.inbox_none')}</p>
        </Empty>
      ) : (
        <ul className="surface divide-y divide-line overflow-hidden">
          {threads.map((thread) => (
            <ThreadRow key={thread.orderId} thread={thread} />
          ))}
        </ul>
      )}
      {next && (
        <ButtonLink to={paths.sellerMessages(next)} look="quiet" className="mt-6">
          {t('search.more')}
        </ButtonLink>
      )}
    </>
  )
}

function ThreadRow({ thread }: { thread: Route.ComponentProps['loaderData']['threads'][number] }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <li>
      <Link
        to={paths.sellerOrderMessages(thread.orderId)}
        className="flex items-center gap-4 px-5 py-4 transition-colors hover:bg-paper"
      >
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <b>{thread.otherName}</b>
            {thread.unread > 0 && <Badge tone="held">{t('thread.unread', { count: thread.unread })}</Badge>}
            {thread.unanswered && thread.unread === 0 && <Badge>{t('thread.waits')}</Badge>}
          </span>
          <span className="mt-0.5 line-clamp-1 text-ink-2">{thread.last || t('thread.only_photos')}</span>
          <span className="mt-1 block text-small text-ink-2">
            {thread.orderNumber} · {t(stateNames[thread.orderState])} · {calendar.dayAndTime(thread.lastAt)}
          </span>
        </span>
        <ChevronRight className="size-5 shrink-0 text-ink-3" aria-hidden />
      </Link>
    </li>
  )
}
