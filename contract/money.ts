// Money on the wire and in the code: a whole number of cents with its currency, never a float.
import { z } from 'zod'

/** An amount in cents of a shilling. KES is the only currency so far. Shape: `{ cents: 340000, currency: 'KES' }`. */
export const money = z
  .object({ cents: z.int(), currency: z.literal('KES') })
  .meta({ id: 'Money', description: 'A whole number of cents with its currency.' })
export type Money = z.infer<typeof money>

export const kes = (cents: number): Money => {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`not a whole number of cents: ${cents}`)
  return { cents, currency: 'KES' }
}

/** M-Pesa moves whole shillings only, so every price and fee is a whole number of shillings. */
export const wholeShillingCents = z
  .int()
  .min(0)
  .max(100_000_000)
  .refine((cents) => cents % 100 === 0, { error: 'must be a whole number of shillings' })

export const centsOf = (shillings: number): number => shillings * 100

/** Cents to whole shillings for M-Pesa; throws when a cent would be lost. */
export const shillingsOf = (cents: number): number => {
  if (cents % 100 !== 0) throw new RangeError(`not whole shillings: ${cents} cents`)
  return cents / 100
}

/** M-Pesa refuses a single transaction above this (Daraja documentation, limits). */
export const mpesaTransactionCentsMax = 25_000_000
