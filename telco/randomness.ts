// Where random characters come from: the operating system, or a seed when a run has to be repeatable.
import { createHash, randomBytes } from 'node:crypto'
import type { Database } from './storage/database.ts'

export type Randomness = {
  hex(length: number): string
  digits(length: number): string
  /** Characters picked one by one from an alphabet. */
  from(alphabet: string, length: number): string
  /** From 0 up to 1. */
  fraction(): number
}

export function openRandomness(db: Database, seed: string | undefined): Randomness {
  const bytes = seed === undefined ? randomBytes : seededBytes(`${seed}/${countStart(db)}`)
  const from = (alphabet: string, length: number) => {
    const chance = bytes(length * 4)
    return Array.from({ length }, (_, index) => alphabet[chance.readUInt32BE(index * 4) % alphabet.length]).join('')
  }
  const fraction = () => bytes(4).readUInt32BE() / 2 ** 32
  return {
    from,
    fraction,
    hex: (length) => from('0123456789abcdef', length),
    digits: (length) => from('0123456789', length),
  }
}

/** A second start with the same seed must not repeat the identifiers of the first: they are in the books already. */
function countStart(db: Database): number {
  const starts = Number(db.setting('randomness.starts') ?? 0)
  db.setSetting('randomness.starts', String(starts + 1))
  return starts
}

function seededBytes(seed: string): (length: number) => Buffer {
  let block = 0
  let pool = Buffer.alloc(0)
  return (length) => {
    while (pool.length < length) {
      pool = Buffer.concat([pool, createHash('sha256').update(`${seed}/${block++}`).digest()])
    }
    const taken = pool.subarray(0, length)
    pool = pool.subarray(length)
    return taken
  }
}
