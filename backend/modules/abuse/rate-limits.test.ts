// Who calls too often waits, everybody else does not notice; counted once for all processes, by Amana's own clock.
import { signIn } from '@amana/contract'
import type { Response } from 'express'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { after, days, hours, minutes } from '#platform/clock'
import { openDoor } from '../../test/guarded-door.ts'
import { openTestWorld } from '../../test/harness.ts'
import { allow, allowFor } from './allow.ts'
import { draw } from './allowance.ts'
import { forgetExpired } from './index.ts'
import { limits } from './rules.ts'
import { network, storedKey } from './source-keys.ts'

const world = await openTestWorld({ RATE_LIMITS: 'enforced' })
const door = await openDoor(world)
const otherProcess = await openDoor(world)

/** Where the headers would go. */
const response = { set: () => response } as unknown as Response

let people = 0
/** Somebody nobody has counted anything for yet. */
const somebody = () => {
  people++
  return {
    address: `41.90.${Math.floor(people / 250)}.${people % 250}`,
    device: `device-${people}`,
    email: `p${people}@x.ke`,
  }
}
const pass = (ms: number) => world.clock.advance(ms)
/** Signs in wrongly with a new address and e-mail each time, until the device is refused. */
const wearOut = async (device: string) => {
  for (let count = 0; ; count++) {
    const { address, email } = somebody()
    const reply = await door.from(address, { device }).signIn(email)
    if (reply.status === 429) return { count, reply }
    if (count > 100) throw new Error('never refused')
  }
}

beforeEach(() => pass(days(1)))

test('a device has ten sign-ins in a quarter of an hour, and is told when the next one is', async () => {
  const { device } = somebody()
  const { count, reply } = await wearOut(device)
  expect(count).toBe(10)
  expect(reply.body).toMatchObject({ code: 'too_many_requests', data: { retryAfterSeconds: 90 } })
  expect(reply.headers.get('retry-after')).toBe('90')
  expect(reply.headers.get('ratelimit')).toBe('"sign_in";r=0;t=90')
  expect(reply.headers.get('ratelimit-policy')).toBe('"sign_in";q=10;w=900')
  expect(reply.body.detail).toBe('That was a lot in a short time. Please try again in 90 seconds.')
})

test('who waits as long as was asked goes on, and not a second earlier', async () => {
  const { device, address } = somebody()
  const { reply } = await wearOut(device)
  const wait = Number(reply.headers.get('retry-after')) * 1000
  pass(wait - 1)
  expect((await door.from(address, { device }).signIn()).status).toBe(429)
  expect((await otherProcess.from(address, { device }).signIn()).status).toBe(429)
  pass(1)
  expect((await otherProcess.from(address, { device }).signIn()).status).not.toBe(429)
  expect((await door.from(address, { device }).signIn()).status).toBe(429)
})

test('two processes share what a source has left, to the last one', async () => {
  const { address } = somebody()
  const reached = (
    await Promise.all(
      Array.from({ length: 160 }, (_, index) =>
        (index % 2 ? door : otherProcess).from(address).signIn(somebody().email),
      ),
    )
  ).filter(({ status }) => status !== 429)
  expect(reached).toHaveLength(limits.sign_in.address.burst)
})

test('every reply says what is left of the scarcest allowance', async () => {
  const { address, device } = somebody()
  const reply = await door.from(address, { device }).read()
  expect(reply.status).toBe(200)
  expect(reply.headers.get('ratelimit')).toMatch(/^"read";r=599;t=\d+$/)
  expect(reply.headers.get('ratelimit-policy')).toBe('"read";q=600;w=60')
  expect((await door.from(address, { device }).read()).headers.get('ratelimit')).toMatch(/^"read";r=598;/)
})

test('reading is counted to the call, though the database hears of every twentieth', async () => {
  const { address, device } = somebody()
  const reads = door.from(address, { device })
  const replies = await Promise.all(Array.from({ length: 620 }, () => reads.read()))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(600)
  pass(minutes(1))
  expect((await reads.read()).status).toBe(200)
})

test('another address for every try does not help against the limit of the e-mail that is tried', async () => {
  const { email } = somebody()
  const before = door.hashes
  for (let index = 0; index < 30; index++) await door.from(somebody().address).signIn(email)
  expect(door.hashes - before).toBe(limits.sign_in.target.burst)
})

