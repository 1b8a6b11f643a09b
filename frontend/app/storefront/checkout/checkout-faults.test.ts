// A fault is said at its field until somebody changes the field.
import type { Problem } from '@amana/contract'
import { expect, test } from 'vitest'
import { faultsLeft } from './checkout-faults.ts'

const problem = {
  code: 'invalid_request',
  fields: {
    'contact.phone': 'must be a Kenyan number',
    'delivery.town': 'is missing',
    'delivery.optionId': 'is missing',
  },
} as unknown as Problem

test('what was changed is no fault any more, and the others stay, in the order of the page', () => {
  expect(faultsLeft(problem, new Set())).toEqual(['phone', 'town', 'option'])
  expect(faultsLeft(problem, new Set(['phone']))).toEqual(['town', 'option'])
  expect(faultsLeft(problem, new Set(['phone', 'town', 'option']))).toEqual([])
  expect(faultsLeft(undefined, new Set())).toEqual([])
})
