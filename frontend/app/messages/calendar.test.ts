// Days are said as people in Nairobi say them, whatever clock the machine has.
import { expect, test } from 'vitest'
import { calendarIn } from './calendar.ts'
import { sayPhone } from './phone.ts'

test('a person in Nairobi reads Nairobi’s day and hour', () => {
  const { day, dayAndTime, month } = calendarIn('en')
  expect(day('2026-11-30T22:30:00Z')).toBe('Tue 1\u00a0Dec')
  expect(dayAndTime('2026-11-24T07:14:00Z')).toBe('Tue 24\u00a0Nov, 10:14')
  expect(month('2025-09-30T22:00:00Z')).toBe('October 2025')
  expect(calendarIn('sw').day('2026-11-24T07:14:00Z')).toBe('Jumanne 24\u00a0Nov')
})

test('a span says the month once', () => {
  const { span } = calendarIn('en')
  expect(span('2026-11-26T08:00:00Z', '2026-11-27T08:00:00Z')).toBe('Thu 26 – Fri 27\u00a0Nov')
  expect(span('2026-11-30T08:00:00Z', '2026-12-02T08:00:00Z')).toBe('Mon 30\u00a0Nov – Wed 2\u00a0Dec')
})

test('a number is written as one dials it', () => {
  expect(sayPhone('+254712345678')).toBe('0712 345 678')
})
