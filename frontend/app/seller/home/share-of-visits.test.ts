// What a seller reads of how many of her visitors bought is of the same days on both sides.
import { expect, test } from 'vitest'
import { shareOfVisits } from './share-of-visits.ts'

const now = '2026-11-29T09:00:00.000Z'
const week = { days: 7, orders: 5, visits: 21 }

test('a seller reads how many of a week’s visitors bought once a whole week of them was counted', () => {
  expect(shareOfVisits(week, '2026-11-01', now)).toBe(23.8)
  expect(shareOfVisits(week, '2026-11-23', now)).toBe(23.8)
})

test('orders of a month are not held against the visitors of one day', () => {
  expect(shareOfVisits(week, '2026-11-29', now)).toBeNull()
  expect(shareOfVisits({ ...week, days: 30 }, '2026-11-23', now)).toBeNull()
})

test('of nobody, or of a handful, no share is told', () => {
  expect(shareOfVisits({ ...week, visits: null }, '2026-11-01', now)).toBeNull()
  expect(shareOfVisits({ ...week, visits: 19 }, '2026-11-01', now)).toBeNull()
  expect(shareOfVisits(week, null, now)).toBeNull()
})
