// What is news of a product, and what is only made to look so.
import { expect, test } from 'vitest'
import { after, days, hours, minutes } from '#platform/clock'
import type { ProductAnyhow } from './product-anyhow.ts'
import { newsOf, type Shelf, shelfAfter } from './shelf.ts'

const start = new Date('2026-11-24T07:00:00.000Z')
const product = (change: Partial<ProductAnyhow> = {}): ProductAnyhow => ({
  ...{ shopId: 's', ownerAccountId: 'o', title: 'Sandals' },
  ...{ onShow: true, priceCents: 100_000, available: 5, listedAt: after(start, -days(60)) },
  ...change,
})

/** Lives through a product's days; gives what was news on each. */
function live(moments: [at: Date, change: Partial<ProductAnyhow>][]) {
  let shelf: Shelf | undefined
  return moments.map(([at, change]) => {
    const now = product(change)
    const { isNew, drop, back, restocked } = newsOf(shelf, at, now)
    shelf = shelfAfter(shelf, at, now)
    return [isNew && 'new', drop && `${drop.fromCents} to ${drop.toCents}`, back && 'back', restocked && 'restocked']
      .filter(Boolean)
      .join(', ')
  })
}
const day = (count: number) => after(start, days(count))

test('a product is new once, when it goes on show; one that has long been there is not', () => {
  const fresh = { listedAt: start }
  expect(
    live([
      [start, fresh],
      [after(start, hours(1)), fresh],
    ]),
  ).toEqual(['new', ''])
  expect(
    live([
      [start, { onShow: false, listedAt: null }],
      [after(start, 1), fresh],
    ]),
  ).toEqual(['', 'new'])
  expect(live([[start, {}]])).toEqual([''])
})

test('five per cent is a drop, a cent more than 95 % is none', () => {
  expect(
    live([
      [start, {}],
      [day(1), { priceCents: 95_000 }],
    ]),
  ).toEqual(['', '100000 to 95000'])
  expect(
    live([
      [start, {}],
      [day(1), { priceCents: 95_001 }],
    ]),
  ).toEqual(['', ''])
})

test('a price that was raised first is not dropped by coming back, unless it had held for a month', () => {
  const raisedFor = (count: number) =>
    live([
      [start, {}],
      [day(1), { priceCents: 150_000 }],
      [day(1 + count), {}],
    ])
  expect(raisedFor(1)).toEqual(['', '', ''])
  expect(raisedFor(29)).toEqual(['', '', ''])
  expect(raisedFor(30)).toEqual(['', '', '150000 to 100000'])
})

test('small steps down add up to a drop, told of when they do, and the next is measured from there', () => {
  const steps = [97_000, 95_500, 94_000, 92_500].map((priceCents, index): [Date, Partial<ProductAnyhow>] => [
    day(index + 1),
    { priceCents },
  ])
  expect(live([[start, {}], ...steps])).toEqual(['', '', '', '100000 to 94000', ''])
})

test('what waited a quarter of an hour for a payment is back for whoever asked, and no news for followers', () => {
  const soldOut = { available: 0 }
  expect(
    live([
      [start, {}],
      [day(1), soldOut],
      [after(day(1), minutes(15)), {}],
    ]),
  ).toEqual(['', '', 'back'])
  expect(
    live([
      [start, {}],
      [day(1), soldOut],
      [after(day(1), hours(1)), {}],
    ]),
  ).toEqual(['', '', 'back, restocked'])
  expect(
    live([
      [start, {}],
      [day(1), soldOut],
      [day(2), { ...soldOut, onShow: false }],
    ]),
  ).toEqual(['', '', ''])
})