test('another address and another device do not help against the limit of the account', async () => {
  const statuses = []
  for (let index = 0; index < 12; index++) {
    const { address, device } = somebody()
    statuses.push((await door.from(address, { device, account: 'acc-1' }).signIn(somebody().email)).status)
  }
  expect(statuses.filter((status) => status === 429)).toHaveLength(2)
})

/** A hundred at a time; gives how many got as far as the password. */
async function tenThousand(attempt: (index: number) => Promise<void>): Promise<number> {
  let hashes = 0
  for (let batch = 0; batch < 100; batch++) {
    const attempts = Array.from({ length: 100 }, (_, index) => attempt(batch * 100 + index))
    for (const { status } of await Promise.allSettled(attempts)) if (status === 'fulfilled') hashes++
  }
  return hashes
}

test('of ten thousand sign-ins for one e-mail, wherever they come from, twenty reach the password', async () => {
  const { email } = somebody()
  const reached = await tenThousand(() => allowFor(world.ctx(), 'sign_in', email))
  expect(reached).toBe(limits.sign_in.target.burst)
})

test('of ten thousand sign-ins from one place, each for another e-mail, a hundred reach the password', async () => {
  const source = { address: somebody().address, userAgent: '' }
  const reached = await tenThousand(async (index) => {
    await allow({ ...world.ctx({ kind: 'visitor' }), source }, signIn, response)
    await allowFor(world.ctx(), 'sign_in', `victim${index}@x.ke`)
  })
  expect(reached).toBe(limits.sign_in.address.burst)
})

test('a refused call takes nothing from the allowances that were not exhausted', async () => {
  const { address, device } = somebody()
  await wearOut(device)
  for (let index = 0; index < 50; index++) await door.from(address, { device }).signIn()
  expect((await door.from(address).signIn(somebody().email)).status).toBe(401)
  const key = storedKey(world.ctx(), `sign_in:address:${address}`)
  const [left] = await draw(world.ctx(), [{ key, figure: limits.sign_in.address, atMost: 1 }])
  expect(left).toMatchObject({ granted: 1, remaining: 98 })
})

test('a clock that is set back locks nobody out, and one that is moved forward gives no more than one allowance', async () => {
  const { address, device } = somebody()
  await wearOut(device)
  world.clock.moveTo(after(world.clock.read(), -days(30)))
  expect((await door.from(address, { device }).signIn(somebody().email)).status).not.toBe(429)
  expect((await otherProcess.from(address, { device }).signIn(somebody().email)).status).not.toBe(429)
  world.clock.moveTo(after(world.clock.read(), days(60)))
  expect((await wearOut(device)).count).toBe(10)
})

test('a clock that is a moment behind another does not open the door again', async () => {
  const figure = limits.sign_in.device
  const take = () => draw(world.ctx(), [{ key: 'two-machines', figure, atMost: 1 }])
  for (let index = 0; index < figure.burst; index++) expect((await take())[0]!.granted).toBe(1)
  world.clock.moveTo(after(world.clock.read(), -1_500))
  const [refused] = await take()
  expect(refused).toMatchObject({ granted: 0, waitMs: 91_500 })
})

test('neighbours in one IPv6 network of 64 bits are one, and an address is never kept in clear', async () => {
  expect(network('2c0f:fe38:2100:7::1')).toBe('2c0f:fe38:2100:7::/64')
  expect(network('2C0F:FE38:2100:0007:dead:beef:0:1')).toBe(network('2c0f:fe38:2100:7::1'))
  expect(network('2c0f:fe38::1')).toBe('2c0f:fe38:0:0::/64')
  expect(network('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  expect(network('::ffff:41.90.1.2')).toBe('41.90.1.2')
  await door.from('41.90.77.77').read()
  const { rows } = await sql<{ key: string }>`select key from abuse.allowance where key like '%41.90%'`.execute(
    world.db,
  )
  expect(rows).toEqual([])
})

test('the limit of a target cannot be taken within a transaction, which would forget it', async () => {
  const ctx = world.ctx()
  await expect(
    ctx.db.transaction().execute((db) => allowFor({ ...ctx, db }, 'sign_in', 'achieng@amana.example')),
  ).rejects.toThrow(/outlives the transaction/)
})

test('what is whole again is forgotten by the schedule', async () => {
  await door.from(somebody().address).read()
  pass(hours(3))
  await forgetExpired(world.ctx())
  const { rows } = await sql`select 1 from abuse.allowance where full_again_at < ${world.clock.read()}`.execute(
    world.db,
  )
  expect(rows).toEqual([])
})
