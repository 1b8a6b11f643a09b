// Paying for an order over HTTP: where the payment stands, as it happens, another prompt, a receipt to be checked.
import * as endpoint from '@amana/contract'
import { kes, toWireId } from '@amana/contract'
import { readPaymentView } from '#payments'
import type { Ctx } from '#platform/context'
import { type EventStream, openEventStream } from '#platform/event-stream'
import type { Routes } from '#platform/http'
import { accountReferenceOf } from './account-reference.ts'
import { checkReceipt } from './actions/check-receipt.ts'
import { sendPaymentPrompt } from './actions/send-payment-prompt.ts'
import type { OrderRow } from './order-row.ts'
import { watchPayment } from './payment-news.ts'
import { readOrderRow } from './queries.ts'

/** Tabs of one order, and phones behind one address of a mobile network, that are told at once; the others ask. */
const streamsOfOrderMax = 6
const streamsOfAddressMax = 300

export const paymentView = async (ctx: Ctx, order: OrderRow): Promise<endpoint.PaymentView> => ({
  ...(await readPaymentView(ctx, 'order', order.id)),
  orderId: toWireId('order', order.id),
  orderState: order.state,
  amount: kes(order.total_cents),
  payBy: order.pay_by.toISOString(),
  payBill: { number: ctx.config.DARAJA_SHORTCODE, account: accountReferenceOf(order) },
  now: ctx.now.toISOString(),
})

async function sayHowItStands(ctx: Ctx, orderId: string, stream: EventStream): Promise<void> {
  const view = await paymentView(ctx, await readOrderRow(ctx, orderId))
  stream.send('payment', view)
  if (view.orderState !== 'awaiting_payment') stream.end()
}

export function paymentRoutes({ handle }: Routes): void {
  handle(endpoint.readPayment, async (ctx, { input }) =>
    paymentView(ctx, await readOrderRow(ctx, input.params.orderId)),
  )
  handle(endpoint.watchPayment, async (ctx, { input, request, response, later }) => {
    const { orderId } = input.params
    const bounds = {
      [`order ${orderId}`]: streamsOfOrderMax,
      [`address ${ctx.source?.address}`]: streamsOfAddressMax,
    }
    const stream = openEventStream(request, response, bounds)
    const say = async () => sayHowItStands(await later(), orderId, stream).catch(() => response.destroy())
    stream.onClose(await watchPayment(ctx, orderId, say))
    await say()
    return undefined
  })
  handle(endpoint.sendPaymentPrompt, async (ctx, { input }) =>
    paymentView(ctx, await sendPaymentPrompt(ctx, input.params.orderId, input.body.phone)),
  )
  handle(endpoint.checkReceipt, async (ctx, { input }) =>
    paymentView(ctx, await checkReceipt(ctx, input.params.orderId, input.body.receipt)),
  )
}
