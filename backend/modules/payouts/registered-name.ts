// The name that M-Pesa has for a number: kept sealed, and compared without regard to case, accents, order and abbreviation.
import type { Config } from '#platform/config'
import { seal, unseal } from '#platform/sealed'

const purpose = 'registered-name'

export const sealName = (config: Config, name: string): string => seal(config, purpose, name)
export const openName = (config: Config, sealed: string): string => unseal(config, purpose, sealed)

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 0)

const same = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) === 1 && a[0] === b[0])

/**
 * M-Pesa tells a name sometimes whole, sometimes without a middle name or with its initial only: every word of the shorter one
 * must be found in the longer one, and at least one of them in full.
 */
export function isSameName(a: string, b: string): boolean {
  const [few, many] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]]
  const left = [...many]
  let inFull = 0
  for (const word of few.sort((x, y) => y.length - x.length)) {
    const index = left.indexOf(word) >= 0 ? left.indexOf(word) : left.findIndex((other) => same(word, other))
    if (index < 0) return false
    if (left[index] === word && word.length > 1) inFull++
    left.splice(index, 1)
  }
  return inFull > 0
}

/** `JANE DOE` → `Jane D.`: enough to know oneself by. */
export function maskName(name: string): string {
  const [first, ...rest] = name.trim().split(/\s+/)
  const cased = first ? first[0]!.toUpperCase() + first.slice(1).toLowerCase() : ''
  const last = rest.at(-1)
  return last ? `${cased} ${last[0]!.toUpperCase()}.` : cased
}
