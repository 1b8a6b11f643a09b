// Whatever people do to orders, and wherever they stop, every order ends within a bounded time, and nothing is left in its escrow account.
import { fromWireId } from '@amana/contract'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { putIntoCart } from '#carts'
import { after, days } from '#platform/clock'
import { transact } from '#platform/context'
import { Refusal } from '#platform/errors'
import { newSecret } from '#platform/ids'
import { unseal } from '#platform/sealed'
import { openShoeShop, password, type ShopOnStage } from '../../test/cast.ts'
import { openMarket } from '../../test/market.ts'
import { cancelOrder, cancelShopOrder } from './actions/cancel-order.ts'
import { confirmOrder } from './actions/confirm-order.ts'
import { disputeOrder } from './actions/dispute-order.ts'
import { endDisputedOrder } from './actions/end-disputed-order.ts'
import { enterHandoverCode } from './actions/enter-handover-code.ts'
import { extendDelivery } from './actions/extend-delivery.ts'
import { giveMoneyBack } from './actions/give-money-back.ts'
import { nameRider } from './actions/name-rider.ts'
import { placeOrder } from './actions/place-order.ts'
import { shipOrder } from './actions/ship-order.ts'
import { moves, waitingStates } from './lifecycle.ts'
import { readOrderRow } from './queries.ts'

const market = await openMarket()
let sellers = 0
let shop: ShopOnStage
let shopId: string
/** One without a history: what a shop has let happen before closes doors of its own. */
async function openAnotherShop(): Promise<void> {
  const number = String(++sellers).padStart(2, '0')
  const seller = { name: `Seller${number} Bakari`, email: `any${number}@amana.example`, password }
  shop = await openShoeShop(
    market,
    { ...seller, phone: `+2547220070${number}` },
    { stock: 500, priceCents: 20_000, slug: `anything-${number}` },
  )
  shopId = fromWireId('shop', shop.shopId)!
}
/** A new seller has so many a day, and no more. */
const ordersADay = 5

interface Played {
  orderId: string
  phone: string
}
let people = 0
let steps = 0
let refused = 0
const disputeLasts = days(10)

async function place(): Promise<Played> {
  const phone = `+2547110${String(++people).padStart(5, '0')}`
  const owner = { token: newSecret() }
  await putIntoCart(market.ctx(), owner, fromWireId('variant', shop.variantId)!, 1)
  const order = await transact(market.ctx(), (tx) =>
    placeOrder(tx, owner, {
      shopId,
      contact: { name: 'Anybody At All', phone },
      delivery: {
        optionId: fromWireId('deliveryOption', shop.deliveryOptionId)!,
        ...{ county: 'Nairobi', town: 'Umoja', landmark: 'blue gate' },
      },
      expectedTotalCents: 45_000,
    }),
  )
  await market.drain()
  return { orderId: order.id, phone }
}

const codeOf = async (orderId: string): Promise<string> => {
  const { handover_code_sealed: sealed } = await readOrderRow(market.ctx(), orderId)
  return sealed ? unseal(market.config, 'handover-code', sealed) : '000000'
}
const wrong = (code: string): string => (code === '111111' ? '222222' : '111111')
const enter = (orderId: string, code: string, by: 'seller' | 'rider') =>
  enterHandoverCode(market.ctx(), shopId, orderId, { code, by })

/** What anybody can do to an order, at the right moment or the wrong one. */
const deeds: Record<string, (order: Played, cents: number) => Promise<unknown>> = {
  'the buyer pays': ({ phone }) => market.answerPrompt(phone, { pin: '1234' }),
  'the buyer cancels': ({ orderId }) => cancelOrder(market.ctx(), orderId),
  'the seller ships': ({ orderId }) => shipOrder(market.ctx(), shopId, orderId, {}),
  'the seller cancels': ({ orderId }) => cancelShopOrder(market.ctx(), shopId, orderId, 'other'),
  'the seller names a rider': ({ orderId }) => nameRider(market.ctx(), shopId, orderId, '+254711009999'),
  'the seller guesses': async ({ orderId }) => enter(orderId, wrong(await codeOf(orderId)), 'seller'),
  'the seller enters the code': async ({ orderId }) => enter(orderId, await codeOf(orderId), 'seller'),
  'the rider enters the code': async ({ orderId }) => enter(orderId, await codeOf(orderId), 'rider'),
  'the seller gives a part back': ({ orderId }, amountCents) =>
    transact(market.ctx(), (tx) => giveMoneyBack(tx, shopId, orderId, { amountCents, key: newSecret(8) })),
  'the buyer says all is well': ({ orderId }) => confirmOrder(market.ctx(), orderId),
  'the buyer waits longer': ({ orderId }) => extendDelivery(market.ctx(), orderId),
  'the buyer reports a problem': ({ orderId }) =>
    transact(market.ctx(), (tx) => disputeOrder(tx, orderId, { backstopAt: after(tx.now, disputeLasts) })),
  'it is decided for the buyer': ({ orderId }) =>
    transact(market.ctx(), (tx) => endDisputedOrder(tx, orderId, { outcome: 'refund' })),
  'it is decided for the seller': ({ orderId }) =>
    transact(market.ctx(), (tx) => endDisputedOrder(tx, orderId, { outcome: 'release', agreed: true })),
  'a day passes': () => pass(1),
}
type Deed = keyof typeof deeds
const paidAndShipped: Deed[] = ['the buyer pays', 'the seller ships']

