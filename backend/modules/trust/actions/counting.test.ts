// Facts in any number of copies, in any order: each order and each buyer counts once, and tiers follow.
import type { FactOf } from '@amana/contract/facts'
import { beforeAll, expect, test } from 'vitest'
import { after, days } from '#platform/clock'
import { transact, transactForShop } from '#platform/context'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { runJob } from '#platform/jobs'
import { openTestWorld } from '../../../test/harness.ts'
import {
  judgeListing,
  judgeOrder,
  keepJudgedOrder,
  listDecisions,
  reactions,
  readPublicFacts,
  readStanding,
  recordRefusedAttempt,
  recountTiers,
  tierOf,
} from '../index.ts'

const world = await openTestWorld()
beforeAll(() => reactions())

const now = () => world.clock.read().toISOString()

async function openShop(): Promise<string> {
  const shopId = newId(world.clock.read())
  await transact(world.ctx(), (tx) => announce(tx, 'shop_opened', { shopId, ownerAccountId: newId(tx.now) }))
  await world.drain()
  return shopId
}

const orderOf = (shopId: string, buyerKey: string, given: Partial<FactOf<'order_placed'>> = {}) => ({
  orderId: newId(world.clock.read()),
  number: 'A1',
  shopId,
  buyerKey,
  selfDealing: false,
  totalCents: 200_000,
  placedAt: now(),
  ...given,
})

async function complete(order: FactOf<'order_placed'>, onTime = true): Promise<string> {
  const factId = await transact(world.ctx(), async (tx) => {
    await announce(tx, 'order_paid', { ...order, paidAt: now() })
    await announce(tx, 'order_shipped', { ...order, shippedAt: now(), onTime })
    await announce(tx, 'order_delivered', { ...order, deliveredAt: now(), evidence: 'code' })
    return announce(tx, 'order_completed', { ...order, completedAt: now() })
  })
  await world.drain()
  return factId
}

const around = () => ({ db: world.db, clock: world.clock, config: world.config, log: world.ctx().log })

test('a fact that is delivered twice counts once', async () => {
  const shopId = await openShop()
  const factId = await complete(orderOf(shopId, 'amina'))
  await runJob(around(), 'count-the-order-when-order-completed', { factId })
  await runJob(around(), 'count-the-order-when-order-completed', { factId })
  expect(await readPublicFacts(world.ctx(), shopId)).toEqual({
    completedOrders: 1,
    distinctBuyers: 1,
    shippedOnTime: { numerator: 1, denominator: 1 },
    lostOrders: { numerator: 0, denominator: 1 },
  })
})

test('one buyer who buys ten times is one buyer, and an order with oneself is none', async () => {
  const shopId = await openShop()
  for (let i = 0; i < 10; i++) await complete(orderOf(shopId, 'the same friend'))
  await complete(orderOf(shopId, 'the seller', { selfDealing: true }))
  expect(await readPublicFacts(world.ctx(), shopId)).toMatchObject({ completedOrders: 10, distinctBuyers: 1 })
  world.clock.advance(days(40))
  expect(await recountTiers(world.ctx())).toBe(0)
  expect(await tierOf(world.ctx(), shopId)).toBe('new')
})

test('lost orders count once, whichever fact tells of them, and unshipped ones are not on time', async () => {
  const shopId = await openShop()
  const unshipped = orderOf(shopId, 'baraka')
  const undelivered = orderOf(shopId, 'chebet')
  await transact(world.ctx(), async (tx) => {
    await announce(tx, 'order_cancelled', { ...unshipped, by: 'rule', reason: 'not_shipped', wasPaid: true })
    await announce(tx, 'order_refunded', { ...unshipped, reason: 'not_shipped' })
    await announce(tx, 'order_shipped', { ...undelivered, shippedAt: now(), onTime: false })
    await announce(tx, 'order_refunded', { ...undelivered, reason: 'not_delivered' })
    await announce(tx, 'order_cancelled', { ...orderOf(shopId, 'daudi'), by: 'seller', reason: 'other', wasPaid: true })
    await announce(tx, 'order_cancelled', { ...orderOf(shopId, 'esther'), by: 'buyer', reason: 'x', wasPaid: false })
  })
  await world.drain()
  expect(await readPublicFacts(world.ctx(), shopId)).toMatchObject({
    completedOrders: 0,
    shippedOnTime: { numerator: 0, denominator: 2 },
    lostOrders: { numerator: 2, denominator: 2 },
  })
})

