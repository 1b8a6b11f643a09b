// At night no telephone rings for what can wait.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hours, nairobiParts } from '#platform/clock'
import { waitsUntil } from './quiet-hours.ts'

const nairobi = (time: string) => new Date(`${time}+03:00`)

test('what can wait is sent by day, and from nine in the evening waits until seven', () => {
  expect(waitsUntil(nairobi('2026-11-24T20:59:59.999'))).toBeUndefined()
  expect(waitsUntil(nairobi('2026-11-24T21:00:00.000'))).toEqual(nairobi('2026-11-25T07:00:00'))
  expect(waitsUntil(nairobi('2026-11-24T23:59:59.999'))).toEqual(nairobi('2026-11-25T07:00:00'))
  expect(waitsUntil(nairobi('2026-12-31T22:15:03.250'))).toEqual(nairobi('2027-01-01T07:00:00'))
  expect(waitsUntil(nairobi('2026-11-25T00:00:00.000'))).toEqual(nairobi('2026-11-25T07:00:00'))
  expect(waitsUntil(nairobi('2026-11-25T06:59:59.999'))).toEqual(nairobi('2026-11-25T07:00:00'))
  expect(waitsUntil(nairobi('2026-11-25T07:00:00.000'))).toBeUndefined()
})

test('nobody ever waits longer than a night, and always until seven in the morning', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), (now) => {
      const until = waitsUntil(now)
      if (!until) return
      expect(until.getTime() - now.getTime()).toBeGreaterThan(0)
      expect(until.getTime() - now.getTime()).toBeLessThanOrEqual(hours(10))
      expect(nairobiParts(until)).toMatchObject({ hour: 7, minute: 0, second: 0 })
      expect(until.getUTCMilliseconds()).toBe(0)
    }),
  )
})
