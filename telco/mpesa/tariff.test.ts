import { describe, expect, it } from 'vitest'
import { cents } from '../shillings.ts'
import { b2cFee } from './tariff.ts'

describe('a payout to a phone', () => {
  it.each([
    [10, 0],
    [100, 0],
    [101, 5],
    [1_500, 5],
    [1_501, 9],
    [5_000, 9],
    [5_001, 11],
    [20_000, 11],
    [20_001, 13],
    [250_000, 13],
  ])('of KES %i costs the business KES %i', (amount, fee) => {
    expect(b2cFee(cents(amount))).toBe(cents(fee))
  })
})
