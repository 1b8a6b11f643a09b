// Daraja's field checks: lenient about numbers written as strings, strict about everything it names in its refusals.
import { invalidField } from './errors.ts'

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

/** An address callbacks can be sent to. Plain http and private hosts are fine here, as in Safaricom's sandbox. */
export function urlField(body: Body, field: string): string {
  const value = body[field]
  if (typeof value !== 'string' || !/^https?:\/\/[^\s]+$/.test(value) || !URL.canParse(value)) throw invalidField(field)
  const writtenHost = value.slice(value.indexOf('//') + 2).split(/[/?#]/, 1)[0]!
  if (writtenHost !== writtenHost.toLowerCase()) throw invalidField(field)
  return value
}

/** Fourteen digits that are a date and a time. Which zone they are in is not checked: Safaricom's own library sends UTC. */
export function timestampField(body: Body): string {
  const text = textField(body, 'Timestamp', /^\d{14}$/)
  const [, year, month, day, hour, minute, second] = text.match(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/)!
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  const sameDay = !Number.isNaN(at.getTime()) && at.getUTCDate() === Number(day)
  if (!sameDay) throw invalidField('Timestamp')
  return text
}
