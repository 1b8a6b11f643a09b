// Whatever happens to orders, in whatever order and how often it is told: what was counted as it happened is what the log comes to.
import type { FactOf } from '@amana/contract/facts'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { days, hours } from '#platform/clock'
import { transact } from '#platform/context'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { runJob } from '#platform/jobs'
import { openTestWorld } from '../../../test/harness.ts'
import { orderFactNames } from '../facts/tellings.ts'
import { reactions, readPublicFacts } from '../index.ts'
import { recountEverything, recountShop } from './recount.ts'

const world = await openTestWorld()
beforeAll(() => reactions())
const around = () => ({ db: world.db, clock: world.clock, config: world.config, log: world.ctx().log })

async function openShop(ownerAccountId = newId(world.clock.read())): Promise<string> {
  const shopId = newId(world.clock.read())
  await transact(world.ctx(), (tx) => announce(tx, 'shop_opened', { shopId, ownerAccountId }))
  await world.drain()
  return shopId
}

const happenings = [
  'paid',
  'shipped',
  'delivered',
  'completed',
  'by_seller',
  'by_buyer',
  'by_rule',
  'not_delivered',
  'part',
  'disputed',
  'lost_by_seller',
  'lost_by_buyer',
  'appeal_seller',
  'appeal_nobody',
] as const
type Happening = (typeof happenings)[number]

interface Told {
  order: number
  what: Happening
}
const history = fc.array(
  fc.record({
    order: fc.nat(4),
    what: fc.constantFrom(...happenings),
  }),
  { minLength: 1, maxLength: 14 },
)

const instant = () => world.clock.read().toISOString()

/** Announces what happened; jobs of it are given by hand, so that they can be run in any order. */
async function tell(orders: FactOf<'order_placed'>[], { order, what }: Told): Promise<[string, string]> {
  const base = orders[order]!
  const dispute = { ...base, disputeId: base.orderId, reason: 'counterfeit' as const, row: 'r', agreed: false }
  const fact = await transact(world.ctx(), async (tx): Promise<[string, string]> => {
    const say = async <N extends Parameters<typeof announce>[1]>(
      name: N,
      data: FactOf<N>,
    ): Promise<[string, string]> => [name, await announce(tx, name, data)]
    if (what === 'paid') return say('order_paid', { ...base, paidAt: instant() })
    if (what === 'shipped') return say('order_shipped', { ...base, shippedAt: instant(), onTime: order % 2 === 0 })
    if (what === 'delivered') return say('order_delivered', { ...base, deliveredAt: instant(), evidence: 'code' })
    if (what === 'completed') return say('order_completed', { ...base, completedAt: instant() })
    if (what === 'by_rule') return say('order_cancelled', { ...base, by: 'rule', reason: 'not_shipped', wasPaid: true })
    if (what === 'by_seller' || what === 'by_buyer')
      return say('order_cancelled', {
        ...base,
        by: what === 'by_seller' ? 'seller' : 'buyer',
        reason: 'x',
        wasPaid: true,
      })
    if (what === 'not_delivered') return say('order_refunded', { ...base, reason: 'not_delivered' })
    if (what === 'part')
      return say('order_part_refunded', {
        ...base,
        refundId: base.orderId,
        amountCents: 100,
        afterRelease: false,
        by: 'seller',
      })
    if (what === 'disputed') return say('order_disputed', { ...base, disputedAt: instant(), wasDelivered: true })
    const lostBy = what === 'appeal_nobody' ? 'nobody' : what === 'lost_by_buyer' ? 'buyer' : 'seller'
    const round = what.startsWith('appeal') ? 'appeal' : 'first'
    return say('dispute_decided', { ...dispute, lostBy, round, outcome: 'refund', refundCents: order })
  })
  world.clock.advance(hours(1))
  expect(orderFactNames).toContain(fact[0])
  return fact
}

test('counting as it happens and counting anew agree, for any history told in any order and more than once', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.infiniteStream(fc.nat(1_000_000)), async (happened, dice) => {
      const shopId = await openShop()
      const orders = Array.from({ length: 5 }, (_, index) => ({
        orderId: newId(world.clock.read()),
        number: `A${index}`,
        shopId,
        buyerKey: `buyer ${index % 3}`,
        selfDealing: index === 4,
        totalCents: 100_000 * (index + 1),
        placedAt: new Date(world.clock.read().getTime() - days(index)).toISOString(),
      }))
      const told: [string, string][] = []
      for (const one of happened) told.push(await tell(orders, one))
      // Twice each, shuffled: what the queue may do at worst.
      const deliveries = [...told, ...told]
        .map((one) => ({ one, at: dice.next().value as number }))
        .sort((a, b) => a.at - b.at)
      for (const {
        one: [name, factId],
      } of deliveries)
        await runJob(around(), `count-the-order-when-${name.replaceAll('_', '-')}`, { factId })
      await world.drain()
      expect(await recountShop(world.ctx(), shopId, { repair: false })).toEqual([])
    }),
    { numRuns: 25 },
  )
})

test('a counter that is wrong is found, told, and put right', async () => {
  const shopId = await openShop()
  const order = {
    ...{ orderId: newId(world.clock.read()), number: 'A1', shopId, buyerKey: 'amina', selfDealing: false },
    ...{ totalCents: 200_000, placedAt: instant() },
  }
  await transact(world.ctx(), async (tx) => {
    await announce(tx, 'order_paid', { ...order, paidAt: instant() })
    await announce(tx, 'order_completed', { ...order, completedAt: instant() })
  })
  await world.drain()
  await world.owner.query('update trust.seller_facts set completed_orders = 7 where shop_id = $1', [shopId])
  await world.owner.query('update trust.seller_day set lost_orders = 2 where shop_id = $1', [shopId])
  const found = await recountShop(world.ctx(), shopId)
  expect(found.map(({ table }) => table)).toEqual(['lifetime', 'day'])
  expect(await recountShop(world.ctx(), shopId, { repair: false })).toEqual([])
  expect(await readPublicFacts(world.ctx(), shopId)).toMatchObject({ completedOrders: 1, distinctBuyers: 1 })
  const { shops, differences } = await recountEverything(world.ctx(), { repair: false })
  expect(shops).toBeGreaterThan(0)
  expect(differences.filter((difference) => difference.shopId === shopId)).toEqual([])
})

test('a text that is rephrased three times within minutes is one try; an hour later it is another; a new device is the owner’s', async () => {
  const ownerAccountId = newId(world.clock.read())
  const shopId = await openShop(ownerAccountId)
  const attempt = () =>
    transact(world.ctx(), (tx) =>
      announce(tx, 'attempt_refused', { shopId, accountId: null, code: 'contact_details_in_text', field: 'title' }),
    )
  for (let tries = 0; tries < 3; tries += 1) await attempt()
  world.clock.advance(hours(1))
  await attempt()
  await transact(world.ctx(), (tx) =>
    announce(tx, 'new_device_used', { accountId: ownerAccountId, sessionId: newId(tx.now) }),
  )
  await world.drain()
  const { rows } = await world.owner.query(
    'select kind, count(*)::int as count from trust.mark where shop_id = $1 group by kind order by kind',
    [shopId],
  )
  expect(rows).toEqual([
    { kind: 'contact_attempt', count: 2 },
    { kind: 'new_device', count: 1 },
  ])
  expect(await recountShop(world.ctx(), shopId, { repair: false })).toEqual([])
})
