// Ids: UUIDv7 in the database, sortable and prefixed on the wire (`ord_01jd…`), so that the wrong one is seen at once in a log line.
import { z } from 'zod'

/** The one register of prefixes. Never reuse one. */
export const idPrefixes = {
  account: 'acc',
  session: 'ses',
  signUp: 'sup',
  device: 'dev',
  shop: 'shp',
  deliveryOption: 'dlv',
  product: 'prd',
  variant: 'var',
  image: 'img',
  import: 'imp',
  cart: 'crt',
  order: 'ord',
  orderLine: 'oln',
  dispute: 'dsp',
  evidence: 'evd',
  payment: 'pay',
  refund: 'rfd',
  payout: 'pot',
  payoutBatch: 'pob',
  journal: 'jrn',
  decision: 'dec',
  restriction: 'rst',
  notice: 'ntc',
  review: 'rev',
  question: 'qst',
  event: 'evt',
  message: 'msg',
  messagePicture: 'mpc',
  halt: 'hlt',
  incident: 'inc',
  reconciliation: 'rcn',
  statementLine: 'stl',
  taxRemittance: 'txr',
} as const
export type IdKind = keyof typeof idPrefixes

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const values = new Map([...alphabet].map((letter, index) => [letter, BigInt(index)]))

/** A UUID as a prefixed wire id: prefix, underscore, 26 letters of Crockford base 32. */
export function toWireId(kind: IdKind, uuid: string): string {
  let number = BigInt(`0x${uuid.replaceAll('-', '')}`)
  let text = ''
  for (let i = 0; i < 26; i++) {
    text = alphabet[Number(number & 31n)] + text
    number >>= 5n
  }
  return `${idPrefixes[kind]}_${text}`
}

/** The UUID within a wire id, or undefined when it is not an id of this kind. */
export function fromWireId(kind: IdKind, wire: string): string | undefined {
  const prefix = `${idPrefixes[kind]}_`
  if (!wire.startsWith(prefix) || wire.length !== prefix.length + 26) return undefined
  let number = 0n
  for (const letter of wire.slice(prefix.length)) {
    const value = values.get(letter)
    if (value === undefined) return undefined
    number = (number << 5n) | value
  }
  if (number >> 128n !== 0n) return undefined
  const hex = number.toString(16).padStart(32, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const describe = (kind: IdKind) => ({ pattern: `^${idPrefixes[kind]}_[0-9a-hjkmnp-tv-z]{26}$` })

/** An id in a reply: the wire form, a string with the kind's prefix. */
export const wireId = <K extends IdKind>(kind: K) => z.string().meta(describe(kind))

/** An id in a request: takes the wire form, gives the handler the UUID. */
export const id = <K extends IdKind>(kind: K) =>
  z
    .string()
    .refine((wire) => fromWireId(kind, wire) !== undefined, {
      error: `must be an id that starts with ${idPrefixes[kind]}_`,
    })
    .meta(describe(kind))
    .transform((wire) => fromWireId(kind, wire) as string)
