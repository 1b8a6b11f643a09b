// The shop's inbox: who waits for an answer first, then the newest.
import { listShopThreads } from '@amana/contract'
import { MessagesSquare } from 'lucide-react'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ThreadRow } from '#app/thread/thread-row.tsx'
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
            <ThreadRow
              key={thread.orderId}
              thread={thread}
              to={paths.sellerOrderMessages(thread.orderId)}
              side="seller"
            />
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
