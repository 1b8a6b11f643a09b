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

const pair = z.object({ Key: z.string(), Value: z.unknown().optional() })
const resultShape = z.object({
  Result: z.object({
    ResultCode: code,
    OriginatorConversationID: z.string(),
    ConversationID: z.string().optional(),
    TransactionID: z.string().optional(),
    ResultParameters: z
      .object({ ResultParameter: z.union([z.array(pair), pair.transform((only) => [only])]) })
      .optional()
      .catch(undefined),
  }),
})

export const parseJson = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** Shillings, printed with decimals or as text, to cents; undefined when it is no such number. */
export function centsOf(value: unknown): number | undefined {
  const shillings = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof shillings !== 'number' || !Number.isFinite(shillings) || shillings < 0) return undefined
  const cents = Math.round(shillings * 100)
  return Math.abs(cents - shillings * 100) < 1e-6 ? cents : undefined
}

export const receiptOf = (value: unknown): string | undefined =>
  typeof value === 'string' && receiptShape.test(value) ? value : undefined

/** `254712345678 - JANE DOE`: the number in E.164 unless it is masked or none, and the name unless there is none. */
export function partyOf(value: unknown): { phone: string | undefined; name: string | undefined } {
  if (typeof value !== 'string') return { phone: undefined, name: undefined }
  const [, number = '', name = value] = /^([\d*+ ]+?)\s*-\s*(.*)$/.exec(value) ?? []
  return { phone: phoneOf(number), name: name.trim().slice(0, 100) || undefined }
}

/** `254712345678` → `+254712345678`; undefined when it is masked, hashed or no Kenyan mobile number. */
export const phoneOf = (value: unknown): string | undefined =>
  /^254[17]\d{8}$/.test(String(value)) ? `+${value}` : undefined

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

/** The envelope in which everything but a prompt is answered: payments to phones, questions, reversals, moves of float. */
export interface ProviderResult {
  resultCode: string
  originatorConversationId: string
  conversationId: string | undefined
  /** The provider's id of the transaction that was made; not of one that was asked about. */
  receipt: string | undefined
  parameter(key: string): unknown
}

export function readResult(body: string): ProviderResult | undefined {
  const parsed = resultShape.safeParse(parseJson(body))
  if (!parsed.success) return undefined
  const result = parsed.data.Result
  return {
    resultCode: result.ResultCode,
    originatorConversationId: result.OriginatorConversationID,
    conversationId: result.ConversationID,
    receipt: receiptOf(result.TransactionID),
    parameter: (key) => result.ResultParameters?.ResultParameter.find((one) => one.Key === key)?.Value,
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
  const result = readResult(body)
  if (!result) return undefined
  const { originatorConversationId, conversationId, resultCode } = result
  return {
    originatorConversationId,
    conversationId,
    resultCode,
    amountCents: centsOf(result.parameter('TransactionAmount')),
    receipt: receiptOf(result.parameter('TransactionReceipt')) ?? result.receipt,
    recipientName: partyOf(result.parameter('ReceiverPartyPublicName')).name,
  }
}

/** A time-out posts our own request back, credential and all: that part is never kept. */
export const withoutCredential = (body: unknown): string =>
  JSON.stringify(body ?? null, (key, value) =>
    key === 'SecurityCredential' || key === 'Password' ? '(struck out)' : value,
  )
