// Kenyan mobile numbers in every form people type; E.164 inside.
import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile'
import { z } from 'zod'

/** `0712 345 678`, `+254 712…`, `254712…`, `0112…` → `+254712345678`; undefined when it is not a Kenyan mobile number. */
export function toE164(text: string): string | undefined {
  const parsed = parsePhoneNumberFromString(text.trim(), 'KE')
  return parsed?.country === 'KE' && parsed.isValid() ? parsed.number : undefined
}

/** A phone number in a request: any Kenyan form in, E.164 to the handler. */
export const kenyanPhone = z
  .string()
  .max(40)
  .refine((text) => toE164(text) !== undefined, { error: 'must be a Kenyan mobile number, such as 0712 345 678' })
  .transform((text) => toE164(text) as string)

/** `+254712345678` → `0712 ••• 678`: enough to recognise one's own, not enough to call. */
export const maskPhone = (e164: string): string => `0${e164.slice(4, 7)} ••• ${e164.slice(-3)}`

/** `wanjiku@example.com` → `w•••@example.com`: enough to recognise one's own. */
export const maskEmail = (email: string): string => email.replace(/^(.)[^@]*/, '$1•••')
