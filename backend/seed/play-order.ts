// One order of the demo market, from the cart to its end, scene by scene: the buyer's phone answers the prompt, the seller ships, the code is given.
import { fromWireId } from '@amana/contract'
import { putIntoCart } from '#carts'
import { readVariantsOfProduct } from '#catalogue'
import { readerOf, sendMessage } from '#messages'
import {
  cancelOrder,
  cancelShopOrder,
  confirmOrder,
  denyDelivery,
  enterHandoverCode,
  giveMoneyBack,
  placeOrder,
  readOrderRow,
  sendPaymentPrompt,
  shipOrder,
} from '#orders'
import { after, days, hours, minutes } from '#platform/clock'
import { type Actor, transact } from '#platform/context'
import { assert } from '#platform/errors'
import { newSecret } from '#platform/ids'
import { unseal } from '#platform/sealed'
import { deliveryOptionsFor, feeFor } from '#shops'
import { conversations, type SeedGuest, type SeedOrder, type SeedPerson } from './market/index.ts'
import { playProblem } from './play-problem.ts'
import { playReview } from './play-review.ts'
import type { PlayedShop } from './play-shop.ts'
import type { Stage } from './stage.ts'
import type { Timeline } from './timeline.ts'

const pin = '1234'
/** Stories in which the buyer pays. */
const unpaid = new Set(['awaiting_payment', 'expired_unpaid', 'insufficient_funds'])
const neverShipped = new Set([
  'paid_waiting_dispatch',
  'cancelled_by_seller',
  'cancelled_by_buyer',
  'not_shipped_refunded',
])
const neverDelivered = new Set(['shipped', 'never_delivered_refunded'])

export interface Buyer {
  person: SeedPerson | SeedGuest
  actor: Actor
}

async function fillCart(stage: Stage, order: SeedOrder, shop: PlayedShop, buyer: Buyer) {
  const owner = buyer.actor.kind === 'account' ? { accountId: buyer.actor.accountId } : { token: newSecret() }
  let totalCents = 0
  for (const item of order.items) {
    const productId = shop.listed.get(item.product)
    if (!productId) return undefined
    const variants = await readVariantsOfProduct(stage.ctx(), productId)
    const variant =
      variants.find(
        (each) => each.available >= item.quantity && item.values?.every((value) => each.optionValues.includes(value)),
      ) ?? variants.find((each) => each.available >= item.quantity)
    if (!variant?.sellable) return undefined
    await putIntoCart(stage.ctx(buyer.actor), owner, variant.variantId, item.quantity)
    totalCents += variant.priceCents * item.quantity
  }
  return { owner, totalCents }
}

/** Places the order; undefined when what it asks for is not on show that day. */
async function place(stage: Stage, order: SeedOrder, shop: PlayedShop, buyer: Buyer): Promise<string | undefined> {
  const cart = await fillCart(stage, order, shop, buyer)
  if (!cart) return undefined
  const { county, town, landmark, name, phone } = buyer.person
  const options = await deliveryOptionsFor(stage.ctx(), shop.shopId, { county, town })
  // Whoever is nearest brings it soonest, and for least.
  const brought = options.filter(({ zone }) => zone !== 'pickup')
  const option = (brought.length > 0 ? brought : options).sort((a, b) => a.fee.cents - b.fee.cents)[0]
  assert(option, `${shop.seed.name} delivers to ${town}, ${county}, or can be collected from`)
  const row = await transact(stage.ctx(buyer.actor), (tx) =>
    placeOrder(tx, cart.owner, {
      shopId: shop.shopId,
      contact: { name, phone: `+${phone}` },
      delivery: { optionId: fromWireId('deliveryOption', option.id)!, county, town, landmark },
      expectedTotalCents: cart.totalCents + feeFor(option, cart.totalCents).cents,
    }),
  )
  return row.id
}

/** So far back people still talk about their orders. */
const daysTalked = 30

