// The money bar answers who has the money, until when, and what happens if nobody does anything, in every state.
import type { MoneyView } from '@amana/contract'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { calendarIn } from '#app/messages/calendar.ts'
import { load, wordsIn } from '#app/messages/catalogue.ts'
import { en } from '#app/messages/en.ts'
import { sw } from '#app/messages/sw.ts'
import { type Side, tellMoneyStory } from './money-story.ts'

load('en', en)
load('sw', sw)
const view = (change: Partial<MoneyView>): MoneyView => ({
  total: { cents: 365_000, currency: 'KES' },
  where: 'held',
  part: null,
  rule: 'not_delivered',
  paidAt: '2026-11-24T07:14:00.000Z',
  releaseAt: null,
  releasedAt: null,
  returnsAt: '2026-11-30T07:14:00.000Z',
  returnedAt: null,
  ...change,
})
function told(change: Partial<MoneyView>, side: Side = 'buyer', language: 'en' | 'sw' = 'en') {
  const [t, calendar] = [wordsIn(language), calendarIn(language)]
  const story = tellMoneyStory({
    view: view(change),
    side,
    shopName: 'Wanjiku Shoes',
    phone: '0712 ••• 678',
    t,
    calendar,
  })
  return { ...story, promise: renderToStaticMarkup(story.promise) }
}

test('a buyer whose parcel is on its way reads the day on which the money comes back by itself', () => {
  const { stops, promise } = told({})
  expect(promise).toContain(
    'No parcel by <b>Mon 30\u00a0Nov, 10:14</b>? It comes back to 0712\u00a0•••\u00a0678 by itself.',
  )
  expect(stops.map((stop) => stop.state)).toEqual(['done', 'here', 'ahead'])
  expect(stops[0].note).toContain('Tue 24\u00a0Nov, 10:14')
})

test('a buyer who has not paid reads that nothing has left the phone', () => {
  const { promise, stops } = told({ where: 'with_buyer', rule: 'unpaid', paidAt: null })
  expect(promise).toContain('Nothing has left your phone.')
  expect(stops[0].state).toBe('here')
})

test('after the handover the seller reads the day on which the money is released', () => {
  const { promise, stops } = told(
    { rule: 'inspection', releaseAt: '2026-12-01T07:14:00.000Z', returnsAt: null },
    'seller',
  )
  expect(promise).toContain('It becomes yours on <b>Tue 1\u00a0Dec</b>')
  expect(stops.map((stop) => stop.name)).toEqual(['The buyer', 'Held by Amana', 'You'])
  expect(stops[2].note).toBe('not before\nTue 1\u00a0Dec')
})

test('of a parcel that has arrived the seller does not read that its money waits for the handover', () => {
  const delivered = told({ rule: 'inspection', releaseAt: '2026-12-01T07:14:00.000Z' }, 'seller')
  expect(delivered.stops[1].note).toBe('until the buyer\nhas looked at it')
})

test('a seller reads of money that is hers with which Friday it goes, also after that Friday', () => {
  const { promise } = told({ where: 'with_seller', rule: 'done', releasedAt: '2026-12-01T07:14:00.000Z' }, 'seller')
  expect(promise).toContain('since Tue 1\u00a0Dec. It goes to your phone with the first Friday payout after that.')
})

test('money on its way back is never shown as safe with the seller', () => {
  for (const where of ['returning', 'returned'] as const) {
    const { stops } = told({ where, rule: 'done' })
    expect(stops[2].note).toBe('gets nothing')
    expect(stops[2].state).toBe('ahead')
  }
  expect(told({ where: 'returned', rule: 'done' }).stops[0].state).toBe('arrived')
})

test('while a problem is open the bar waits for the decision, as the sentence below it does', () => {
  for (const side of ['buyer', 'seller'] as const) {
    const { stops, promise } = told({ rule: 'disputed', releaseAt: '2026-12-01T07:14:00.000Z' }, side)
    expect(promise).toContain('Decided by')
    expect(stops.map(({ note }) => note.replace('\n', ' '))).toEqual([
      'paid by M-Pesa Tue 24\u00a0Nov, 10:14',
      'until it is decided',
      'only if it is decided so',
    ])
  }
})

test('of an order that was never paid the bar promises nobody anything', () => {
  const notes = (side: Side) =>
    told({ where: 'with_buyer', rule: 'done', paidAt: null }, side).stops.map(({ note }) => note)
  expect(notes('buyer')).toEqual(['nothing was paid', 'nothing came', 'gets nothing'])
  expect(notes('seller')).toEqual(['nothing was paid', 'nothing came', 'nothing'])
})

test('a seller reads of money on its way back that the buyer gets it, not she herself', () => {
  expect(told({ where: 'returning', rule: 'done' }, 'seller').stops.map(({ note }) => note)).toEqual([
    'gets it back',
    'on its way back',
    'nothing',
  ])
})

test('in no state, side or language is a figure or a name left unfilled', () => {
  const states: Partial<MoneyView>[] = [
    { where: 'with_buyer', rule: 'unpaid', paidAt: null },
    { where: 'with_buyer', rule: 'unpaid', paidAt: null, returnsAt: null },
    { where: 'with_buyer', rule: 'done', paidAt: null },
    { rule: 'not_shipped' },
    { rule: 'not_delivered' },
    { rule: 'disputed' },
    { rule: 'inspection', releaseAt: '2026-12-01T07:14:00.000Z' },
    { where: 'with_seller', rule: 'done', releasedAt: '2026-12-01T07:14:00.000Z' },
    { where: 'returning', rule: 'done' },
    { where: 'returned', rule: 'done', returnedAt: '2026-12-01T07:14:00.000Z' },
  ]
  for (const state of states)
    for (const side of ['buyer', 'seller'] as const)
      for (const language of ['en', 'sw'] as const) {
        const { promise, stops } = told(state, side, language)
        for (const text of [promise, ...stops.flatMap((stop) => [stop.name, stop.note])])
          expect(text).not.toMatch(/^$|undefined|\{|\*\*|<b><\/b>/)
      }
})