test('a new seller with ten orders from eight buyers becomes Established on the thirtieth day, told once, with the decision kept', async () => {
  const shopId = await openShop()
  const opened = world.clock.read()
  for (let i = 0; i < 10; i++) await complete(orderOf(shopId, `buyer ${Math.min(i, 7)}`))
  world.clock.moveTo(after(opened, days(30) - 1))
  await recountTiers(world.ctx())
  const waiting = await readStanding(world.ctx(), shopId)
  expect(waiting).toMatchObject({ tier: 'new', nextTier: 'established' })
  expect(waiting.lines.find(({ code }) => code === 'shop_age')).toMatchObject({
    numerator: 29,
    denominator: 30,
    sentence: expect.stringMatching(/^1 day to Established: \d+ \w+ \d{4} at the earliest\.$/),
  })
  world.clock.moveTo(after(opened, days(30)))
  const changed = await Promise.all([recountTiers(world.ctx()), recountTiers(world.ctx())])
  expect(changed.reduce((sum, count) => sum + count)).toBe(1)
  expect(await tierOf(world.ctx(), shopId)).toBe('established')
  const { rows } = await world.owner.query(
    "select data from platform.fact where name = 'seller_tier_changed' and data->>'shopId' = $1",
    [shopId],
  )
  expect(rows.map(({ data }) => [data.from, data.to])).toEqual([['new', 'established']])
  const [decision] = await listDecisions(world.ctx(), 5, { shopId })
  expect(decision).toMatchObject({
    rule: 'seller-is-established-after-a-month-of-good-orders',
    verdict: 'tier_established',
    sentence: expect.stringContaining('30 days, 10 completed orders, 8 different buyers'),
  })
})

test('a refused listing and a refused order leave a decision with the facts it was made on', async () => {
  const shopId = await openShop()
  const verdict = await judgeListing(world.ctx(), { shopId, title: 'Phone', categoryRisk: 'high', priceCents: 100_000 })
  expect(verdict).toMatchObject({ action: 'refuse', code: 'category_not_open_to_new_sellers' })
  const judged = await judgeOrder(world.ctx(), {
    shopId,
    totalCents: 6_000_000,
    openExposureCents: 600_000,
    ordersToday: 1,
  })
  expect(judged.verdict).toMatchObject({ action: 'refuse', code: 'exposure_cap_reached' })
  await keepJudgedOrder(world.ctx(), judged)
  expect((await judgeListing(world.ctx(), { shopId, categoryRisk: 'normal' })).action).toBe('allow')
  const { rows } = await world.owner.query('select rule, facts, reasons from trust.decision where shop_id = $1', [
    shopId,
  ])
  expect(rows).toHaveLength(2)
  expect(rows[0].facts).toMatchObject({ tier: 'new', categoryRisk: 'high', priceCents: 100_000 })
})

test('a refused attempt is kept, told by fact or by call, and once for one fact', async () => {
  const shopId = await openShop()
  const factId = await transact(world.ctx(), (tx) =>
    announce(tx, 'attempt_refused', { shopId, accountId: null, code: 'contact_details_in_text', field: 'title' }),
  )
  await world.drain()
  await runJob(around(), 'keep-attempt-when-refused', { factId })
  await recordRefusedAttempt(world.ctx(), { shopId, accountId: null, code: 'wrong_handover_code', field: 'handover' })
  const decisions = await listDecisions(world.ctx(), 10, { shopId })
  expect(decisions.map(({ code }) => code).sort()).toEqual(['contact_details_in_text', 'wrong_handover_code'])
})

test('a decision is never changed, and a seller at work sees their own shop only', async () => {
  const [mine, theirs] = [await openShop(), await openShop()]
  for (const shopId of [mine, theirs])
    await recordRefusedAttempt(world.ctx(), { shopId, accountId: null, code: 'x', field: 'y' })
  const seen = await transactForShop(world.ctx(), mine, (tx) => listDecisions(tx, 50))
  expect(seen.map(({ shopId }) => shopId)).toEqual([mine])
  await expect(world.pool.query('delete from trust.decision')).rejects.toThrow(/permission denied/)
  await expect(world.pool.query("update trust.decision set code = 'z'")).rejects.toThrow(/permission denied/)
})
