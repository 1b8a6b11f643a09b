// Reads the bodies that the provider calls back with: by name, never by place; missing values and further items are normal.
import { z } from 'zod'

const code = z.union([z.number(), z.string().min(1)]).transform(String)
const receiptShape = /^[A-Z0-9]{6,20}$/

const stkShape = z.object({
  Body: z.object({
    stkCallback: z.object({
      CheckoutRequestID: z.string().min(1),
      ResultCode: code,
      CallbackMetadata: z
        .object({ Item: z.array(z.object({ Name: z.string(), Value: z.unknown().optional() })) })
        .optional(),
    }),
  }),
})

const b2cShape = z.object({
  Result: z.object({
    ResultCode: code,
    OriginatorConversationID: z.string(),
    ConversationID: z.string().optional(),
    TransactionID: z.string().optional(),
    ResultParameters: z
      .object({
        ResultParameter: z.union([
          z.array(z.object({ Key: z.string(), Value: z.unknown().optional() })),
          z.object({ Key: z.string(), Value: z.unknown().optional() }).transform((only) => [only]),
        ]),
      })
      .optional(),
  }),
})

const parseJson = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** Shillings, printed with decimals or as text, to cents; undefined when it is no such number. */
function centsOf(value: unknown): number | undefined {
  const shillings = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof shillings !== 'number' || !Number.isFinite(shillings) || shillings < 0) return undefined
  const cents = Math.round(shillings * 100)
  return Math.abs(cents - shillings * 100) < 1e-6 ? cents : undefined
}

const receiptOf = (value: unknown): string | undefined =>
  typeof value === 'string' && receiptShape.test(value) ? value : undefined

export interface StkResult {
  checkoutRequestId: string
  resultCode: string
  amountCents: number | undefined
  receipt: string | undefined
}

export function readStkCallback(body: string): StkResult | undefined {
  const parsed = stkShape.safeParse(parseJson(body))
  if (!parsed.success) return undefined
  const result = parsed.data.Body.stkCallback
  const item = (name: string) => result.CallbackMetadata?.Item.find((one) => one.Name === name)?.Value
  return {
    checkoutRequestId: result.CheckoutRequestID,
    resultCode: result.ResultCode,
    amountCents: centsOf(item('Amount')),
    receipt: receiptOf(item('MpesaReceiptNumber')),
  }
}

export interface B2cResult {
  originatorConversationId: string
  conversationId: string | undefined
  resultCode: string
  amountCents: number | undefined
  receipt: string | undefined
  /** The name M-Pesa has for the receiver, without the number before it. */
  recipientName: string | undefined
}

export function readB2cResult(body: string): B2cResult | undefined {
  const parsed = b2cShape.safeParse(parseJson(body))
  if (!parsed.success) return undefined
  const result = parsed.data.Result
  const parameter = (key: string) => result.ResultParameters?.ResultParameter.find((one) => one.Key === key)?.Value
  const publicName = parameter('ReceiverPartyPublicName')
  return {
    originatorConversationId: result.OriginatorConversationID,
    conversationId: result.ConversationID,
    resultCode: result.ResultCode,
    amountCents: centsOf(parameter('TransactionAmount')),
    receipt: receiptOf(parameter('TransactionReceipt') ?? result.TransactionID),
    recipientName: typeof publicName === 'string' ? publicName.replace(/^[\d*+]+\s*-\s*/, '').slice(0, 100) : undefined,
  }
}

/** A time-out posts our own request back, credential and all: that part is never kept. */
export const withoutCredential = (body: unknown): string =>
  JSON.stringify(body ?? null, (key, value) =>
    key === 'SecurityCredential' || key === 'Password' ? '(struck out)' : value,
  )
