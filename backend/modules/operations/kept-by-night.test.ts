// What the night counts and proves for whoever looks by day: the same as if it were counted on the spot, and never older than told.
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { after, days, hours } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { newId } from '#platform/ids'
import { openTestWorld } from '../../test/harness.ts'
import { prove, proveAgain, readProofs } from './proofs.ts'
import { keepWeekSums, sumsOfWeeks, weeksAt } from './week-sums.ts'

const world = await openTestWorld()
/** A Wednesday morning. */
const today = new Date('2026-11-25T06:00:00Z')
const at = (now: Date): Ctx => ({ ...world.ctx(), now })

let people = 0
const signsUp = (when: Date) => {
  const number = String(++people).padStart(4, '0')
  return sql`insert into identity.account (id, name, email, phone, password_hash, created_at)
    values (${newId(when)}, 'Achieng Atieno', ${`someone${number}@example.com`}, ${`+25473344${number}`}, 'none', ${when})`.execute(
    world.db,
  )
}
const signUps = async (now: Date) =>
  (await sumsOfWeeks(at(now), ['sign_ups'])).get('sign_ups')!.map(({ count }) => count)

afterEach(async () => {
  await world.owner.query(
    'delete from identity.account; delete from operations.week_sum; delete from reviews.rating; delete from operations.proof',
  )
})

test('whoever looks sees the same weeks, whether the night has counted them or not', async () => {
  for (const daysAgo of [0, 1, 2, 3, 8, 9, 40, 75]) await signsUp(after(today, -days(daysAgo)))
  await signsUp(after(today, -days(90)))
  const onTheSpot = await signUps(today)
  await keepWeekSums(at(today))
  expect(await signUps(today)).toEqual(onTheSpot)
  expect(onTheSpot.reduce((sum, count) => sum + count)).toBe(8)
})

test('a sign-up of this minute is in the line, and a week that ended since the night is counted until the next', async () => {
  await keepWeekSums(at(today))
  await signsUp(today)
  expect((await signUps(today)).at(-1)).toBe(1)
  const nextMonday = after(weeksAt(today).at(-1)!, days(7) + hours(9))
  await signsUp(after(nextMonday, -days(1)))
  await signsUp(nextMonday)
  expect((await signUps(nextMonday)).slice(-3)).toEqual([0, 2, 1])
})

test('what was written late into a week that is over is in it after the next night', async () => {
  await keepWeekSums(at(today))
  await signsUp(after(today, -days(8)))
  expect((await signUps(today)).at(-2)).toBe(0)
  await keepWeekSums(at(after(today, days(1))))
  expect((await signUps(today)).at(-2)).toBe(1)
})

const nobodysShop = newId(today)
const rate = (reviews: number) =>
  sql`insert into reviews.rating (shop_id, subject_id, stars, reviews) values (${nobodysShop}, ${nobodysShop}, 5, ${reviews})
    on conflict (shop_id, subject_id, stars) do update set reviews = excluded.reviews`.execute(world.db)
const starsAgree = async (now: Date) => (await readProofs(at(now))).find(({ code }) => code === 'ratings_agree')!

test('before the first night all is proved on the spot; afterwards one is told what the night found, and when', async () => {
  expect(await starsAgree(today)).toMatchObject({ holds: true, provedAt: today })
  await prove(at(today))
  await rate(3)
  const thisEvening = after(today, hours(9))
  expect(await starsAgree(thisEvening)).toMatchObject({ holds: true, provedAt: today })
  await proveAgain(at(thisEvening))
  expect(await starsAgree(thisEvening)).toMatchObject({ provedAt: today })
  const tonight = after(today, hours(20))
  await prove(at(tonight))
  expect(await starsAgree(tonight)).toMatchObject({ holds: false, provedAt: tonight, figures: { count: 1 } })
})

test('while something does not hold it is looked at again each hour, so that it is not told a whole day longer', async () => {
  await rate(3)
  await prove(at(today))
  await world.owner.query('delete from reviews.rating')
  const inAnHour = after(today, hours(1))
  await proveAgain(at(inAnHour))
  expect(await starsAgree(inAnHour)).toMatchObject({ holds: true, provedAt: inAnHour })
})
