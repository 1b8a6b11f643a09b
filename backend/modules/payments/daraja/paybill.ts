// Payments that people make by hand to the paybill (C2B): where the provider is to tell of them, what it tells, and its own list of them.
import { z } from 'zod'
import { hours, nairobiParts } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { callDaraja } from './call.ts'
import { centsOf, parseJson, phoneOf, receiptOf } from './callbacks.ts'

export type Registration = { kind: 'registered' | 'already' } | { kind: 'failed'; detail: string }

/** Safe at any time: in production a second registration is refused, which is as good. */
export async function registerPaybill(
  ctx: Ctx,
  urls: { confirmationUrl: string; validationUrl: string },
): Promise<Registration> {
  const reply = await callDaraja(ctx, '/mpesa/c2b/v2/registerurl', {
    ShortCode: ctx.config.DARAJA_SHORTCODE,
    // When we cannot be reached the payment is taken: what fits nothing goes back by itself.
    ResponseType: 'Completed',
    ConfirmationURL: urls.confirmationUrl,
    ValidationURL: urls.validationUrl,
  })
  if (reply.kind === 'answered') return { kind: 'registered' }
  if (reply.kind === 'refused' && /already registered/i.test(reply.message)) return { kind: 'already' }
  return { kind: 'failed', detail: reply.kind === 'refused' ? `${reply.code} ${reply.message}` : reply.why }
}

const told = z.object({
  TransactionType: z.string().default(''),
  TransID: z.string(),
  TransAmount: z.union([z.string(), z.number()]),
  BillRefNumber: z.string().nullish(),
  MSISDN: z.union([z.string(), z.number()]).nullish(),
})

export interface PaidByHand {
  receipt: string
  amountCents: number
  /** As typed by the payer. */
  reference: string
  /** Undefined when it is masked or hashed, as it mostly is. */
  payerPhone: string | undefined
}

export function readPaidByHand(body: string): PaidByHand | undefined {
  const parsed = told.safeParse(parseJson(body))
  if (!parsed.success) return undefined
  const receipt = receiptOf(parsed.data.TransID)
  const amountCents = centsOf(parsed.data.TransAmount)
  if (!receipt || !amountCents) return undefined
  const { BillRefNumber, MSISDN } = parsed.data
  return { receipt, amountCents, reference: (BillRefNumber ?? '').slice(0, 100), payerPhone: phoneOf(MSISDN) }
}

/** What somebody is about to pay by hand; undefined when it cannot be read. There is no receipt yet that counts. */
export function readAboutToPay(body: unknown): { amountCents: number | undefined; reference: string } | undefined {
  const parsed = told.pick({ TransAmount: true, BillRefNumber: true }).safeParse(body)
  if (!parsed.success) return undefined
  return { amountCents: centsOf(parsed.data.TransAmount), reference: parsed.data.BillRefNumber ?? '' }
}

const row = z.object({
  transactionId: z.string(),
  amount: z.union([z.string(), z.number()]),
  msisdn: z.union([z.string(), z.number()]).nullish(),
  billreference: z.string().nullish(),
})

function wallClock(at: Date): string {
  const { year, month, day, hour, minute, second } = nairobiParts(at)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`
}

/** The provider forgets its list after this. */
export const pullableMs = hours(48)
const pagesMax = 200

export type PullReply = { kind: 'pulled'; payments: PaidByHand[] } | { kind: 'failed'; detail: string }

/** Every payment to the paybill between the two instants, prompted ones included. */
export async function pullPayments(ctx: Ctx, from: Date, until: Date): Promise<PullReply> {
  const payments: PaidByHand[] = []
  let offset = 0
  for (let page = 0; page < pagesMax; page++) {
    const reply = await callDaraja(ctx, '/pulltransactions/v1/query', {
      ShortCode: ctx.config.DARAJA_SHORTCODE,
      StartDate: wallClock(from),
      EndDate: wallClock(until),
      OffSetValue: String(offset),
    })
    if (reply.kind === 'refused' && reply.code === 'ResponseCode 1001') return { kind: 'pulled', payments }
    if (reply.kind !== 'answered')
      return { kind: 'failed', detail: reply.kind === 'refused' ? `${reply.code} ${reply.message}` : reply.why }
    const rows = [reply.body.Response].flat(3).filter((each) => each !== undefined && each !== null)
    if (rows.length === 0) return { kind: 'pulled', payments }
    for (const each of rows) payments.push(...readRow(each))
    offset += rows.length
  }
  return { kind: 'failed', detail: 'the list has no end' }
}

function readRow(value: unknown): PaidByHand[] {
  const parsed = row.safeParse(value)
  const receipt = receiptOf(parsed.data?.transactionId)
  const amountCents = centsOf(parsed.data?.amount)
  if (!parsed.success || !receipt || !amountCents) return []
  return [{ receipt, amountCents, reference: parsed.data.billreference ?? '', payerPhone: phoneOf(parsed.data.msisdn) }]
}

/** Has to be done once before the list can be read. */
export async function registerPull(ctx: Ctx, callbackUrl: string, nominatedNumber: string): Promise<Registration> {
  const reply = await callDaraja(ctx, '/pulltransactions/v1/register', {
    ShortCode: ctx.config.DARAJA_SHORTCODE,
    RequestType: 'Pull',
    NominatedNumber: nominatedNumber.replace('+', ''),
    CallBackURL: callbackUrl,
  })
  if (reply.kind === 'answered') return { kind: 'registered' }
  if (reply.kind === 'refused' && /100[01]$/.test(reply.code)) return { kind: 'already' }
  return { kind: 'failed', detail: reply.kind === 'refused' ? `${reply.code} ${reply.message}` : reply.why }
}
