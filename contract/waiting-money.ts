// Money that waits because somebody outside does not take it: a payer's that could not go back, a seller's whose number cannot be paid.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { wireId } from './ids.ts'
import { money } from './money.ts'

export const notSentBackView = z
  .object({
    id: z.uuid(),
    /** `refund`: to the number that paid, by a payment to it; `deposit`: money that came unasked, by M-Pesa's reversal. */
    what: z.enum(['refund', 'deposit']),
    amount: money,
    /** The first try. */
    since: z.iso.datetime(),
    tries: z.int(),
    /** Stable: why the last try failed. */
    failure: z.string(),
    nextTryAt: z.iso.datetime(),
    /** For two months nobody has missed it; owed all the same. */
    unclaimed: z.boolean(),
  })
  .meta({ id: 'NotSentBack' })
export type NotSentBackView = z.infer<typeof notSentBackView>

export const listNotSentBack = defineEndpoint({
  name: 'listNotSentBack',
  method: 'GET',
  path: '/api/operator/not-sent-back',
  access: 'operator',
  summary: 'Refunds and deposits that M-Pesa would not take back to their payer yet, the oldest first',
  reply: z.object({ waiting: z.array(notSentBackView) }),
})

export const numberProblemView = z
  .object({
    shopId: wireId('shop'),
    shopName: z.string(),
    shopSlug: z.string(),
    phoneMasked: z.string(),
    problem: z.enum(['not_on_mpesa', 'receiver_account_full', 'name_differs']),
    since: z.iso.datetime(),
    /** Available to the seller, and kept until the number can be paid. */
    waiting: money,
  })
  .meta({ id: 'NumberProblem' })
export type NumberProblemView = z.infer<typeof numberProblemView>

export const listNumberProblems = defineEndpoint({
  name: 'listNumberProblems',
  method: 'GET',
  path: '/api/operator/number-problems',
  access: 'operator',
  summary: 'Payout numbers that M-Pesa has said something against and that are not proved anew, the newest first',
  reply: z.object({
    problems: z.array(numberProblemView),
    /** The batch that pays whoever has put the number right by then. */
    nextPayoutAt: z.iso.datetime(),
  }),
})
