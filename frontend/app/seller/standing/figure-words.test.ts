// A figure of one's standing says whether it is shillings or a count, and its bar whether more of it is good.
import { expect, test } from 'vitest'
import { load, wordsIn } from '#app/messages/catalogue.ts'
import { en } from '#app/messages/en.ts'
import { sw } from '#app/messages/sw.ts'
import { sayFigure, toneOf } from './figure-words.ts'

load('en', en)
load('sw', sw)
const line = (code: string, numerator: number, denominator: number) => ({
  ...{ code, numerator, denominator, label: '', sentence: '' },
})

test('a seller reads the value of her sales in shillings, and her orders as a count', () => {
  const value = line('completed_value', 79_420, 35_000)
  expect(sayFigure(wordsIn('en'), value)).toBe('KES\u00a079,420 of 35,000')
  expect(sayFigure(wordsIn('sw'), value)).toBe('KES\u00a079,420 kati ya 35,000')
  expect(sayFigure(wordsIn('en'), line('completed_orders', 33, 25))).toBe('33 of 25')
})

test('a full bar of lost orders is not drawn as something reached', () => {
  expect(toneOf(line('lost_orders', 3, 3))).toBe('alert')
  expect(toneOf(line('shipped_on_time', 3, 3))).toBe('safe')
})
