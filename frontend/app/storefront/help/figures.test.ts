// What the help promises is what the rules do.
import { expect, test } from 'vitest'
import { appealWithin, lasts } from '../../../../backend/modules/disputes/lifecycle.ts'
import { commissionBasisPoints } from '../../../../backend/modules/orders/actions/place-order.ts'
import { graceAfterPromise, payWithin, shipWithin } from '../../../../backend/modules/orders/lifecycle.ts'
import { refundPauseMs } from '../../../../backend/modules/payments/rules.ts'
import { releaseDaysAfter } from '../../../../backend/modules/trust/rules/money-waits-after-delivery.ts'
import { figures } from './figures.ts'

const hour = 3_600_000
const day = 24 * hour

test('a frightened buyer is told the hours and days that the rules go by', () => {
  expect(figures).toEqual({
    pay: payWithin / 60_000,
    ship: shipWithin / hour,
    grace: graceAfterPromise / day,
    answer: lasts.awaiting_seller / hour,
    decide: lasts.awaiting_buyer / hour,
    appeal: appealWithin / hour,
    new: releaseDaysAfter('new', 'code'),
    established: releaseDaysAfter('established', 'code'),
    trusted: releaseDaysAfter('trusted', 'code'),
    slowNew: releaseDaysAfter('new', 'buyer_confirmation'),
    slowEstablished: releaseDaysAfter('established', 'buyer_confirmation'),
    slowTrusted: releaseDaysAfter('trusted', 'buyer_confirmation'),
    first: refundPauseMs(1) / hour,
    second: refundPauseMs(2) / hour,
    commission: commissionBasisPoints / 100,
    name: 'AMANA',
  })
})

test('a refund that fails is tried daily, and then weekly for ever, as the help says', () => {
  expect([3, 4, 5].map(refundPauseMs)).toEqual([day, day, day])
  expect(refundPauseMs(60)).toBe(7 * day)
})
