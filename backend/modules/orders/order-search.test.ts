// A seller types what she has in front of her: a name, a number in any form, the end of a phone.
import { expect, test } from 'vitest'
import { readSearch } from './order-search.ts'

test('a phone is read in every form in which a buyer says hers, and by its last digits', () => {
  for (const typed of ['0711 001 111', '+254 711 001 111', '254711001111', '711001111', '0711-001-111'])
    expect(readSearch(typed).phoneEnd).toBe('711001111')
  expect(readSearch('1111').phoneEnd).toBe('1111')
  expect(readSearch('0711').phoneEnd).toBe('0711')
})

test('what is too short for a phone, or has letters, is none', () => {
  for (const typed of ['111', 'AM-442P-5HDA', 'Achieng', 'EC-7701', ' ']) expect(readSearch(typed).phoneEnd).toBe('')
})

test('the number of an order is found with and without its dashes', () => {
  expect(readSearch('am-442p 5hda').number).toBe('am442p5hda')
  expect(readSearch('%').number).toBe('')
})
