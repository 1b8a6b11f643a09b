// Daraja's field checks: lenient about numbers written as strings, strict about everything it names in its refusals.
import type { Ctx } from '../context.ts'
import { fourteenDigitsAt } from '../nairobi-time.ts'
import type { Call } from './call.ts'
import { addressFaults } from './callback-address.ts'
import { invalidField } from './errors.ts'
import { TIMESTAMP_WINDOW_MS } from './limits.ts'

export type Body = Record<string, unknown>

/** The field as text, whether it came as a number or a string; refuses anything else and the empty string. */
export function textField(body: Body, field: string, pattern?: RegExp): string {
  const value = optionalText(body, field)
  if (value === '' || (pattern && !pattern.test(value))) throw invalidField(field)
  return value
}

export function optionalText(body: Body, field: string): string {
  const value = body[field]
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string' && typeof value !== 'number') throw invalidField(field)
  return String(value).trim()
}

/** Whole shillings, at least one, as an integer of cents. */
export function amountField(body: Body): number {
  const amount = Number(textField(body, 'Amount', /^\d{1,12}(\.0+)?$/))
  if (amount < 1) throw invalidField('Amount')
  return amount * 100
}

export const msisdnField = (body: Body, field: string) => textField(body, field, /^254[17]\d{8}$/)

export const shortcodeField = (body: Body, field: string) => textField(body, field, /^\d{5,7}$/)

/** An address callbacks can be sent to. What production alone would refuse is refused in lint mode and noted in the others. */
export function urlField(call: Call, field: string): string {
  const value = call.body[field]
  if (typeof value !== 'string' || !/^https?:\/\/[^\s]+$/.test(value) || !URL.canParse(value)) throw invalidField(field)
  const writtenHost = value.slice(value.indexOf('//') + 2).split(/[/?#]/, 1)[0]!
  if (writtenHost !== writtenHost.toLowerCase()) throw invalidField(field)
  const { refused, remarked } = addressFaults(value)
  if (call.lints && (refused.length || remarked.length)) {
    for (const fault of [...refused, ...remarked]) call.warn(`${field} ${fault}`)
    throw invalidField(field)
  }
  for (const fault of remarked) call.warn(`${field} ${fault}`)
  return value
}

/**
 * Fourteen digits that are a date and a time. Which zone they are in is checked in strict mode only: Safaricom's own
 * library sends UTC.
 */
export function timestampField(ctx: Ctx, call: Call): string {
  const text = textField(call.body, 'Timestamp', /^\d{14}$/)
  const at = fourteenDigitsAt(text)
  if (at === undefined) throw invalidField('Timestamp')
  if (Math.abs(at - ctx.clock.now()) > TIMESTAMP_WINDOW_MS)
    call.mind('Timestamp', "Timestamp is not within 15 minutes of Nairobi's time")
  return text
}
