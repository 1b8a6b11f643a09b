// Numbers that are plainly something else: dates, times, prices, measures, positions. They start no number and interrupt one.
// Only a span that does not start with 0 and has at most seven digits may be masked, or a whole date or time:
// "Ksh 0712345678" is still a phone number, and so is "0712 345 678 each".
import type { Plain } from './normalise.ts'

// Each pattern has bounded parts only, so that no text can make it slow.
const dates = /(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?![\d/.-]?\d)/g
const isoDates = /(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/g
const times = /(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])/g
/** "01/07, 08/07 and 15/07" */
const daysOfMonths = /(?<![\d/])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/])(?! ?\d{3})/g
const groupedByCommas = /(?<![\d,])[1-9]\d{0,2}(?:,\d{3}){1,2}(?![\d,])/g
const pricesBefore = /(?:kes|kshs?|sh|shs|usd|@|\$|€|£)[ .:]{0,3}[1-9]\d{0,6}(?!\d)/g
const pricesAfter = /(?<!\d)[1-9]\d{0,6} ?(?:\/[=-]|bob|shillings?|each)(?![a-z0-9])/g
const measures =
  /(?<![\d.])(?:[1-9]\d{0,6}|\d{1,4}\.\d{1,3}) ?(?:k?m|cm|mm|ft|inch(?:es)?|in|kg|g|mg|lbs?|l|ml|litres?|liters?|gb|tb|mb|mah|w|kw|v|a|hz|mhz|ghz|rpm|btu|psi|mp|dpi|pcs|pieces|pairs?|hours?|hrs|h|min(?:utes?)?|days?|years?|months?|kcal|gsm|inch)(?![a-z0-9])/g
const positions = /(?<![\d.])-?\d{1,3}\.\d{4,8}(?!\d)/g

const firm = [dates, isoDates, times, positions]
const loose = [daysOfMonths, groupedByCommas, pricesBefore, pricesAfter, measures]

/** `loose`: may still be the rest of a number that has begun. */
export const mask = { none: 0, loose: 1, firm: 2 } as const

/** One mask for each unit of the plain text. */
export function masksOf({ text }: Plain): Uint8Array {
  const masked = new Uint8Array(text.length)
  if (!/\d/.test(text)) return masked
  const cover = (patterns: readonly RegExp[], kind: number) => {
    for (const pattern of patterns)
      for (const match of text.matchAll(pattern)) masked.fill(kind, match.index, match.index + match[0].length)
  }
  cover(loose, mask.loose)
  cover(firm, mask.firm)
  return masked
}
