import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Business, openBusiness } from '../test/business.ts'

let business: Business
beforeEach(async () => {
  business = await openBusiness({ openingFloatAgeMs: 400 * 86_400_000 })
})
afterEach(() => business.close())

it('a clock that was moved back leaves the opening float the first line of the statement', async () => {
  await business.call('PUT', '/__sim/clock', { at: '2026-10-01T08:00:00+03:00' })
  await business.call('PUT', '/__sim/shortcodes/600200', { utility: 4_999_000 })
  await business.call('PUT', '/__sim/clock', { at: '2026-11-23T08:00:00+03:00' })
  const wanted = {
    ...{ shortcode: '600200', account: 'utility' },
    ...{ from: '2024-01-01T00:00:00Z', to: '2026-12-01T00:00:00Z' },
  }
  const [heading, ...rows] = await business.statement(wanted)
  const balances = rows.map((row) => row[heading!.indexOf('Balance')])
  expect(balances).toEqual(['0.00', '5000000.00', '4999000.00'])
})
