// What the steps of an order say, to each side and in both languages; of an order that is collected nothing about a door.
import { endedReason, type TimelineStep, timelineStep } from '@amana/contract'
import { expect, test } from 'vitest'
import { calendarIn } from '#app/messages/calendar.ts'
import { load, wordsIn } from '#app/messages/catalogue.ts'
import { en } from '#app/messages/en.ts'
import { sw } from '#app/messages/sw.ts'
import type { Side } from './money-story.ts'
import { sayEnded, sayStep, type ToldOrder } from './timeline-words.ts'

load('en', en)
load('sw', sw)

const delivery = { name: 'Rider', county: 'Nairobi', town: 'Umoja', landmark: 'blue gate' }
const brought: ToldOrder = { shop: { name: 'Wanjiku Shoes' }, delivery: { ...delivery, pickup: null } }
const pickup = { landmark: 'Naivasha stage, stall 4', hours: 'Mon to Sat, 9 to 5', county: 'Nakuru', town: 'Naivasha' }
const collected: ToldOrder = { ...brought, delivery: { ...delivery, name: 'Collect', pickup } }

const at = '2026-11-24T07:14:00.000Z'
const done = { at, by: null, state: 'done' as const }
const ahead = { at: null, by: at, state: 'now' as const }
const later = { at: null, by: null, state: 'next' as const }
const parcel = { carrier: null, trackingNumber: null }
const steps: TimelineStep[] = [
  { code: 'pay', ...ahead },
  { code: 'paid', ...done },
  { code: 'ship', ...ahead },
  { code: 'ship', ...later },
  { code: 'shipped', ...parcel, ...done },
  { code: 'shipped', carrier: 'G4S', trackingNumber: null, ...done },
  { code: 'shipped', carrier: 'G4S', trackingNumber: 'KE123456', ...done },
  { code: 'arrive', extended: false, ...ahead },
  { code: 'arrive', extended: true, ...ahead },
  { code: 'arrive', extended: false, ...later },
  { code: 'delivered', provedBy: 'code', writtenDownAt: null, ...done },
  { code: 'delivered', provedBy: 'code', writtenDownAt: at, ...done },
  { code: 'delivered', provedBy: 'buyer', writtenDownAt: null, ...done },
  { code: 'release', daysAfterCode: 7, ...ahead },
  { code: 'release', daysAfterCode: 1, ...later },
  { code: 'dispute', ...ahead },
  { code: 'part_refunded', amount: { cents: 50_000, currency: 'KES' }, because: 'goodwill', ...done },
  { code: 'part_refunded', amount: { cents: 50_000, currency: 'KES' }, because: 'dispute', ...done },
  { code: 'completed', ...done },
  { code: 'returning', ...ahead },
  { code: 'returned', ...done },
]
const told = (order: ToldOrder, side: Side, language: 'en' | 'sw' = 'en') =>
  steps.map((step) => {
    const { title, detail } = sayStep(step, { order, side, t: wordsIn(language), calendar: calendarIn(language) })
    return `${title}: ${detail}`
  })

test('every step that the api knows has its words, on both sides and in both languages, with nothing left to fill in', () => {
  const codes = timelineStep.options.map((option) => option.shape.code.value)
  expect(new Set(steps.map(({ code }) => code))).toEqual(new Set(codes))
  for (const order of [brought, collected])
    for (const side of ['buyer', 'seller'] as const) {
      const [english, swahili] = [told(order, side, 'en'), told(order, side, 'sw')]
      for (const [index, sentence] of english.entries()) {
        expect(sentence).toMatch(/^.+: .+$/)
        expect(sentence).not.toMatch(/[{}]|undefined/)
        expect(swahili[index]).not.toMatch(/[{}]|undefined/)
        expect(swahili[index]).not.toBe(sentence)
      }
    }
})

test('an order that is brought arrives at the door of its town, and the seller is not told to give a code', () => {
  expect(told(brought, 'buyer')).toContain(
    'Arrives in Umoja: you give your code at the door; you can extend once by 3 days',
  )
  expect(told(brought, 'seller')).toContain(
    'Arrives in Umoja: the buyer gives the code at the door; the buyer can extend once by 3 days',
  )
  expect(told(brought, 'buyer')).toContain('Shipped: by G4S, parcel KE123456')
  expect(told(brought, 'seller')).toContain('Shipped: by you or your rider')
})

test('a seller is told that money becomes hers, which is not yet the Friday on which it is paid', () => {
  for (const sentence of told(brought, 'seller')) expect(sentence).not.toMatch(/You (are|were) paid/)
  expect(told(brought, 'seller')).toContain('It becomes yours: 1 day after the code is given')
})

test('an order that is collected names its pick-up point and its code, and neither a town it goes to nor a door', () => {
  for (const side of ['buyer', 'seller'] as const)
    for (const language of ['en', 'sw'] as const)
      for (const sentence of told(collected, side, language)) expect(sentence).not.toMatch(/Umoja|door|mlangoni|rider/)
  expect(told(collected, 'buyer')).toContain(
    'You collect it: Naivasha stage, stall 4, Naivasha: you give your code there once you have it in your hands',
  )
  expect(told(collected, 'seller')).toContain(
    'The buyer collects it: Naivasha stage, stall 4, Naivasha: ask for the code when you hand it over',
  )
  expect(told(collected, 'buyer')).toContain('Ready to collect: at Naivasha stage, stall 4')
  expect(told(collected, 'buyer')).toContain('Collected: proved by the handover code')
})

test('of an order that ended otherwise a buyer reads of herself, not of “the buyer”', () => {
  const why = (side: Side, language: 'en' | 'sw') =>
    endedReason.options.map((reason) => sayEnded(reason, side, wordsIn(language)))
  expect(why('buyer', 'en').join(' ')).not.toMatch(/the buyer/i)
  expect(why('buyer', 'sw').join(' ')).not.toMatch(/mnunuzi/i)
  expect(why('buyer', 'en')).toContain('The problem was decided for you, so your money comes back.')
  expect(why('seller', 'en')).toContain(
    'The problem that was reported was decided for the buyer, so the money goes back.',
  )
})

test('with the link alone, which withholds the town, an order arrives in its county', () => {
  const withheld: ToldOrder = { ...brought, guestMustProvePhone: true, delivery: { ...brought.delivery, town: '•••' } }
  expect(told(withheld, 'buyer').join(' ')).toContain('Arrives in Nairobi:')
  expect(told(withheld, 'buyer').join(' ')).not.toContain('•••')
})
