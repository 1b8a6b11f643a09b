// New ids: UUIDv7 whose time is `now`, so that rows made in simulated time sort by it too.
import { randomBytes, randomInt } from 'node:crypto'

// Ids of one instant follow one another in the order in which this process made them (RFC 9562 §6.2, a counter that begins
// and steps at random), so that what happened in one transaction is listed in its order.
let lastInstant = -1
let counter = 0
const counterBits = 42
const stepMax = 2 ** 20

function countedAt(instant: number): number {
  if (instant !== lastInstant || counter + stepMax >= 2 ** counterBits) counter = randomInt(0, 2 ** (counterBits - 1))
  else counter += randomInt(1, stepMax)
  lastInstant = instant
  return counter
}

/** A UUIDv7 (RFC 9562 §5.7) for the given instant. */
export function newId(now: Date): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now.getTime(), 0, 6)
  const count = countedAt(now.getTime())
  bytes.writeUInt16BE(0x7000 | Math.floor(count / 2 ** 30), 6)
  bytes.writeUInt32BE(0x80000000 + (count % 2 ** 30), 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The instant that a UUIDv7 was made for. */
export const bornAt = (id: string): Date => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16))

/** An unguessable token, 43 letters of base64url unless told. */
export const newSecret = (bytes = 32): string => randomBytes(bytes).toString('base64url')

/** Six digits, each equally likely. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0')

const spoken = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Letters and digits that cannot be misheard or misread, for numbers that people say aloud. */
export const newSpokenCode = (length: number): string =>
  Array.from({ length }, () => spoken[randomInt(0, spoken.length)]).join('')
