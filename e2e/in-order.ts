// The journeys share one market, and a market has a history: days pass, shops take so many orders a day, reviews are written.
// So that every run is the same run, the files come in one order: who only looks, who sells, who buys, who lets days pass.
// Vitest by itself puts them by size, or those first that failed last.
import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const firstToLast = [
  'shared-links',
  'offline',
  'every-page',
  'saved',
  'interrupted',
  'slow-line',
  'hard-conditions',
  'senses',
  'pictures',
  'pictures-looked-into',
  'themes',
  'seller-products',
  'standing',
  'identity',
  'purchase',
  'guest-tracks',
  'questions',
  'handover',
  'reviews',
  'seller-money',
  'operator-money',
  'paid-by-hand',
  'disputes',
]

/** A file that is not in the list comes last, by its name. */
const placeOf = ({ moduleId }: TestSpecification): string => {
  const name = basename(moduleId, '.e2e.ts')
  const at = firstToLast.indexOf(name)
  return `${String(at < 0 ? firstToLast.length : at).padStart(3, '0')} ${name}`
}

export class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => placeOf(one).localeCompare(placeOf(other)))
  }
}
