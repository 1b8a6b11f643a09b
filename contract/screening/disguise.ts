// Whether what was found had been disguised: whoever hides a number knows that it may not stand there.
import type { Span } from './screen.ts'

/** As anybody writes it who hides nothing. */
const plainly: Partial<Record<Span['code'], RegExp>> = {
  phone_number: /^\+?[\d\s().-]*\d{3}[\s.-]?\d{3}[\s\d.-]*$/,
  link: /[a-z0-9-]\.[a-z]{2,}/i,
  email_address: /^[\w.+-]+@[\w.-]+\.[a-z]{2,}$/i,
  handle: /[a-z]/i,
  payment_number: /\d{5}/,
  payment_elsewhere: /./,
}
const ascii = /^[\x20-\x7e\n\r]*$/

export const isDisguised = (text: string, { start, end, code }: Span): boolean => {
  const shown = text.slice(start, end)
  return !ascii.test(shown) || !(plainly[code]?.test(shown) ?? code !== 'encoded_contact')
}
