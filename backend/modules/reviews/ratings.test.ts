// Property: whatever people buy, say, change, get back or turn out to be, in whatever order, the stars kept are those of the
// reviews that count.
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { syncCategories } from '#catalogue'
import { createAccount } from '#identity'
import { type Actor, transact } from '#platform/context'
import { newId } from '#platform/ids'
import { checkRatings, writeReview } from '#reviews'
import { openTestWorld } from '../../test/harness.ts'
import { openStall, putOnShow } from '../../test/stalls.ts'
import { changeReview } from './actions/write-review.ts'
import { readStars } from './ratings.ts'
import { excludeLinked, weighReviewsOf } from './weigh.ts'

const world = await openTestWorld()
await syncCategories(world.ctx())

type Account = Extract<Actor, { kind: 'account' }>
let accounts = 0

async function openAccount(): Promise<Account> {
  const digits = String(++accounts).padStart(4, '0')
  const { id: accountId } = await createAccount(world.ctx(), {
    ...{ name: 'Achieng Odhiambo', email: `someone${digits}@example.com`, phone: `+25473344${digits}` },
    ...{ password: 'mangoes-and-lemons', verified: true },
  })
  return { kind: 'account', accountId, role: 'buyer', sessionId: newId(world.clock.read()) }
}

const shops = await Promise.all(
  [1, 2].map(async () => {
    const stall = await openStall(world)
    return { shopId: stall.shopId, productId: (await putOnShow(world, stall)).productId }
  }),
)

interface Bought {
  buyer: number
  shop: number
  orderId: string
  refunded: boolean
  review?: { id: string; stars: number; linked: boolean }
}

const which = fc.nat({ max: 1 })
const nth = fc.nat({ max: 9 })
const stars = fc.integer({ min: 1, max: 5 })
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('buy' as const), buyer: which, shop: which }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('say' as const), nth, stars }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('refund' as const), nth }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('link' as const), buyer: which, shop: which }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** How many counted reviews gave how many stars, worked out from what was done, by the rule as it is said. */
function expected(bought: Bought[], shop: number): number[] {
  const counted = bought.filter(({ buyer, shop: where, review }) => {
    if (where !== shop || !review || review.linked) return false
    const hers = bought.filter((each) => each.buyer === buyer && !each.refunded)
    const here = hers.filter((each) => each.shop === shop).length
    return here <= 1 || (here <= 3 && here * 2 <= hers.length)
  })
  return [5, 4, 3, 2, 1].map((count) => counted.filter(({ review }) => review!.stars === count).length)
}

interface Story {
  buyers: Account[]
  bought: Bought[]
}

const keyOf = ({ buyers }: Story, buyer: number) => `buyer of ${buyers[buyer]!.accountId}`
const weighAgain = (story: Story, buyer: number) =>
  transact(world.ctx(), (tx) => weighReviewsOf(tx, keyOf(story, buyer)))

async function buy(story: Story, buyer: number, shop: number): Promise<void> {
  const [orderId, { shopId, productId }] = [newId(world.clock.read()), shops[shop]!]
  const products = JSON.stringify([{ productId, title: 'Sandals', picture: null }])
  await sql`insert into reviews.purchase (shop_id, order_id, order_number, account_id, buyer_key, self_dealing, products,
      completed_at) values (${shopId}, ${orderId}, 'AM-1', ${story.buyers[buyer]!.accountId}, ${keyOf(story, buyer)}, false,
      ${products}::jsonb, ${world.clock.read()})`.execute(world.db)
  await weighAgain(story, buyer)
  story.bought.push({ buyer, shop, orderId, refunded: false })
}

async function link({ buyers, bought }: Story, buyer: number, shop: number): Promise<void> {
  await transact(world.ctx(), (tx) => excludeLinked(tx, shops[shop]!.shopId, buyers[buyer]!.accountId))
  for (const each of bought) if (each.review && each.buyer === buyer && each.shop === shop) each.review.linked = true
}

async function refund(story: Story, order: Bought): Promise<void> {
  const { orderId, buyer } = order
  await sql`update reviews.purchase set refunded_at = ${world.clock.read()} where order_id = ${orderId}`.execute(
    world.db,
  )
  await weighAgain(story, buyer)
  order.refunded = true
}

/** Writes the review, or changes the one that is there. */
async function say({ buyers }: Story, order: Bought, count: number): Promise<void> {
  const ctx = world.ctx(buyers[order.buyer]!)
  const said = { stars: count, text: 'As it says.' }
  if (order.review) {
    await changeReview(ctx, order.review.id, said)
    order.review.stars = count
  } else if (!order.refunded) {
    const { id } = await writeReview(ctx, order.orderId, said)
    order.review = { id, stars: count, linked: false }
  }
}

async function play(steps: Step[]): Promise<Bought[]> {
  const story: Story = { buyers: [await openAccount(), await openAccount()], bought: [] }
  const { bought } = story
  for (const each of steps) {
    if (each.does === 'buy') await buy(story, each.buyer, each.shop)
    if (each.does === 'link') await link(story, each.buyer, each.shop)
    if (each.does !== 'say' && each.does !== 'refund') continue
    const order = bought[each.nth % Math.max(1, bought.length)]
    if (order && each.does === 'say') await say(story, order, each.stars)
    if (order && each.does === 'refund' && !order.refunded) await refund(story, order)
  }
  return bought
}

test('the stars of shops and products are those of the reviews that count, after any story', async () => {
  const count = { stories: 0, steps: 0, reviews: 0 }
  const before = new Map<string, number[]>()
  const kept = async (subjectId: string) =>
    (await readStars(world.ctx(), subjectId)).histogram.map(({ reviews }) => reviews)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24, size: 'max' }), async (steps) => {
      for (const { shopId, productId } of shops)
        for (const subject of [shopId, productId]) before.set(subject, await kept(subject))
      const bought = await play(steps)
      for (const [index, { shopId, productId }] of shops.entries())
        for (const subject of [shopId, productId]) {
          const [was, is] = [before.get(subject)!, await kept(subject)]
          expect(is.map((each, bar) => each - was[bar]!)).toEqual(expected(bought, index))
        }
      expect(await checkRatings(world.ctx())).toMatchObject({ holds: true })
      count.stories++
      count.steps += steps.length
      count.reviews += bought.filter(({ review }) => review).length
    }),
    { numRuns: 25 },
  )
  console.log(`ratings: ${count.stories} stories, ${count.steps} steps, ${count.reviews} reviews, always in agreement`)
})
