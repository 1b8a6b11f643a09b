// A seller lowers or raises many prices at once and sees the new ones before saving.
import { expect, test } from 'vitest'
import { changeBy, valueIn } from './change-by.ts'

test('prices change by a share or an amount, to whole shillings and never below ten', () => {
  expect(changeBy(1299, { what: 'price', how: 'percent', value: -10 })).toBe(1169)
  expect(changeBy(1000, { what: 'price', how: 'percent', value: 12.5 })).toBe(1125)
  expect(changeBy(1000, { what: 'price', how: 'amount', value: -50 })).toBe(950)
  expect(changeBy(20, { what: 'price', how: 'amount', value: -50 })).toBe(10)
  expect(changeBy(900_000, { what: 'price', how: 'percent', value: 100 })).toBe(1_000_000)
})

test('stock never falls below none', () => {
  expect(changeBy(3, { what: 'stock', how: 'amount', value: -5 })).toBe(0)
  expect(changeBy(3, { what: 'stock', how: 'amount', value: 12 })).toBe(15)
})

test('a change is read as people type it', () => {
  for (const [typed, value] of [
    ['-10', -10],
    ['+5', 5],
    ['12,5 %', 12.5],
    ['−3', -3],
    ['ten', undefined],
    ['1e3', undefined],
    ['', undefined],
  ] as const)
    expect([typed, valueIn(typed)]).toEqual([typed, value])
})
