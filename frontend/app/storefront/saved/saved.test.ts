// What a guest's phone remembers of what she saved, and how a change of price is told.
import { kes } from '@amana/contract'
import { expect, test } from 'vitest'
import { priceChange } from './price-change.ts'
import { asCookie, changeIn, keptIn, keptOnPhoneMax } from './saved.ts'

const id = (place: number) => `prd_${String(place).padStart(26, '0')}`
const kept = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ productId: id(place), priceCents: 340_000 + place }))

test('what is put into the cookie comes out of it, and all of it fits into one', () => {
  const all = kept(keptOnPhoneMax)
  expect(keptIn(asCookie(all))).toEqual(all)
  expect(asCookie(all).length).toBeLessThan(700)
})

test('a cookie that somebody has written into is worth only what is right in it', () => {
  const [one] = kept(1)
  expect(keptIn(`nonsense.${asCookie([one!])}.prd-1.${'0'.repeat(26)}-0..`)).toEqual([one])
  expect(keptIn(asCookie(kept(keptOnPhoneMax + 5)))).toHaveLength(keptOnPhoneMax)
  expect(keptIn(undefined)).toEqual([])
})

test('a form says what to save and what to take off, and nothing that is no product', () => {
  const form = new FormData()
  form.append('save', id(1))
  form.append('save', '../../etc')
  form.append('take_off', id(2))
  expect(changeIn(form)).toEqual({ save: [id(1)], takeOff: [id(2)] })
})

test('a price is said to have fallen only when it is below what she saw', () => {
  expect(priceChange(kes(100_000), kes(90_000))).toEqual({ way: 'less', by: kes(10_000) })
  expect(priceChange(kes(90_000), kes(100_000))).toEqual({ way: 'more', by: kes(10_000) })
  expect(priceChange(kes(90_000), kes(90_000)).way).toBe('same')
})
