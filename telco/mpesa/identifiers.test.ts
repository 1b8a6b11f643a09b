import { describe, expect, it } from 'vitest'
import { openRandomness } from '../randomness.ts'
import { openDatabase } from '../storage/database.ts'
import { checkoutRequestId, newConversationId, newReceipt, newRequestId, receiptDate } from './identifiers.ts'

const random = openRandomness(openDatabase(':memory:'), 'a seed')

describe('receipts', () => {
  it.each([
    ['2026-11-22T10:14:00+03:00', 'UKM'],
    ['2026-10-02T10:14:00+03:00', 'UJ2'],
    ['2023-11-21T10:14:00+03:00', 'RKL'],
    ['2027-01-10T00:00:00+03:00', 'VAA'],
    ['2025-12-31T23:59:59+03:00', 'TLV'],
    ['2026-06-30T22:30:00Z', 'UG1'],
  ])('of %s begin with %s, the day being Nairobi’s', (time, letters) => {
    expect(receiptDate(Date.parse(time))).toBe(letters)
    expect(newReceipt(random, Date.parse(time))).toMatch(new RegExp(`^${letters}[A-Z0-9]{7}$`))
  })
})

describe('ids', () => {
  const at = Date.parse('2026-11-22T12:15:30.471+03:00')

  it('have the shapes Safaricom gives them', () => {
    expect(checkoutRequestId(at, '254712345678')).toBe('ws_CO_22112026121530471712345678')
    expect(newConversationId(random, at)).toMatch(/^AG_20261122_[0-9a-f]{20}$/)
    expect(newRequestId(random)).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){2}-[0-9a-f]{12}\d{5,7}$/)
  })

  it('are the same again from the same seed, but not after a restart on the same books', () => {
    const [one, other] = [openDatabase(':memory:'), openDatabase(':memory:')]
    const first = openRandomness(one, 'seed').hex(20)
    expect(openRandomness(other, 'seed').hex(20)).toBe(first)
    expect(openRandomness(one, 'seed').hex(20)).not.toBe(first)
  })
})
