// The looks of the demo market are themes that their sellers could have made: valid, readable, without a way around Amana.
import { faintPairs, textsOf, themeDocument } from '@amana/contract'
import { expect, test } from 'vitest'
import { screenText } from '#screening'
import { shops, themeOf } from './index.ts'

const worn = shops.flatMap((shop) => {
  const theme = themeOf(shop)
  return theme ? [{ shop, theme }] : []
})

test('every look is valid and can be read', () => {
  for (const { shop, theme } of worn) {
    expect(themeDocument.safeParse(theme).error?.issues ?? [], shop.slug).toEqual([])
    expect(faintPairs(theme.template, theme.settings.colours), shop.slug).toEqual([])
  }
})

test('no text of one shows a way around Amana', () => {
  for (const { theme } of worn)
    for (const [field, text] of Object.entries(textsOf(theme)))
      expect(screenText(text, field).verdict, text).not.toBe('hard')
})

test('whoever walks through the market meets all six templates, and the demo sellers wear different ones', () => {
  expect(new Set(worn.map(({ theme }) => theme.template)).size).toBe(6)
  const demo = worn.filter(({ shop }) => shop.demo).map(({ theme }) => theme.template)
  expect([demo.length, new Set(demo).size]).toEqual([3, 3])
  expect(worn.length).toBeLessThan(shops.length)
})
