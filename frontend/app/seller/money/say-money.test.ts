// Every reason why money is where it is, is said in the seller's language, with its figures and days.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SaidWith, SellerMoney } from '@amana/contract'
import { expect, test } from 'vitest'
import { calendarIn } from '#app/messages/calendar.ts'
import { load, wordsIn } from '#app/messages/catalogue.ts'
import { en } from '#app/messages/en.ts'
import { sw } from '#app/messages/sw.ts'
import { sayFailure, sayWhy } from './say-money.ts'

load('en', en)
load('sw', sw)
const amount = { cents: 123_400, currency: 'KES' } as const
const limit = { cents: 50_000_000, currency: 'KES' } as const
const [phone, since, until] = ['0711 ••• 101', '2026-12-01T07:14:00.000Z', '2026-12-04T03:00:00.000Z']

/** With what the api sends beside each code. */
const reasons: [string, SaidWith][] = [
  ['paid', { amount, phone, since }],
  ['nothing_available', {}],
  ['below_minimum', { amount, limit }],
  ['shop_stopped', { amount, cause: 'frozen' }],
  ['shop_stopped', { amount, cause: 'banned' }],
  ['stopped_by_rule', { amount }],
  ['payout_on_hold', { cause: 'payout_phone_changed', since, until }],
  ['payout_on_hold', { cause: 'phone_changed', since, until }],
  ['not_activated', { amount, phone, cause: 'unproved' }],
  ['not_activated', { amount, phone, cause: 'returning' }],
  ...(['not_on_mpesa', 'receiver_account_full', 'name_differs'] as const).map((code): [string, SaidWith] => [
    code,
    { phone, since },
  ]),
  ['number_too_new', { until }],
  ['no_number', {}],
  ['over_daily_limit', { amount, limit }],
  ['float_too_low', { amount }],
  ['in_reserve', { until }],
  ['in_reserve', { amount, until, orderNumber: 'AM-7K3F-9QX2' }],
  ['inspection', { until }],
  ['not_delivered', {}],
  ['disputed', {}],
  ['halted', { since }],
  ['halted_on_the_way', { since }],
  ['asking_mpesa', {}],
  ['being_sent', { since }],
  ['next_payout', { since: until }],
  ['next_time', {}],
  ['being_matched', { amount }],
]

test.each(reasons)('a seller reads %s in Swahili and in English, and no figure or day is missing', (code, values) => {
  const said = { code, sentence: 'As the api says it.', values }
  const [english, swahili] = (['en', 'sw'] as const).map((language) =>
    sayWhy(wordsIn(language), calendarIn(language), said),
  )
  for (const sentence of [english!, swahili!].map((said) => said.replaceAll('\u00a0', ' '))) {
    expect(sentence).not.toContain('As the api says it.')
    expect(sentence).not.toMatch(/ {2}| [,.;:]|[{}]|undefined/)
    if (values.amount && sentence.includes('KES')) expect(sentence).toContain('1,234')
    if (values.limit) expect(sentence).toContain('500,000')
    if (values.phone) expect(sentence).toContain(phone)
    if (values.since || values.until) expect(sentence).toMatch(/\b[14]\b/)
  }
  expect(swahili).not.toBe(english)
})

test('every code with which payouts explain where money is, is among these', () => {
  const payouts = join(import.meta.dirname, '../../../../backend/modules/payouts')
  const source = ['eligibility.ts', 'parts.ts', 'seller-money.ts'].map((file) =>
    readFileSync(join(payouts, file), 'utf8'),
  )
  const codes = new Set([...source.join('\n').matchAll(/\bcode: '(\w+)'/g)].map(([, code]) => code!))
  expect(codes.size).toBeGreaterThan(15)
  const known = new Set(reasons.map(([code]) => code))
  expect([...codes].filter((code) => !known.has(code))).toEqual([])
})

test('what a page has no words for is told as the api tells it', () => {
  const said = { code: 'a_rule_of_tomorrow', sentence: 'As the api says it.', values: {} }
  expect(sayWhy(wordsIn('sw'), calendarIn('sw'), said)).toBe('As the api says it.')
})

test('a payout that did not go through says why, in the language of the page', () => {
  const payout = (failureCode: string): SellerMoney['payouts'][number] => ({
    ...{ id: 'pay_0000000000000000000000000', amount, state: 'failed', phoneMasked: phone, receipt: null },
    ...{ preparedAt: since, settledAt: until, failureCode, failure: 'As the api says it.' },
  })
  for (const code of [
    ...['float_too_low', 'amount_not_allowed', 'receiver_daily_limit', 'receiver_account_full', 'not_on_mpesa'],
    ...['our_setup', 'declined'],
  ]) {
    const [english, swahili] = (['en', 'sw'] as const).map((language) => sayFailure(wordsIn(language), payout(code)))
    expect([english, swahili]).not.toContain('As the api says it.')
    expect(swahili).not.toBe(english)
  }
  expect(sayFailure(wordsIn('sw'), payout('a_code_of_tomorrow'))).toBe('As the api says it.')
})
