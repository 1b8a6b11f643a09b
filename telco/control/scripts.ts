// Outcomes and delivery faults ordered in advance for a phone number, used up in order, one per payment.
// By number, never by amount: amounts are business data and would collide with real prices.
import { z } from 'zod'
import type { Ctx } from '../context.ts'

const LONGEST = 366 * 86_400_000
const milliseconds = z.int().min(0).max(LONGEST)
const resultCode = z.union([z.int(), z.string().regex(/^[A-Za-z0-9_.]{1,20}$/)])

export const deliveryFaults = z.strictObject({
  /** The callback is never sent. */
  drop: z.boolean().optional(),
  /** It is sent this many times. */
  copies: z.int().min(1).max(20).optional(),
  /** It is sent this late, by the network's clock. */
  delayMs: milliseconds.optional(),
  /** A copy for each of these delays, in place of `copies` and `delayMs`. */
  delaysMs: z.array(milliseconds).min(1).max(20).optional(),
  /** It arrives before the request that caused it is answered. */
  beforeAcknowledgement: z.boolean().optional(),
  /** It claims this many shillings, whatever was paid. */
  amount: z.number().min(0).optional(),
  /** This is sent in its place, whatever happened. */
  body: z.json().optional(),
  /** STK's Balance item: without a value as usual, with one, or left out. */
  balanceItem: z.enum(['without_value', 'with_value', 'absent']).optional(),
  /** STK's PhoneNumber with stars in it. */
  maskPhone: z.boolean().optional(),
})
export type DeliveryFaults = z.infer<typeof deliveryFaults>

const queryAnswer = z.strictObject({
  /** Up to this long after the push; the last answer may leave it out and holds from then on. */
  untilMs: milliseconds.optional(),
  answer: z.union([
    z.enum(['too_early', 'processing', 'being_processed', 'unknown', 'empty_error', 'empty_error_in_200']),
    z.strictObject({ resultCode }),
  ]),
})
export type QueryAnswer = z.infer<typeof queryAnswer>

/** What becomes of the answer to a request that has been processed all the same. */
export const lostAcknowledgement = z.enum(['drop', 'internal_error', 'html_503', 'timeout'])
export type LostAcknowledgement = z.infer<typeof lostAcknowledgement>

export const scriptedOutcome = z.strictObject({
  /** Ends the payment with this code and asks nobody; 0 pays, if the money is there. */
  resultCode: resultCode.optional(),
  /** From acceptance to an outcome that no person decides, in place of the network's usual pace. */
  decisionDelayMs: milliseconds.optional(),
  acknowledgement: lostAcknowledgement.optional(),
  /** The request comes back to QueueTimeOutURL; its result follows this much later, or never. */
  queueTimeout: z.strictObject({ resultAfterMs: milliseconds.optional() }).optional(),
  query: z
    .strictObject({
      answers: z.array(queryAnswer).max(20).optional(),
      /** Share of queries for this payment answered with an empty 500.001.1001. */
      errorRate: z.number().min(0).max(1).optional(),
    })
    .optional(),
  callback: deliveryFaults.optional(),
  /** The same for the C2B confirmation that follows. */
  confirmation: deliveryFaults.optional(),
})
export type ScriptedOutcome = z.infer<typeof scriptedOutcome>

/** The code a script forces, as text; undefined when the network's own rules decide. */
export const forcedCode = ({ resultCode }: ScriptedOutcome) =>
  resultCode === undefined || resultCode === null ? undefined : String(resultCode)

export const SCRIPTED_PAYMENTS = ['stk', 'b2c', 'c2b'] as const
export type ScriptedPayment = (typeof SCRIPTED_PAYMENTS)[number]

export function addScripts(ctx: Ctx, payment: ScriptedPayment, msisdn: string, next: ScriptedOutcome[]): void {
  ctx.db.transaction(() => {
    for (const outcome of next) {
      ctx.db.run(
        'insert into script (payment, msisdn, outcome) values (?, ?, ?)',
        payment,
        msisdn,
        JSON.stringify(outcome),
      )
    }
  })
}

export function takeScript(ctx: Ctx, payment: ScriptedPayment, msisdn: string): ScriptedOutcome {
  const row = ctx.db.one<{ outcome: string }>(
    `delete from script where id = (select min(id) from script where payment = ? and msisdn = ?) returning outcome`,
    payment,
    msisdn,
  )
  return row ? JSON.parse(row.outcome) : {}
}

export const listScripts = (ctx: Ctx) =>
  ctx.db
    .all<{ payment: ScriptedPayment; msisdn: string; outcome: string }>(
      'select payment, msisdn, outcome from script order by id',
    )
    .map((row) => ({ ...row, outcome: JSON.parse(row.outcome) as ScriptedOutcome }))

export const clearScripts = (ctx: Ctx, msisdn?: string) =>
  ctx.db.run('delete from script where msisdn = coalesce(?, msisdn)', msisdn ?? null)
