// The shapes of the ids M-Pesa hands out. Receipts and ids carry the Nairobi date; CheckoutRequestID carries the
// payer's number, which makes it personal data for whoever stores it.
import { inNairobi, two } from '../nairobi-time.ts'
import type { Randomness } from '../randomness.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const LETTERS_AND_DIGITS = `${LETTERS}0123456789`

/** Year letter (A is 2006), month letter, day as 1-9 then A-V. */
export function receiptDate(at: number): string {
  const t = inNairobi(at)
  const day = t.day < 10 ? String(t.day) : LETTERS[t.day - 10]!
  return `${LETTERS[(t.year - 2006) % 26]}${LETTERS[t.month - 1]}${day}`
}

/** UKM51ZDR4F */
export const newReceipt = (random: Randomness, at: number) => receiptDate(at) + random.from(LETTERS_AND_DIGITS, 7)

/** What stands in place of a receipt when nothing was moved. */
export const failedReceipt = (at: number) => `${receiptDate(at)}0000000`

/** f1e2-4b95-a71d-b30d3cdbb7a7942864: requestId, MerchantRequestID, and OriginatorConversationID where the server makes it. */
export function newRequestId(random: Randomness): string {
  return `${random.hex(4)}-${random.hex(4)}-${random.hex(4)}-${random.hex(12)}${random.from('123456789', 1)}${random.digits(5)}`
}

/** ws_CO_221120261215304712345678: date, time, milliseconds, the payer's nine national digits. */
export function checkoutRequestId(at: number, msisdn: string): string {
  const t = inNairobi(at)
  const date = `${two(t.day)}${two(t.month)}${t.year}`
  const time = `${two(t.hour)}${two(t.minute)}${two(t.second)}${String(t.ms).padStart(3, '0')}`
  return `ws_CO_${date}${time}${msisdn.slice(-9)}`
}

/** AG_20261122_ and twenty hexadecimal digits. */
export function newConversationId(random: Randomness, at: number): string {
  const t = inNairobi(at)
  return `AG_${t.year}${two(t.month)}${two(t.day)}_${random.hex(20)}`
}

export const newAccessToken = (random: Randomness) => random.from(LETTERS_AND_DIGITS + LETTERS.toLowerCase(), 28)