async function act(deed: Deed, order: Played, cents = 10_000): Promise<void> {
  steps++
  try {
    await deeds[deed]!(order, cents)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    refused++
  }
  await market.drain()
}

async function pass(count: number): Promise<void> {
  await market.advance(days(count))
  await market.settle()
}

/** The longest way there is: extended, disputed, delivered after all, disputed again, and nobody says a word. */
const silenceDays = 3 + 4 + 3 + 3 + 10 + 7 + 10 + 1

async function expectAllToHaveEnded(): Promise<void> {
  const open = await market.owner.query('select number, state from orders."order" where due_at is not null')
  expect(open.rows).toEqual([])
  const unreturned = await market.owner.query(
    `select number, state from orders."order" where paid_at is not null and completed_at is null and returned_at is null`,
  )
  expect(unreturned.rows).toEqual([])
  const left = await market.owner.query(
    `select kind, owner, balance from ledger.account where kind in ('escrow', 'suspense', 'refund_transit') and balance <> 0`,
  )
  expect(left.rows).toEqual([])
}

async function silence(): Promise<void> {
  for (let day = 0; day < silenceDays; day += 6) await pass(6)
  await expectAllToHaveEnded()
}

const movesMade = async () =>
  (
    await market.owner.query<{ move: string }>(
      `select distinct coalesce(from_state, '') || ' → ' || to_state as move from orders.order_move`,
    )
  ).rows.map(({ move }) => move)
const nameOf = ({ from, to }: (typeof moves)[number]) => `${from ?? ''} → ${to}`

test('somebody makes every move of the table, and falls silent: the order ends by itself', async () => {
  const scripts: Deed[][] = [
    [],
    ['the buyer cancels'],
    ['the buyer pays'],
    ['the buyer pays', 'the seller gives a part back', 'the seller cancels'],
    paidAndShipped,
    [...paidAndShipped, 'the seller names a rider', 'the seller gives a part back', 'the rider enters the code'],
    [...paidAndShipped, 'the buyer says all is well', 'the seller gives a part back'],
    [...paidAndShipped, 'the buyer reports a problem'],
    [...paidAndShipped, 'the buyer reports a problem', 'it is decided for the buyer'],
    [
      ...[...paidAndShipped, 'the buyer waits longer', 'the buyer reports a problem', 'the rider enters the code'],
      ...['the buyer reports a problem', 'it is decided for the seller'],
    ],
  ]
  await openAnotherShop()
  for (const [index, script] of scripts.entries()) {
    if (index > 0 && index % ordersADay === 0) await pass(1)
    const order = await place()
    for (const deed of script) await act(deed, order)
  }
  await silence()
  expect((await movesMade()).sort()).toEqual(moves.map(nameOf).sort())
}, 180_000)

test('random people do anything at any moment: every order ends, and its escrow account is empty', async () => {
  const step = fc.record({
    deed: fc.constantFrom(...Object.keys(deeds)),
    who: fc.nat(ordersADay - 1),
    shillings: fc.integer({ min: 1, max: 500 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async (script) => {
      await openAnotherShop()
      const orders: Played[] = []
      for (let count = 0; count < ordersADay; count++) orders.push(await place())
      // Most of what can happen comes after the payment and the dispatch.
      for (const order of orders.slice(1)) await act('the buyer pays', order)
      for (const order of orders.slice(3)) await act('the seller ships', order)
      for (const { deed, who, shillings } of script) await act(deed, orders[who]!, shillings * 100)
      await silence()
    }),
    { numRuns: 3, endOnFailure: true },
  )
}, 300_000)

test('each person is told what the table says of the moves that were made, and nothing else', async () => {
  const { rows } = await market.owner.query<{ order_id: string; template: string }>(
    `select distinct f.data ->> 'orderId' as order_id, n.template from notifications.notice n
     join platform.fact f on f.id::text = n.fact_key where f.data ->> 'orderId' is not null`,
  )
  const made = await market.owner.query<{ order_id: string; from_state: string | null; to_state: string }>(
    'select order_id, from_state, to_state from orders.order_move',
  )
  const mayBeTold = new Map<string, Set<string>>()
  for (const { order_id: orderId, from_state: from, to_state: to } of made.rows) {
    const tells = moves.find((move) => move.from === from && move.to === to)!.tells
    mayBeTold.set(orderId, new Set([...(mayBeTold.get(orderId) ?? []), ...tells]))
  }
  const besides = ['part_refund_buyer', 'refund_sent_buyer', 'refund_waiting_buyer']
  const unexpected = rows.filter(
    ({ order_id: orderId, template }) => !besides.includes(template) && !mayBeTold.get(orderId)?.has(template),
  )
  expect(unexpected).toEqual([])
  const told = new Set(rows.map(({ template }) => template))
  // Letters: guests have no address to send one to.
  const letters = ['order_terms_buyer']
  const untold = moves
    .flatMap(({ tells }) => tells)
    .filter((template) => !letters.includes(template) && !told.has(template))
  expect(untold).toEqual([])
})

afterAll(async () => {
  const made = await movesMade()
  const orders = await market.owner.query('select count(*)::int as count from orders."order"')
  console.log(
    `lifecycle: ${orders.rows[0].count} orders, ${waitingStates.length} waiting states, ` +
      `${made.length} of ${moves.length} moves made, ${steps} steps (${refused} refused), all ended within ${silenceDays} days of silence`,
  )
})
