// Argon2id with a bounded number of hashes at once: each takes 19 MiB, and a flood of sign-ins must not take them all.
import { samePassword } from '@amana/contract'
import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { tooBusy } from './errors.ts'
import { argon, hashesAtOnce, hashesWaiting } from './rules.ts'

const options = { algorithm: 2 satisfies Algorithm.Argon2id, ...argon }

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= hashesAtOnce) {
    if (waiting.length >= hashesWaiting) throw tooBusy()
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running++
  try {
    return await work()
  } finally {
    // The place is handed on, not given back, so that nobody can jump the queue.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(samePassword(password), options))

let nobody: Promise<string> | undefined

/** With no hash to compare (unknown account) it does the same work and says no. */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  nobody ??= hash('nobody has this password', options)
  const against = stored ?? (await nobody)
  const matches = await inTurn(() => verify(against, samePassword(password)))
  return matches && stored !== undefined
}