/** What is written about the order, with the hours after it was placed. */
const linesAbout = ({ shop, story, daysAgo }: SeedOrder) =>
  daysAgo <= daysTalked ? (conversations.find((each) => each.shop === shop && each.story === story)?.lines ?? []) : []

/** Adds the scenes of one order to the timeline; `at` is when it is placed. */
export function playOrder(
  stage: Stage,
  timeline: Timeline,
  order: SeedOrder,
  shop: PlayedShop,
  buyer: Buyer,
  at: Date,
): void {
  const title = `${order.story}: ${buyer.person.name} buys from ${shop.seed.name}`
  let orderId: string | undefined
  const scene = (when: Date, act: (id: string) => Promise<unknown>) =>
    timeline.add({ at: when, title, act: async () => void (orderId && (await act(orderId))) })
  const { phone } = buyer.person
  const { story } = order

  timeline.add({
    at,
    title,
    act: async () => {
      if (story === 'insufficient_funds') await stage.network.setPhone(phone, { balance: 20 })
      orderId = await place(stage, order, shop, buyer)
    },
  })
  if (story === 'awaiting_payment' || story === 'expired_unpaid') return
  if (story === 'pin_wrong_then_paid') {
    scene(after(at, 20_000), () => stage.network.answerPrompt(phone, { pin: '9999' }))
    scene(after(at, minutes(2)), (id) => sendPaymentPrompt(stage.ctx(buyer.actor), id))
    scene(after(at, minutes(2) + 15_000), () => stage.network.answerPrompt(phone, { pin }))
  } else scene(after(at, 25_000), () => stage.network.answerPrompt(phone, { pin }))
  if (unpaid.has(story)) return

  for (const [sinceHours, side, text] of linesAbout(order))
    scene(after(at, hours(sinceHours)), async (id) => {
      const ctx = stage.ctx(side === 'buyer' ? buyer.actor : shop.owner)
      await sendMessage(ctx, await readerOf(ctx, side, id), { text, pictureIds: [] })
    })

  if (story === 'cancelled_by_buyer') scene(after(at, hours(3)), (id) => cancelOrder(stage.ctx(buyer.actor), id))
  if (story === 'cancelled_by_seller')
    scene(after(at, hours(7)), (id) => cancelShopOrder(stage.ctx(shop.owner), shop.shopId, id, 'out_of_stock'))
  if (neverShipped.has(story)) return

  const shippedAt = after(at, hours(19) + minutes(12))
  scene(shippedAt, (id) =>
    shipOrder(stage.ctx(shop.owner), shop.shopId, id, {
      carrier: order.carrier,
      riderPhone: order.rider && `+${order.rider}`,
    }),
  )
  if (neverDelivered.has(story)) return

  scene(after(shippedAt, hours(26)), async (id) => {
    const row = await readOrderRow(stage.ctx(), id)
    const code = unseal(stage.config, 'handover-code', row.handover_code_sealed!)
    await enterHandoverCode(stage.ctx(shop.owner), shop.shopId, id, { code, by: order.rider ? 'rider' : 'seller' })
  })
  const { givesBackShillings: back } = order
  if (back)
    scene(after(shippedAt, hours(28)), (id) =>
      transact(stage.ctx(shop.owner), (tx) => giveMoneyBack(tx, shop.shopId, id, { amountCents: back * 100, key: id })),
    )
  // She has the parcel, and says otherwise.
  if (story === 'code_denied') scene(after(shippedAt, hours(31)), (id) => denyDelivery(stage.ctx(buyer.actor), id))
  playProblem(stage, timeline, { order, shop, buyer, at: after(shippedAt, hours(26)) }, () => orderId)
  if (story === 'completed_fast') scene(after(shippedAt, hours(30)), (id) => confirmOrder(stage.ctx(buyer.actor), id))
  // Whatever the shop's tier, the money has been released by then.
  const said = after(shippedAt, story === 'completed_fast' ? hours(49) : days(9))
  playReview(stage, timeline, { order, shop, buyer, at: said }, () => orderId)
}
