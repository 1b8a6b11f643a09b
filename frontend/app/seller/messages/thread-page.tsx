// What the buyer and the seller wrote about an order, as the seller sees it.
import { addShopMessagePicture, markShopThreadRead, readShopThread, sendShopMessage } from '@amana/contract'
import { readyMade } from '@amana/contract/ready-made'
import { redirect } from 'react-router'
import { attempt, call, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { useLanguage, useWords } from '#app/messages/use-words.ts'
import { paths, picturePaths } from '#app/paths.ts'
import { waitsForPictures } from '#app/thread/messages.tsx'
import { ThreadView } from '#app/thread/thread-view.tsx'
import { isAhead, writeMessage } from '#app/thread/write-message.ts'
import { useLookAgain } from '#app/ui/look-again.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/thread-page'

export async function loader({ context, request, params: { orderId } }: Route.LoaderArgs) {
  const shopId = context.get(shopContext).id
  const params = { shopId, orderId }
  const before = new URL(request.url).searchParams.get('before') ?? undefined
  const thread = await read(context, request, readShopThread, { params, query: { before } })
  if (thread.unread > 0 && !isAhead(request)) await call(context, markShopThreadRead, { params })
  return { thread, shopId, isLatest: before === undefined }
}

export async function action({ context, request, params: { orderId } }: Route.ActionArgs) {
  const where = { params: { shopId: context.get(shopContext).id, orderId } }
  const refused = await writeMessage(await request.formData(), {
    addPicture: (file) => attempt(context, request, addShopMessagePicture, where, { file }),
    send: (body) => attempt(context, request, sendShopMessage, { ...where, body }),
  })
  if (!refused) throw redirect(`${paths.sellerOrderMessages(orderId)}#end`)
  return refused
}

export default function ShopOrderMessages({
  loaderData: { thread, shopId, isLatest },
  actionData,
}: Route.ComponentProps) {
  const t = useWords()
  useLookAgain(isLatest, waitsForPictures(thread) ? 2_000 : 8_000)
  return (
    <>
      <PageHead title={`${t('thread.title')} · ${thread.orderNumber} · Amana`} hidden />
      <ThreadView
        thread={thread}
        here={paths.sellerOrderMessages(thread.orderId)}
        order={paths.sellerOrder(thread.orderId)}
        pictureAt={(id, width) => picturePaths.ofShop(shopId, thread.orderId, id, width)}
        earlierAt={(before) => paths.sellerOrderMessages(thread.orderId, before)}
        isLatest={isLatest}
        refused={actionData}
        quick={[...readyMade[useLanguage()]]}
      />
    </>
  )
}
