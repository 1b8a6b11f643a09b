// Just below, at and just above: each threshold is where it is said to be, and no rule is without a row that watches it.
import { expect, test } from 'vitest'
import { buyerRules, conductRules, listingRules, orderRules, sellerRules, terms } from '../rules/all.ts'
import { boundaries } from './all.ts'

test.each(boundaries.map(({ says, holds }) => [says, holds] as const))('%s', (_says, holds) => {
  expect(holds()).toBe(true)
})

type Numbers = Record<string, number>

/** Each number among the thresholds of a rule, where it lies. */
const numbersOf = (thresholds: object): [Numbers, string][] =>
  Object.entries(thresholds).flatMap(([name, value]) =>
    typeof value === 'number'
      ? [[thresholds as Numbers, name] as [Numbers, string]]
      : typeof value === 'object' && value !== null
        ? numbersOf(value)
        : [],
  )

/** One in the last place that is written: 1 for 72, 0.01 for 0.15. */
const stepOf = (value: number): number => 10 ** -(String(value).split('.')[1]?.length ?? 0)

test('whoever moves a threshold by one step, up or down, breaks a row of that very rule', () => {
  const unwatched: string[] = []
  for (const { id, thresholds } of [...sellerRules, ...conductRules, ...listingRules, ...orderRules, ...buyerRules])
    for (const [place, name] of numbersOf(thresholds)) {
      const before = place[name]!
      for (const step of [stepOf(before), -stepOf(before)]) {
        place[name] = before + step
        const broken = boundaries.some((row) => row.of === `rules/${id}` && !row.holds())
        place[name] = before
        if (!broken) unwatched.push(`${id}: ${name} ${before} → ${before + step}`)
      }
    }
  expect(unwatched).toEqual([])
})

test('every rule and every term of a tier has rows', () => {
  const watched = new Set(boundaries.map(({ of }) => of))
  for (const { id } of [...sellerRules, ...conductRules, ...listingRules, ...orderRules, ...buyerRules, ...terms])
    expect(watched).toContain(`rules/${id}`)
})
