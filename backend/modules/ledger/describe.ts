// Reads the T-accounts from the header comments of postings/, for docs/money.md and for the test that they are true.
// The format: sentences, then `debit|credit  account  amount  meaning` (two spaces between), then `once per KEY`;
// a movement that ends in two ways has one such block under each `when WAY`.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assert } from '#platform/errors'

export interface DescribedLeg {
  side: 'debit' | 'credit'
  account: string
  amount: string
  meaning: string
}

export interface DescribedWay {
  /** `paid`, `failed`; null when there is only one way. */
  when: string | null
  legs: DescribedLeg[]
  key: string
}

export interface DescribedMovement {
  /** The file's name: `hold-in-escrow`. */
  name: string
  sentence: string
  ways: DescribedWay[]
}

const folder = join(import.meta.dirname, 'postings')
const legPattern = /^(debit|credit) {2,}(.+?) {2,}(.+?) {2,}(.+)$/

function describe(name: string, source: string): DescribedMovement {
  const header = source.split('\n').slice(
    0,
    source.split('\n').findIndex((line) => !line.startsWith('//')),
  )
  const sentences: string[] = []
  const ways: DescribedWay[] = []
  let way: DescribedWay = { when: null, legs: [], key: '' }
  for (const line of header.map((text) => text.slice(2).trim()).filter(Boolean)) {
    const leg = line.match(legPattern)
    if (line.startsWith('when ')) way = { when: line.slice(5), legs: [], key: '' }
    else if (leg)
      way.legs.push({ side: leg[1] as DescribedLeg['side'], account: leg[2]!, amount: leg[3]!, meaning: leg[4]! })
    else if (line.startsWith('once per ')) {
      ways.push({ ...way, key: line.slice(9) })
      way = { when: null, legs: [], key: '' }
    } else sentences.push(line)
  }
  assert(
    sentences.length > 0 && ways.length > 0 && ways.every((one) => one.legs.length >= 2),
    `${name} describes itself`,
  )
  return { name, sentence: sentences.join(' '), ways }
}

/** All movements, by name. */
export async function describeMovements(): Promise<DescribedMovement[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).sort()
  return Promise.all(files.map(async (file) => describe(file.slice(0, -3), await readFile(join(folder, file), 'utf8'))))
}
