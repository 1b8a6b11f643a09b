// Outcomes and delivery faults ordered in advance for a phone number, used up in order, one per payment.
// By number, never by amount: amounts are business data and would collide with real prices.
import { z } from 'zod'
import type { Ctx } from '../context.ts'

export const deliveryFaults = z.strictObject({
  /** The callback is never sent. */
  drop: z.boolean().optional(),
  /** It is sent this many times. */
  copies: z.int().min(1).max(20).optional(),
  /** It is sent this late, by the network's clock. */
  delayMs: z.int().min(0).optional(),
  /** It claims this many shillings, whatever was paid. */
  amount: z.number().min(0).optional(),
})
export type DeliveryFaults = z.infer<typeof deliveryFaults>

export const scriptedOutcome = z.strictObject({
  /** Ends the payment with this code and asks nobody; 0 pays, if the money is there. */
  resultCode: z.union([z.int(), z.string().regex(/^[A-Z0-9_]{1,20}$/)]).optional(),
  callback: deliveryFaults.optional(),
})
export type ScriptedOutcome = z.infer<typeof scriptedOutcome>

export type ScriptedPayment = 'stk' | 'b2c'

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
