// What sellers wrote about one's orders, unread first; the threads themselves are beside each order.
import { listMyThreads } from '@amana/contract'
import { MessagesSquare } from 'lucide-react'
import { read } from '#app/api/client.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ThreadRow } from '#app/thread/thread-row.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after') ?? undefined
  return read(context, request, listMyThreads, { query: { after } })
}

export default function MyMessages({ loaderData: { threads, next } }: Route.ComponentProps) {
  const t = useWords()
  return (
    <>
      <PageHead title={`${t('thread.title')} · Amana`} hidden />
      <h1>{t('thread.title')}</h1>
      <p className="mt-2 mb-5 text-ink-2">{t('thread.mine_lead')}</p>
      {threads.length === 0 ? (
        <Empty
          icon={<MessagesSquare />}
          title={t('thread.mine_none_title')}
          action={
            <ButtonLink to={paths.myOrders} look="quiet">
              {t('layout.my_orders')}
            </ButtonLink>
          }
        >
          <p>{t('thread.mine_none')}</p>
        </Empty>
      ) : (
        <ul className="surface divide-y divide-line overflow-hidden">
          {threads.map((thread) => (
            <ThreadRow key={thread.orderId} thread={thread} to={paths.orderMessages(thread.orderId)} side="buyer" />
          ))}
        </ul>
      )}
      {next && (
        <ButtonLink to={paths.myMessages(next)} look="quiet" className="mt-6">
          {t('search.more')}
        </ButtonLink>
      )}
    </>
  )
}
