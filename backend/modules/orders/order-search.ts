// What a seller types to find an order again, read in each of the ways it may be meant.

export interface OrderSearch {
  /** Of the buyer's name or the parcel's number. */
  words: string
  /** Letters and digits of an order's number; empty when there are none. */
  number: string
  /** The digits with which a phone ends; empty when it can be no phone. */
  phoneEnd: string
}

/** Fewer digits would be found in half of all phones. */
const phoneDigitsMin = 4

/** `0711 001 111`, `+254711001111`, `1111` → the digits that every form of the number ends with. */
function phoneEndIn(typed: string): string {
  if (!/^[+\d\s()./-]+$/.test(typed)) return ''
  const digits = typed.replace(/\D/g, '').replace(/^(254|0)(?=\d{6})/, '')
  return digits.length >= phoneDigitsMin ? digits : ''
}

export const readSearch = (typed: string): OrderSearch => ({
  words: typed,
  number: typed.replace(/[^A-Za-z0-9]/g, ''),
  phoneEnd: phoneEndIn(typed),
})
