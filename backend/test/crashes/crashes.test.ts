// A process is killed in the middle of paying, refunding and paying out; another takes over, and no shilling is lost or doubled.
// All boundaries: npm run rehearse:crashes. Here those that matter most.
import { afterAll, expect, inject, test } from 'vitest'
import { boundariesOf, type Flow, never, openCrashes } from './crash.ts'

const crashes = await openCrashes(inject('databaseServerUrl'), 2)
afterAll(() => crashes.close())

test.each<[Flow, RegExp]>([
  ['pay', /after the call .*stkpush/],
  ['refund', /after the call .*b2c/],
  ['payout', /after the call .*b2c/],
])('%s: the process dies with the provider’s answer in its hand, and all comes right', async (flow, where) => {
  const life = await crashes.at(flow, never)
  expect(life.problems).toEqual([])
  const at = life.taken.findIndex((step) => where.test(step)) + 1
  expect(boundariesOf(life.taken)).toContain(at)
  const crash = await crashes.at(flow, at)
  expect(crash.diedBefore).toMatch(where)
  expect(crash.problems).toEqual([])
})
