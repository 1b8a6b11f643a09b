// Each rule by example, and for whatever two sides may say: exactly what agrees agrees, and nothing is left without a class.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge, rules } from './all.ts'
import type { OurMovement, TheirLine, Transaction } from './rule.ts'

const now = new Date('2026-11-24T00:00:00Z')
const old = new Date('2026-11-23T12:00:00Z')
const young = new Date('2026-11-23T23:30:00Z')
const line = (cents: number, more: Partial<TheirLine> = {}): TheirLine => ({
  ...{ id: 'line', kind: 'principal', cents, completedAt: old, linkedReceipt: null },
  ...more,
})
const movement = (cents: number, more: Partial<OurMovement> = {}): OurMovement => ({
  ...{ version: 1, key: 'stk:1', kind: 'hold_in_escrow', cents, feeCents: 0, at: old },
  ...more,
})
const between = (theirs: TheirLine[], ours: OurMovement[]): Transaction => ({
  ...{ account: 'mpesa_paybill', receipt: 'UKM632NMUA', theirs, ours, now, readUntil: now },
})
const fee = (cents: number) => line(-cents, { kind: 'fee' })
const reversal = (cents: number, linkedReceipt: string | null = 'UKM632NMUA') =>
  line(-cents, { kind: 'reversal', linkedReceipt })
const paid = (cents: number, feeCents = 0) => movement(-cents - feeCents, { feeCents })

test.each([
  ['a payment both have', [line(50_000)], [movement(50_000)], 'agrees'],
  ['a payout both have, with its fee', [line(-50_000), fee(500)], [paid(50_000, 500)], 'agrees'],
  ['a transfer that never left and was undone', [], [movement(-7_000), movement(7_000)], 'agrees'],
  ['one booked twice and reversed once', [line(900)], [movement(900), movement(900), movement(-900)], 'agrees'],
  ['a payment whose result may still come', [line(50_000, { completedAt: young })], [], 'in_transit'],
  ['a payment younger than the statement', [], [movement(50_000, { at: young })], 'in_transit'],
  ['a transfer that was started this morning', [], [movement(-9, { kind: 'start_float_top_up' })], 'in_transit'],
  ['money nobody here knows', [line(50_000)], [], 'they_received'],
  ['a withdrawal nobody here knows', [line(-50_000)], [], 'they_paid'],
  ['the same with a fee', [line(-50_000), fee(500)], [], 'they_paid'],
  ['money that never came', [], [movement(50_000)], 'we_have_it'],
  ['one line booked twice', [line(50_000)], [movement(50_000), movement(50_000)], 'booked_twice'],
  ['a fee that is higher than the tariff says', [line(-50_000), fee(900)], [paid(50_000, 500)], 'fee_differs'],
  ['a fee that was not taken', [line(-50_000)], [paid(50_000, 500)], 'fee_differs'],
  ['a fee that may still come', [line(-500, { completedAt: young })], [paid(500, 50)], 'in_transit'],
  ['an account that held money before us', [line(50_000, { kind: 'opening' })], [], 'opening_differs'],
  ['a fee that we alone have', [], [movement(-900, { kind: 'book_provider_fee', feeCents: 900 })], 'fee_differs'],
  ['a fee of the provider’s own', [fee(100)], [], 'fee_differs'],
  ['another amount', [line(50_000)], [movement(40_000)], 'amount_differs'],
  ['the other direction', [line(-50_000)], [movement(50_000)], 'amount_differs'],
  ['a payment taken back under a receipt of its own', [reversal(50_000)], [], 'reversed_by_provider'],
  ['one taken back under the same receipt', [line(500), reversal(500, null)], [movement(500)], 'reversed_by_provider'],
  ['a return that we had asked for', [reversal(50_000)], [paid(50_000)], 'agrees'],
] as const)('%s', (_what, theirs, ours, expected) => {
  expect(judge(between([...theirs], [...ours])).class).toBe(expected)
})

test('a payment that was taken back before we had booked it is nothing, on both of its lines; one that we had booked is not', () => {
  const payment = between([line(700)], [])
  const back = between([reversal(700)], [])
  const booked = { cents: 700, booked: true }
  expect(judge({ ...payment, counterpart: { cents: -700, booked: false } }).class).toBe('agrees')
  expect(judge({ ...back, counterpart: { cents: 700, booked: false } }).class).toBe('agrees')
  expect(judge({ ...back, counterpart: booked }).class).toBe('reversed_by_provider')
  expect(judge({ ...payment, counterpart: { cents: -600, booked: false } }).class).toBe('they_received')
})

test('a repair says how much, and in which direction', () => {
  const repairOf = (theirs: TheirLine[], ours: OurMovement[]) => judge(between(theirs, ours)).repair
  expect(repairOf([line(50_000)], [])).toEqual({ do: 'take_credit', cents: 50_000 })
  expect(repairOf([line(-50_000), fee(500)], [])).toEqual({ do: 'take_debit', cents: 50_000 })
  expect(repairOf([line(-50_000), fee(900)], [paid(50_000, 500)])).toEqual({ do: 'book_fee', cents: 400 })
  expect(repairOf([line(-50_000)], [paid(50_000, 500)])).toEqual({ do: 'give_back_fee', cents: 500 })
  expect(repairOf([reversal(700, 'UKA1')], [])).toEqual({ do: 'take_reversal', ofReceipt: 'UKA1', cents: 700 })
})

test('every file of a rule is asked, under its own name', async () => {
  const { readdir } = await import('node:fs/promises')
  const files = (await readdir(import.meta.dirname)).map((file) => file.replace(/(\.test)?\.ts$/, ''))
  const notRules = new Set(['all', 'rule', 'rules', 'sides'])
  expect(rules.map(({ name }) => name).sort()).toEqual(files.filter((file) => !notRules.has(file)).sort())
})

const anyLine = fc.record({
  id: fc.constant('line'),
  kind: fc.constantFrom<TheirLine['kind'][]>('principal', 'fee', 'reversal'),
  cents: fc.integer({ min: -3, max: 3 }).filter((cents) => cents !== 0),
  completedAt: fc.constantFrom(old, young),
  linkedReceipt: fc.constantFrom(null, 'UKA1'),
})
const anyMovement = fc
  .record({
    cents: fc.integer({ min: -3, max: 3 }),
    feeCents: fc.integer({ min: 0, max: 2 }),
    at: fc.constantFrom(old, young),
  })
  .map((some) => movement(some.cents, some))

test('whatever the two sides say, it agrees only when money and fees are the same, and every difference is repaired, young or stops payouts', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 4 }), fc.array(anyMovement, { maxLength: 3 }), (theirs, ours) => {
      fc.pre(theirs.length + ours.length > 0)
      const verdict = judge(between(theirs, ours))
      const total = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0)
      const same = total(theirs.map((each) => each.cents)) === total(ours.map((each) => each.cents))
      if (verdict.class === 'agrees') expect(same).toBe(true)
      if (!same) expect(verdict.class).not.toBe('agrees')
      const looked = [verdict.class === 'agrees', verdict.class === 'in_transit', !!verdict.repair, !!verdict.halts]
      expect(looked.filter(Boolean)).toHaveLength(1)
    }),
    { numRuns: 2_000 },
  )
})
