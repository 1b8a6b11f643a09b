// A seller's money on the wire: what is held, reserved, available and paid, and why.
import { z } from 'zod'
import { paymentView } from './checkout.ts'
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

/** The number a shop is paid on, and how far its proof is: KES 10 paid from it, which come straight back. */
export const payoutNumberView = z
  .object({
    phoneMasked: z.string(),
    /** `asked`: the prompt is on the phone, or came to nothing; `returning`: paid, and on its way back. */
    state: z.enum(['unproved', 'asked', 'returning', 'proved']),
    provedAt: z.iso.datetime().nullable(),
    /** As M-Pesa has it, shortened: enough to know oneself by. */
    nameMasked: z.string().nullable(),
    /** What M-Pesa said of a payout to it: nothing goes there until it is proved anew, or another is given. */
    problem: z.enum(['not_on_mpesa', 'receiver_account_full', 'name_differs']).nullable(),
    problemSince: z.iso.datetime().nullable(),
    /** Not paid before. */
    readyFrom: z.iso.datetime(),
    prompt: paymentView
      .pick({ state: true, promptEndsAt: true, canSendAgainAt: true, failureSentence: true })
      .nullable(),
    now: z.iso.datetime(),
  })
  .meta({ id: 'PayoutNumberView' })
export type PayoutNumberView = z.infer<typeof payoutNumberView>

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

export const readPayoutNumber = defineEndpoint({
  name: 'readPayoutNumber',
  method: 'GET',
  path: '/api/seller/shops/:shopId/payout-number',
  access: 'shop_owner',
  summary: 'The number the shop is paid on, and whether it is proved',
  params: z.object({ shopId: id('shop') }),
  reply: payoutNumberView,
})

export const provePayoutNumber = defineEndpoint({
  name: 'provePayoutNumber',
  method: 'POST',
  path: '/api/seller/shops/:shopId/payout-number/proof',
  access: 'shop_owner',
  summary: 'Send a prompt for KES 10 to the payout number; they come straight back, and the number is proved',
  params: z.object({ shopId: id('shop') }),
  refusals: ['payout_number_proved', 'no_payout_number', 'prompt_still_open', 'wait_before_sending_again'],
  reply: payoutNumberView,
})
