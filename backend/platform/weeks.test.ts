// A week begins on Monday at midnight in Nairobi, whatever day it is elsewhere.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { days, nairobiDay } from './clock.ts'
import { weekStarts } from './weeks.ts'

test('the week of a Saturday evening began on its Monday, at midnight in Nairobi', () => {
  const starts = weekStarts(new Date('2026-11-28T16:15:16.123Z'), 3)
  expect(starts.map((start) => start.toISOString())).toEqual([
    '2026-11-08T21:00:00.000Z',
    '2026-11-15T21:00:00.000Z',
    '2026-11-22T21:00:00.000Z',
  ])
})

test('late on Sunday in London it is Monday in Nairobi', () => {
  expect(weekStarts(new Date('2026-11-29T21:00:00Z'), 1)[0]!.toISOString()).toBe('2026-11-29T21:00:00.000Z')
  expect(nairobiDay(new Date('2026-11-29T21:00:00Z'))).toBe('2026-11-30')
  expect(nairobiDay(new Date('2026-11-29T20:59:59Z'))).toBe('2026-11-29')
})

test('every instant lies in the last of the weeks, and they follow each other without a gap', () => {
  const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 30 }), (now, count) => {
      const starts = weekStarts(now, count)
      expect(starts).toHaveLength(count)
      const since = now.getTime() - starts.at(-1)!.getTime()
      expect(since).toBeGreaterThanOrEqual(0)
      expect(since).toBeLessThan(days(7))
      for (let week = 1; week < count; week++)
        expect(starts[week]!.getTime() - starts[week - 1]!.getTime()).toBe(days(7))
    }),
  )
})
