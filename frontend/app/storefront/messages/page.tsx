// What the buyer and the seller wrote about an order, as the buyer sees it: an account, or a guest who has proved the phone.
import { addOrderMessagePicture, markOrderThreadRead, readOrderThread, sendOrderMessage } from '@amana/contract'
import { redirect } from 'react-router'
import { attempt, call, read } from '#app/api/client.ts'
import { ApiProblem } from '#app/api/problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths, picturePaths } from '#app/paths.ts'
import { waitsForPictures } from '#app/thread/messages.tsx'
import { ThreadView } from '#app/thread/thread-view.tsx'
import { isAhead, writeMessage } from '#app/thread/write-message.ts'
import { useLookAgain } from '#app/ui/look-again.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'

const askedIn = (request: Request) => {
  const asked = new URL(request.url).searchParams
  return { key: asked.get('key') ?? undefined, before: asked.get('before') ?? undefined }
}

export async function loader({ context, request, params: { orderId } }: Route.LoaderArgs) {
  const { key, before } = askedIn(request)
  const input = { params: { orderId }, query: { key, before } }
  const thread = await call(context, readOrderThread, input).catch((error: unknown) => {
    // The order's own page asks for the code, or for a link that is good.
    if (error instanceof ApiProblem && error.problem.status === 403) throw redirect(paths.order(orderId, key))
    return read(context, request, readOrderThread, input)
  })
  if (thread.unread > 0 && !isAhead(request))
    await call(context, markOrderThreadRead, { params: { orderId }, query: { key } })
  return { thread, key: key ?? null, isLatest: before === undefined }
}

export async function action({ context, request, params: { orderId } }: Route.ActionArgs) {
  const { key } = askedIn(request)
  const where = { params: { orderId }, query: { key } }
  const refused = await writeMessage(await request.formData(), {
    addPicture: (file) => attempt(context, request, addOrderMessagePicture, where, { file }),
    send: (body) => attempt(context, request, sendOrderMessage, { ...where, body }),
  })
  if (!refused) throw redirect(`${paths.orderMessages(orderId, key)}#end`)
  return refused
}

export default function OrderMessages({ loaderData: { thread, key, isLatest }, actionData }: Route.ComponentProps) {
  const t = useWords()
  useLookAgain(isLatest, waitsForPictures(thread) ? 2_000 : 8_000)
  const here = paths.orderMessages(thread.orderId, key)
  return (
    <div className="wrap pt-4 md:pt-8">
      <PageHead title={`${t('thread.title')} · ${thread.orderNumber} · Amana`} hidden />
      <ThreadView
        thread={thread}
        here={here}
        order={paths.order(thread.orderId, key)}
        pictureAt={(id, width) => picturePaths.ofOrder(thread.orderId, id, { key, width })}
        earlierAt={(before) => paths.orderMessages(thread.orderId, key, before)}
        isLatest={isLatest}
        refused={actionData}
      />
    </div>
  )
}
