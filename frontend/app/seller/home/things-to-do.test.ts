// What waits for a seller: money first, then by the clock, then people, then the shelf.
import { kes } from '@amana/contract'
import { expect, test } from 'vitest'
import { calendarIn } from '#app/messages/calendar.ts'
import { load, wordsIn } from '#app/messages/catalogue.ts'
import { en } from '#app/messages/en.ts'
import { type Known, thingsToDo } from './things-to-do.ts'

load('en', en)
const order = (number: string, dueAt: string): Known['toShip'][number] => ({
  ...{ id: `ord_${number}`, number, state: 'paid', shop: { slug: 's', name: 'S' }, buyerName: 'Achieng' },
  ...{ title: 'Trail runner 41', items: 1, total: kes(3400_00), picture: null, placedAt: dueAt, dueAt },
})
const dispute = (turn: 'buyer' | 'seller'): Known['disputes'][number] => ({
  ...{ id: `dsp_${turn}`, orderId: 'ord_x', orderNumber: 'AM-X', state: 'awaiting_seller', reason: 'damaged' },
  ...{ title: 'Boots', total: kes(2900_00), turn, dueAt: '2026-11-29T09:00:00Z', openedAt: '2026-11-27T09:00:00Z' },
})
const nothing: Known = {
  ...{ toShip: [], underway: [], counts: {}, disputes: [], unreadMessages: 0, questions: 0, reviews: 0 },
  ...{ number: { state: 'proved', problem: null }, money: { available: kes(0) }, runningLow: [] },
}
const said = (known: Partial<Known>) => thingsToDo(wordsIn('en'), calendarIn('en'), { ...nothing, ...known })

test('a seller for whom nothing waits is told of nothing', () => {
  expect(said({})).toEqual([])
})

test('orders and problems come by their clock, each with what happens otherwise; a buyer’s turn is not hers', () => {
  const things = said({
    toShip: [order('AM-2', '2026-11-30T10:00:00Z')],
    underway: [order('AM-1', '2026-11-28T10:00:00Z')],
    counts: { paid: 1, shipped: 1 },
    disputes: [dispute('seller'), dispute('buyer')],
  })
  expect(things.map(({ title }) => title)).toEqual(['Hand over AM-1', '“It is damaged”, AM-X', 'Ship order AM-2'])
  expect(things[1]!.says).toBe(
    'Boots. If you say nothing by Sun 29\u00a0Nov, 12:00, KES\u00a02,900 goes back to the buyer.',
  )
})

test('a seller with twenty orders to ship reads the first three, and how many more', () => {
  const toShip = [1, 2, 3, 4].map((day) => order(`AM-${day}`, `2026-12-0${day}T10:00:00Z`))
  const things = said({ toShip, counts: { paid: 20 } })
  expect(things.map(({ key }) => key)).toEqual(['ord_AM-1', 'ord_AM-2', 'ord_AM-3', 'more_to_ship'])
  expect(things[3]!.title).toBe('17 more orders to ship')
})

test('a number is asked for only when money waits for it, and then first', () => {
  const unproved = { state: 'unproved', problem: null } as const
  const late = { toShip: [order('AM-1', '2026-11-28T10:00:00Z')], counts: { paid: 1 } }
  expect(said({ ...late, number: unproved })[0]!.key).toBe('ord_AM-1')
  expect(said({ ...late, number: unproved, money: { available: kes(500_00) } })[0]!.key).toBe('number')
})

test('what sells faster than it is left comes last, by name and variant', () => {
  const low = { variantId: 'var_1', productId: 'prd_1', title: 'Canvas sneaker', name: 'white' }
  const [thing] = said({ runningLow: [{ ...low, available: 1, soldPerWeek: 4 }] })
  expect([thing!.title, thing!.says]).toEqual(['Canvas sneaker, white: 1 left', 'You sell about 4 a week.'])
})
