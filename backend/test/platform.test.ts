// The floor everything stands on: transactions bound to a shop, idempotency, the schedule under a moved clock.
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { days, hours, nairobiParts } from '../platform/clock.ts'
import { ConfigMistake, readConfig } from '../platform/config.ts'
import { transact } from '../platform/context.ts'
import { once } from '../platform/idempotency.ts'
import { bornAt, newId } from '../platform/ids.ts'
import { runJob } from '../platform/jobs.ts'
import { forgetRegistrations } from '../platform/registrations.ts'
import { defineSchedule, lastDue, nextDue } from '../platform/schedule.ts'
import { openTestWorld } from './harness.ts'

const world = await openTestWorld()

test('the application owns nothing and is not the owner of the database', async () => {
  const { rows } = await sql<{
    me: string
    is_super: string
  }>`select current_user as me, current_setting('is_superuser') as is_super`.execute(world.db)
  expect(rows[0]).toEqual({ me: 'amana_app', is_super: 'off' })
  await expect(sql`drop table platform.fact`.execute(world.db)).rejects.toThrow(/must be owner/)
})

test('a request sent twice with one Idempotency-Key is done once and answered twice', async () => {
  let done = 0
  const send = (requestHash: string) =>
    once(world.ctx(), { scope: 'test', key: 'k1', requestHash }, async () => {
      done++
      return { number: done }
    })
  const [first, second] = await Promise.all([send('same'), send('same')])
  expect([first.reply, second.reply]).toEqual([{ number: 1 }, { number: 1 }])
  expect([first.replayed, second.replayed].sort()).toEqual([false, true])
  await expect(send('other')).rejects.toMatchObject({ code: 'idempotency_key_reused' })
})

test('a request that failed is done again under the same Idempotency-Key', async () => {
  const key = { scope: 'test', key: 'k2', requestHash: 'h' }
  await expect(once(world.ctx(), key, async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(once(world.ctx(), key, async () => ({ ok: true }))).resolves.toEqual({
    reply: { ok: true },
    replayed: false,
  })
})

test('every missed Friday is caught up, each once, when the clock is moved by three weeks', async () => {
  const ran: string[] = []
  defineSchedule([
    {
      name: 'each-friday',
      cron: '0 6 * * 5',
      says: 'Fridays 06:00',
      missed: 'each',
      run: async (_ctx, dueAt) => void ran.push(dueAt.toISOString()),
    },
    {
      name: 'nightly',
      cron: '0 3 * * *',
      says: 'every night',
      run: async (_ctx, dueAt) => void ran.push(`night ${dueAt.toISOString()}`),
    },
  ])
  await world.tick()
  expect(ran).toEqual([])
  world.clock.advance(days(21))
  await world.tick()
  await world.tick()
  expect(ran.filter((line) => !line.startsWith('night'))).toEqual([
    '2026-11-27T03:00:00.000Z',
    '2026-12-04T03:00:00.000Z',
    '2026-12-11T03:00:00.000Z',
  ])
  expect(ran.filter((line) => line.startsWith('night'))).toEqual(['night 2026-12-15T00:00:00.000Z'])
})

test('due instants are Nairobi time', () => {
  const friday = nextDue('0 6 * * 5', new Date('2026-11-24T07:00:00Z'))
  expect(friday.toISOString()).toBe('2026-11-27T03:00:00.000Z')
  expect(nairobiParts(friday)).toMatchObject({ weekday: 5, hour: 6 })
  expect(lastDue('0 6 * * 5', friday).toISOString()).toBe(friday.toISOString())
})

test('two ticks at the same moment claim what is due once between them', async () => {
  let ran = 0
  forgetRegistrations()
  defineSchedule([
    { name: 'hourly', cron: '0 * * * *', says: 'hourly', missed: 'each', run: async () => void ran++ },
    { name: 'never-seen-before', cron: '* * * * *', says: 'each minute', run: async () => void ran++ },
  ])
  await world.tick()
  expect(ran).toBe(0)
  world.clock.advance(hours(2))
  await Promise.all([1, 2, 3].map(() => runJob({ ...world.ctx(), clock: world.clock }, 'tick', {})))
  await world.drain()
  expect(ran).toBe(2 + 1)
})

test('whatever moment is asked about, before or after the one before it, the last due instant is the same as on a fresh day', () => {
  const crons = ['* * * * *', '*/10 * * * *', '20 * * * *', '0 6 * * 5', '25 5 * * 0', '50 4 * * *']
  const anyMoment = fc.integer({ min: 0, max: days(40) }).map((ms) => new Date(world.clock.read().getTime() + ms))
  fc.assert(
    fc.property(fc.constantFrom(...crons), fc.array(anyMoment, { maxLength: 12 }), (cron, moments) => {
      for (const moment of moments) {
        const due = lastDue(cron, moment)
        expect(due <= moment && nextDue(cron, due) > moment).toBe(true)
      }
    }),
  )
})

test('production refuses the secrets of a development machine and names them', () => {
  const start = () => readConfig({ NODE_ENV: 'production', DATABASE_URL: 'postgres://x' })
  expect(start).toThrow(ConfigMistake)
  expect(start).toThrow(/SECRET_KEY, DARAJA_CONSUMER_KEY/)
})

test('work that throws leaves nothing behind', async () => {
  await expect(
    transact(world.ctx(), async (tx) => {
      await sql`insert into platform.idempotency (scope, key, request_hash, created_at) values ('t', 'gone', 'h', ${tx.now})`.execute(
        tx.db,
      )
      throw new Error('stop')
    }),
  ).rejects.toThrow('stop')
  const { rows } = await sql`select 1 from platform.idempotency where key = 'gone'`.execute(world.db)
  expect(rows).toEqual([])
})

test('ids of one instant sort in the order in which they were made, and tell when', () => {
  const now = new Date('2026-11-24T07:00:00.123Z')
  const ids = Array.from({ length: 5000 }, () => newId(now))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(5000)
  for (const id of ids.slice(0, 50)) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(bornAt(id)).toEqual(now)
  }
})
