// Whatever a shop has been through, its parts add up to all that the books owe it, and each says why and until when.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Hold, ReleasedHold } from '#escrow'
import { type Decision, decide } from './eligibility.ts'
import { type MoneyOfShop, moneyParts, piecesOf } from './parts.ts'
import type { Payout } from './queries.ts'

const friday = new Date('2026-12-04T03:00:00Z')
const soon = new Date('2026-12-10T09:00:00Z')
const cents = fc.integer({ min: 0, max: 60_000_000 })
const some = fc.array(fc.integer({ min: 1, max: 30_000_000 }), { maxLength: 6 })

const hold = (amount: number, index: number): Hold => ({
  ...{ shopId: 's', orderId: randomUUID(), orderNumber: `AM-${index}`, receipt: null, capturedCents: amount },
  ...{ refundedCents: 0, releasedCents: 0, remainingCents: amount, commissionableCents: amount },
  ...{ commissionBasisPoints: 500, reserveBasisPoints: 0, commissionCents: 0, reserveCents: amount, sellerCents: 0 },
  ...{ openedAt: friday, releaseAt: index % 2 ? soon : null, closedAt: null, reserveReleaseAt: soon },
  reserveReleasedAt: null,
  takenBackAt: null,
  vatCents: 0,
  withholdingCents: 0,
  clawedBackCents: 0,
  commissionReturnedCents: 0,
  vatReturnedCents: 0,
  withholdingReturnedCents: 0,
  reserveTakenCents: 0,
  frozenSince: null,
  frozenReason: null,
})
const released = (sellerCents: number, index: number): ReleasedHold => ({
  ...{ orderId: randomUUID(), orderNumber: `AM-${index}`, capturedCents: sellerCents, goodsCents: sellerCents },
  ...{ sellerCents, reserveCents: 0, closedAt: friday, reserveReleasedAt: null },
})
const payout = (amount: number): Payout => ({
  ...{ id: randomUUID(), shop_id: 's', batch_id: 'b', amount_cents: amount, phone: '+254711000101', state: 'prepared' },
  ...{ receipt: null, failure: null, prepared_at: friday, settled_at: null },
})
const number = { provedAt: friday, returning: false, registeredName: null, problem: null, readyFrom: new Date(0) }
const decisions = (availableCents: number, kind: number, floatCents: number): Decision =>
  decide(
    { name: 'Duka', status: kind === 1 ? 'frozen' : 'active', payoutPhone: '+254711000101' },
    availableCents,
    friday,
    {
      number: kind === 2 ? { ...number, provedAt: null } : number,
      floatCents: kind === 3 ? floatCents : undefined,
    },
  )

const sum = (parts: readonly { cents: number }[]) => parts.reduce((total, part) => total + part.cents, 0)

test('the parts of any shop add up to what the books owe it, in each place', () => {
  fc.assert(
    fc.property(
      fc.record({
        held: some,
        reserves: some,
        available: cents,
        released: some,
        way: some,
        kind: fc.nat(4),
        float: cents,
      }),
      fc.integer({ min: 0, max: 500 }),
      (given, unmatched) => {
        const money: MoneyOfShop = {
          balances: {
            ...{ heldCents: sum(given.held.map((c) => ({ cents: c }))) + unmatched, owedCents: 0 },
            reserveCents: sum(given.reserves.map((c) => ({ cents: c }))),
            availableCents: given.available,
            inTransitCents: sum(given.way.map((c) => ({ cents: c }))),
          },
          holds: given.held.map(hold),
          reserves: given.reserves.map(hold),
          released: given.released.map(released),
          underWay: given.way.map((amount) => ({ payout: payout(amount), progress: 'waiting' })),
          next: decisions(given.available, given.kind, given.float),
          nextPayoutAt: friday,
          haltedSince: given.kind === 4 ? friday : null,
        }
        const parts = moneyParts(money)
        const at = (where: string) => sum(parts.filter((part) => part.where === where))
        expect([at('held'), at('reserve'), at('available'), at('on_the_way')]).toEqual([
          money.balances.heldCents,
          money.balances.reserveCents,
          money.balances.availableCents,
          money.balances.inTransitCents,
        ])
        const going = parts.filter(({ code }) => code === 'next_payout' || (code === 'halted' && money.haltedSince))
        const goingCents = sum(going.filter(({ where }) => where === 'available'))
        if (!money.haltedSince) expect(goingCents).toBe(money.next.payCents)
        for (const part of parts) {
          expect(part.cents).toBeGreaterThan(0)
          expect(part.sentence).toMatch(/^[A-Z0].*\.$/)
        }
      },
    ),
  )
})

test('money of an order with a reported problem stands still, whatever day was said before', () => {
  const nothing = { heldCents: 0, owedCents: 0, reserveCents: 0, availableCents: 0, inTransitCents: 0 }
  const told = (held: Hold) =>
    moneyParts({
      ...{ balances: { ...nothing, heldCents: held.remainingCents }, holds: [held], reserves: [], released: [] },
      ...{ underWay: [], next: decisions(0, 0, 0), nextPayoutAt: friday, haltedSince: null },
    })
  expect(told(hold(475_000, 1))).toMatchObject([{ where: 'held', code: 'inspection', until: soon }])
  expect(told({ ...hold(475_000, 1), frozenSince: friday, frozenReason: 'dispute' })).toMatchObject([
    { where: 'held', cents: 475_000, code: 'disputed', until: null },
  ])
})

test('what is left of two sales is of the newer one, because the older is paid first', () => {
  const orders = [released(30_000, 2), released(50_000, 1)]
  expect(piecesOf(30_000, orders)).toMatchObject([{ orderNumber: 'AM-2', cents: 30_000 }])
  expect(piecesOf(60_000, orders)).toMatchObject([
    { orderNumber: 'AM-1', cents: 30_000 },
    { orderNumber: 'AM-2', cents: 30_000 },
  ])
  expect(piecesOf(90_000, orders)[0]).toEqual({ orderNumber: null, orderId: null, cents: 10_000 })
})
