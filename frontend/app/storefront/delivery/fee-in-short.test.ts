// Delivery that costs nothing, in the line below a price and in the cart.
import { kes } from '@amana/contract'
import { expect, test } from 'vitest'
import { load, wordsIn } from '#app/messages/catalogue.ts'
import { en } from '#app/messages/en.ts'
import { feeInShort } from './fee-in-short.ts'

load('en', en)

test('to her town it is free; where no town is known, nobody reads "delivery from free"', () => {
  const t = wordsIn('en')
  expect(feeInShort(t, kes(0), true)).toBe('free')
  expect(t('delivery.short', { fee: feeInShort(t, kes(0), false), day: 'Sun 6 Dec' })).toMatch(/^Delivery from KES\s0,/)
  expect(feeInShort(t, kes(20_000), true)).toMatch(/^KES\s200$/)
})
