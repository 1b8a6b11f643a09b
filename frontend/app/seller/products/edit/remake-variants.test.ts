// A seller changes sizes and colours, and finds the variants she had where she expects them.
import { expect, test } from 'vitest'
import { remakeVariants } from './remake-variants.ts'

const size = (...values: string[]) => ({ name: 'Size', values })
const colour = (...values: string[]) => ({ name: 'Colour', values })
const variant = (id: string, ...optionValues: string[]) => ({ id, optionValues, priceCents: 120000, available: 3 })
const said = (remade: ReturnType<typeof remakeVariants>) =>
  remade.map(({ id, optionValues, stock }) => [id, optionValues.join('/'), stock])

test('a renamed value keeps its variant, a new one is added with nothing in stock, a missing one goes', () => {
  const variants = [variant('a', 'S'), variant('b', 'M')]
  expect(said(remakeVariants([size('S', 'M')], [size('Small', 'M')], variants, false))).toEqual([
    ['a', 'Small', 3],
    ['b', 'M', 3],
  ])
  expect(said(remakeVariants([size('S', 'M')], [size('S', 'M', 'L')], variants, false))).toEqual([
    ['a', 'S', 3],
    ['b', 'M', 3],
    [undefined, 'L', 0],
  ])
  expect(said(remakeVariants([size('S', 'M')], [size('M')], variants, false))).toEqual([['b', 'M', 3]])
})

test('the order of the values is the order of the variants', () => {
  const variants = [variant('a', 'S'), variant('b', 'M')]
  expect(said(remakeVariants([size('S', 'M')], [size('M', 'S')], variants, false)).map(([id]) => id)).toEqual([
    'b',
    'a',
  ])
})

test('another option starts with its first value, and without it the variants are one again', () => {
  const variants = [variant('a', 'S'), variant('b', 'M')]
  const options = [size('S', 'M'), colour('Red', 'Blue')]
  expect(said(remakeVariants([size('S', 'M')], options, variants, false))).toEqual([
    ['a', 'S/Red', 3],
    [undefined, 'S/Blue', 0],
    ['b', 'M/Red', 3],
    [undefined, 'M/Blue', 0],
  ])
  expect(said(remakeVariants([size('S', 'M')], [], variants, false))).toEqual([['a', '', 3]])
  expect(said(remakeVariants([], [size('S', 'M')], [variant('a')], false))).toEqual([
    ['a', 'S', 3],
    [undefined, 'M', 0],
  ])
})

test('what was left out on purpose comes back only when asked for', () => {
  const options = [size('S', 'M'), colour('Red', 'Blue')]
  const variants = [variant('a', 'S', 'Red'), variant('b', 'M', 'Blue')]
  expect(remakeVariants(options, options, variants, false)).toHaveLength(2)
  expect(remakeVariants(options, options, variants, true)).toHaveLength(4)
})
