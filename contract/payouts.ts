// A seller's money on the wire: what is held, reserved, available and paid, and why.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { money } from './money.ts'

export const payoutState = z.enum(['prepared', 'sending', 'unknown', 'paid', 'failed'])

export const payoutView = z
  .object({
    id: wireId('payout'),
    amount: money,
    state: payoutState,
    phoneMasked: z.string(),
    receipt: z.string().nullable(),
    preparedAt: z.iso.datetime(),
    settledAt: z.iso.datetime().nullable(),
    failure: z.string().nullable(),
  })
  .meta({ id: 'PayoutView' })

export const sellerMoney = z
  .object({
    held: money,
    reserve: money,
    available: money,
    inTransit: money,
    paidOut: money,
    owed: money,
    nextPayoutAt: z.iso.datetime(),
    payoutPhoneMasked: z.string(),
    /** Each sentence says why some shillings are, or are not, in the next payout. */
    nextPayout: z.object({ amount: money, reasons: z.array(z.object({ code: z.string(), sentence: z.string() })) }),
    /** Per open order: how much is held, by which rule, until when. */
    heldOrders: z.array(
      z.object({
        orderId: wireId('order'),
        number: z.string(),
        amount: money,
        releaseAt: z.iso.datetime().nullable(),
        sentence: z.string(),
      }),
    ),
    payouts: z.array(payoutView),
  })
  .meta({ id: 'SellerMoney' })
export type SellerMoney = z.infer<typeof sellerMoney>

export const readSellerMoney = defineEndpoint({
  name: 'readSellerMoney',
  method: 'GET',
  path: '/api/seller/shops/:shopId/money',
  access: 'shop_owner',
  summary: "Where the shop's money is, and when it is paid",
  params: z.object({ shopId: id('shop') }),
  reply: sellerMoney,
})
