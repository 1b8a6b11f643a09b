// A seller's money on the wire: what is held, reserved, available and paid, and why.
import { z } from 'zod'
import { paymentView } from './checkout.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { money } from './money.ts'

export const payoutState = z.enum(['prepared', 'sending', 'unknown', 'paid', 'failed'])

/** What the sentence beside it is made of; a code says which of these there are. */
export const saidWith = z
  .object({
    amount: money,
    limit: money,
    phone: z.string(),
    since: z.iso.datetime(),
    until: z.iso.datetime(),
    /** Which of several: `frozen`, `phone_changed`, `returning` … */
    cause: z.string(),
    orderNumber: z.string(),
  })
  .partial()
  .meta({ id: 'SaidWith' })
export type SaidWith = z.infer<typeof saidWith>

export const payoutView = z
  .object({
    id: wireId('payout'),
    amount: money,
    state: payoutState,
    phoneMasked: z.string(),
    receipt: z.string().nullable(),
    preparedAt: z.iso.datetime(),
    settledAt: z.iso.datetime().nullable(),
    /** Stable: `not_on_mpesa`, `receiver_account_full` …; the sentence says it in English. */
    failureCode: z.string().nullable(),
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

const said = z.object({ code: z.string(), sentence: z.string(), values: saidWith })

export const sellerMoney = z
  .object({
    held: money,
    reserve: money,
    available: money,
    inTransit: money,
    paidOut: money,
    owed: money,
    nextPayoutAt: z.iso.datetime(),
    /** Payouts are stopped for everybody: by the operator, or by the system while its books and M-Pesa's differ or cannot be compared. */
    halt: z.object({ since: z.iso.datetime(), cause: z.enum(['operator', 'books', 'statement']) }).nullable(),
    payoutPhoneMasked: z.string(),
    /** Each sentence says why some shillings are, or are not, in the next payout. */
    nextPayout: z.object({ amount: money, reasons: z.array(said) }),
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
    /** Every shilling that is not on the phone yet: where it is, by which rule, until when. They add up to all that is owed. */
    parts: z.array(
      z.object({
        where: z.enum(['on_the_way', 'available', 'reserve', 'held']),
        amount: money,
        ...said.shape,
        until: z.iso.datetime().nullable(),
        orderId: wireId('order').nullable(),
        orderNumber: z.string().nullable(),
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

export const statementSummary = z
  .object({
    id: wireId('payoutBatch'),
    /** Null for the first: from the beginning. */
    after: z.iso.datetime().nullable(),
    until: z.iso.datetime(),
    paid: money,
  })
  .meta({ id: 'StatementSummary' })

export const statementLine = z.object({
  at: z.iso.datetime(),
  code: z.enum(['order_released', 'reserve_released', 'clawed_back', 'payout', 'payout_failed', 'correction']),
  orderNumber: z.string().nullable(),
  receipt: z.string().nullable(),
  goods: money,
  delivery: money,
  commission: money,
  vat: money,
  withheld: money,
  toReserve: money,
  repaid: money,
  change: money,
  balance: money,
})

export const sellerStatement = statementSummary
  .extend({
    number: z.string(),
    shopName: z.string(),
    opening: money,
    closing: money,
    totals: z.object({
      goods: money,
      delivery: money,
      commission: money,
      vat: money,
      withheld: money,
      clawedBack: money,
      paidOut: money,
      cameBack: money,
      other: money,
    }),
    /** What M-Pesa charged for the payouts; the seller pays none of it. */
    feesByAmana: money,
    lines: z.array(statementLine),
    payouts: z.array(payoutView),
  })
  .meta({ id: 'SellerStatement' })
export type SellerStatement = z.infer<typeof sellerStatement>

const ofStatement = z.object({ shopId: id('shop'), payoutBatchId: id('payoutBatch') })

export const listStatements = defineEndpoint({
  name: 'listStatements',
  method: 'GET',
  path: '/api/seller/shops/:shopId/statements',
  access: 'shop_owner',
  summary: 'The statements of the shop, one for each payout day, newest first',
  params: z.object({ shopId: id('shop') }),
  reply: z.object({ statements: z.array(statementSummary) }),
})

export const readStatement = defineEndpoint({
  name: 'readStatement',
  method: 'GET',
  path: '/api/seller/shops/:shopId/statements/:payoutBatchId',
  access: 'shop_owner',
  summary: 'Everything that changed what the shop was owed, from one payout day to the next',
  params: ofStatement,
  reply: sellerStatement,
})

export const readStatementCsv = defineEndpoint({
  name: 'readStatementCsv',
  method: 'GET',
  path: '/api/seller/shops/:shopId/statements/:payoutBatchId/csv',
  access: 'shop_owner',
  summary: 'The statement for a spreadsheet',
  params: ofStatement,
})

export const readStatementPdf = defineEndpoint({
  name: 'readStatementPdf',
  method: 'GET',
  path: '/api/seller/shops/:shopId/statements/:payoutBatchId/pdf',
  access: 'shop_owner',
  summary: 'The statement to print or to hand on',
  params: ofStatement,
})
