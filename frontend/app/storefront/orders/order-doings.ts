// What the buttons of an order's page do, each by its name: for the buyer, and for a guest who shows that the phone is hers.
import {
  cancelOrder,
  claimMyOrders,
  confirmOrder,
  denyDelivery,
  extendDelivery,
  type OrderView,
  type Problem,
  proveGuest,
  readOrder,
  replaceOrderLink,
  sendGuestCode,
} from '@amana/contract'
import { type RouterContextProvider, redirect } from 'react-router'
import { attempt, call } from '#app/api/client.ts'
import { codeSent, forgetCode, rememberCode } from '#app/api/code-sent.ts'
import { paths } from '#app/paths.ts'
import { keyIn } from './order-link.ts'

interface Asked {
  context: Readonly<RouterContextProvider>
  request: Request
  orderId: string
  form: FormData
}
/** What could not be done, and which part of the page is to say so. */
export type Outcome = { refused: Problem | null; at: 'page' | 'code'; nothingClaimed?: boolean }

const purpose = 'guest'
const orderOf = ({ request, orderId }: Asked) => ({ params: { orderId }, query: { key: keyIn(request) } })
const back = ({ request, orderId }: Asked) => redirect(paths.order(orderId, keyIn(request)))

/** The code that is on its way for this order, if one is. */
export function guestCodeSent(context: Asked['context'], orderId: string) {
  const sent = codeSent(context, purpose)
  return sent?.about === orderId ? sent : null
}

/** Whoever presses twice is refused the second time what the first has done: where it is so already, nothing was refused. */
const acting =
  (
    endpoint: typeof confirmOrder | typeof denyDelivery | typeof cancelOrder | typeof extendDelivery,
    isSo: (order: OrderView) => boolean,
  ) =>
  async (asked: Asked): Promise<Outcome> => {
    const { problem } = await attempt(asked.context, asked.request, endpoint, orderOf(asked))
    const done = problem?.status === 409 && isSo(await call(asked.context, readOrder, orderOf(asked)))
    return { refused: done ? null : (problem ?? null), at: 'page' }
  }

async function sendCode(asked: Asked): Promise<Outcome> {
  const { context, request, orderId } = asked
  const { reply, problem } = await attempt(context, request, sendGuestCode, orderOf(asked))
  if (problem) return { refused: problem, at: 'code' }
  rememberCode(context, request, purpose, reply, orderId)
  throw back(asked)
}

async function prove(asked: Asked): Promise<Outcome> {
  const { context, request, form } = asked
  const code = String(form.get('code') ?? '').trim()
  const { problem } = await attempt(context, request, proveGuest, { ...orderOf(asked), body: { code } })
  if (problem) return { refused: problem, at: 'code' }
  forgetCode(context, request, purpose)
  throw back(asked)
}

async function replaceLink(asked: Asked): Promise<Outcome> {
  const { context, request, orderId } = asked
  const { reply, problem } = await attempt(context, request, replaceOrderLink, orderOf(asked))
  if (problem) return { refused: problem, at: 'page' }
  throw redirect(paths.order(orderId, keyIn(request) && reply.key, 'new-link'))
}

async function claim({ context, request }: Asked): Promise<Outcome> {
  const { reply, problem } = await attempt(context, request, claimMyOrders, {})
  if (problem) return { refused: problem, at: 'page' }
  if (reply.ordersClaimed > 0) throw redirect(paths.myOrdersWith(reply.ordersClaimed))
  return { refused: null, at: 'page', nothingClaimed: true }
}

export const doings: Record<string, (asked: Asked) => Promise<Outcome>> = {
  confirm: acting(confirmOrder, ({ state }) => state === 'completed'),
  cancel: acting(cancelOrder, ({ endedReason }) => endedReason === 'cancelled_by_buyer'),
  extend: acting(extendDelivery, ({ timeline }) => timeline.some((step) => step.code === 'arrive' && step.extended)),
  deny: acting(denyDelivery, ({ deniedAt }) => deniedAt !== null),
  'send-code': sendCode,
  prove,
  'replace-link': replaceLink,
  claim,
}
