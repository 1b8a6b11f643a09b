// Holidays: a seller goes away, says until when, and need not remember to come back.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { days, minutes } from '#platform/clock'
import { transact } from '#platform/context'
import { changeShopStatus, endDueHolidays, readShopForSale, whyItDoesNotSell } from '#shops'
import { openTestWorld } from '../../test/harness.ts'
import { visit } from '../../test/serve-modules.ts'
import { bringShopKeepers } from '../../test/shop-keepers.ts'
import { holidayDays } from './holiday.ts'

const world = await openTestWorld()
const { url, opened } = await bringShopKeepers(world)

/** `2027-01-04` in Nairobi, so many days from today. */
const dayIn = (count: number) =>
  new Date(holidayDays(world.clock.read()).first.getTime() + days(count - 1) + 3 * 3_600_000).toISOString().slice(0, 10)
const sellsNot = async (shopId: string) => {
  const ctx = world.ctx()
  return whyItDoesNotSell(ctx, await readShopForSale(ctx, shopId))
}
const changes = async (shopId: string) =>
  (
    await sql`select id from platform.fact where name = 'shop_changed' and data ->> 'shopId' = ${shopId}`.execute(
      world.db,
    )
  ).rows.length

test('a shop on holiday says so, sells nothing, and sells again from the very day by itself', async () => {
  const { browser, path, shopId, slug } = await opened('likizo-shoes')
  const gone = await browser.send('PUT', `${path}/holiday`, { backOn: dayIn(3), note: 'Visiting my mother upcountry.' })
  expect([gone.status, gone.body.detail]).toEqual([204, undefined])
  const page = (await visit(url).send('GET', `/api/shops/${slug}`)).body
  expect(page.holiday).toEqual({ backOn: `${dayIn(2)}T21:00:00.000Z`, note: 'Visiting my mother upcountry.' })
  expect(await sellsNot(shopId)).toMatch(/on holiday and sells again from \d+ \w+\.$/)
  expect(await endDueHolidays(world.ctx())).toBe(0)

  world.clock.moveTo(new Date(page.holiday.backOn))
  expect(await sellsNot(shopId)).toBeNull()
  expect((await visit(url).send('GET', `/api/shops/${slug}`)).body.holiday).toBeNull()
  const before = await changes(shopId)
  expect(await endDueHolidays(world.ctx())).toBe(1)
  expect(await endDueHolidays(world.ctx())).toBe(0)
  expect(await changes(shopId)).toBe(before + 1)
})

test('an owner comes back earlier, or goes away again', async () => {
  const { browser, path, shopId } = await opened('mapema-shoes')
  await browser.send('PUT', `${path}/holiday`, { backOn: dayIn(10) })
  expect((await browser.send('DELETE', `${path}/holiday`)).status).toBe(204)
  expect(await sellsNot(shopId)).toBeNull()
  expect((await browser.send('DELETE', `${path}/holiday`)).status).toBe(204)
})

test('a holiday ends tomorrow at the earliest and within 90 days, and its note is no way around Amana', async () => {
  const { browser, path } = await opened('kikomo-shoes')
  const code = async (body: object) => (await browser.send('PUT', `${path}/holiday`, body)).body.code
  expect(await code({ backOn: dayIn(0) })).toBe('holiday_day_not_possible')
  expect(await code({ backOn: dayIn(91) })).toBe('holiday_day_not_possible')
  expect(await code({ backOn: 'tomorrow' })).toBe('invalid_request')
  expect(await code({ backOn: '2027-02-31' })).toBe('invalid_request')
  expect(await code({ backOn: dayIn(2), note: 'Write me on 0712 345 678' })).toBe('contact_details_in_text')
  expect([await code({ backOn: dayIn(1) }), await code({ backOn: dayIn(90) })]).toEqual([undefined, undefined])
})

test('a closed shop can no longer be changed', async () => {
  const { browser, path, shopId } = await opened('mwisho-shoes')
  await transact(world.ctx(), (tx) => changeShopStatus(tx, shopId, 'closed'))
  const codes = []
  for (const [method, end, body] of [
    ['PUT', '/holiday', { backOn: dayIn(3) }],
    ['PUT', '/address', { slug: 'mwisho-mpya' }],
    ['PATCH', '', { name: 'Another name' }],
    ['POST', '/delivery-options', { name: 'Boda', zone: 'nationwide', feeCents: 0, daysMin: 0, daysMax: 1 }],
  ] as const)
    codes.push((await browser.send(method, path + end, body)).body.code)
  expect(new Set(codes)).toEqual(new Set(['shop_not_open']))
  world.clock.advance(minutes(1))
})
