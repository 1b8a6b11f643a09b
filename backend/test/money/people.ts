// What people do: buyers who order, pay, hesitate, pay twice or change their minds, and sellers who ship, cancel and hand over.
// Each deed is done through the door of its module; a refusal is an answer like another. What was done is told to the auditor.

import { putIntoCart } from '#carts'
import { issueCode } from '#identity'
import {
  cancelOrder,
  cancelShopOrder,
  confirmOrder,
  enterHandoverCode,
  extendDelivery,
  placeOrder,
  sendPaymentPrompt,
  shipOrder,
} from '#orders'
import { provePayoutNumber } from '#payouts'
import { transact } from '#platform/context'
import { Refusal } from '#platform/errors'
import { newSecret } from '#platform/ids'
import { unseal } from '#platform/sealed'
import { confirmPayoutPhone } from '#shops'
import type { Auditor } from './auditor.ts'
import type { Chance } from './chance.ts'
import { agreedReserve, type MoneyWorld, tierOf } from './world.ts'

export type Deed = (world: MoneyWorld, auditor: Auditor, chance: Chance) => Promise<void>

/** Done, or refused by a rule: both are fine. Anything else is not. */
export async function tried<T>(deed: () => Promise<T>): Promise<T | undefined> {
  try {
    return await deed()
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

const order: Deed = async (world, auditor, chance) => {
  const shop = chance.pick(world.shops)
  const buyer = chance.pick(world.buyers)
  const variant = chance.pick(shop.variants)
  const quantity = chance.between(1, 3)
  const subtotalCents = variant.priceCents * quantity
  const totalCents = subtotalCents + shop.deliveryFeeCents
  const owner = { token: newSecret() }
  const ctx = world.ctx({ kind: 'visitor' })
  const tier = await tierOf(world, shop.shopId)
  const placed = await tried(async () => {
    await putIntoCart(ctx, owner, variant.id, quantity)
    return transact(ctx, (tx) =>
      placeOrder(tx, owner, {
        shopId: shop.shopId,
        contact: buyer,
        delivery: { optionId: shop.deliveryOptionId, county: 'Nairobi', town: 'Umoja', landmark: 'blue gate' },
        expectedTotalCents: totalCents,
      }),
    )
  })
  if (!placed) return
  auditor.ordered({
    id: placed.id,
    number: placed.number,
    shopId: shop.shopId,
    phone: buyer.phone,
    tier,
    reserveBasisPoints: await agreedReserve(world, placed.id),
    subtotalCents,
    totalCents,
    at: ctx.now,
  })
  if (chance.happens(0.5)) await payAtOnce(world, buyer.phone)
}

/** Most people have the phone in their hand. */
async function payAtOnce(world: MoneyWorld, phone: string): Promise<void> {
  await world.queue.drain('at once')
  await world.network('POST', `/phones/${phone.slice(1)}/prompt`, { pin: '1234' })
}

/** Whoever has a prompt on the phone answers it, rightly or not. */
const answer: Deed = async (world, _auditor, chance) => {
  const phones: { msisdn: string; prompt: unknown }[] = await world.network('GET', '/phones')
  const asked = phones.filter(({ prompt }) => prompt)
  if (asked.length === 0) return
  const given = chance.weighted({ right: 80, wrong: 8, cancel: 12 })
  const body = given === 'cancel' ? { cancel: true } : { pin: given === 'right' ? '1234' : '9999' }
  await world.network('POST', `/phones/${chance.pick(asked).msisdn}/prompt`, body)
}

const unpaid: Deed = async (world, auditor, chance) => {
  const waiting = auditor.ordersIn('awaiting_payment')
  if (waiting.length === 0) return
  const phone = chance.happens(0.3) ? chance.pick(world.buyers).phone : undefined
  const { id } = chance.pick(waiting)
  await tried(() => sendPaymentPrompt(world.ctx({ kind: 'guest', orderId: id, proven: true }), id, phone))
}

const changeHerMind: Deed = async (world, auditor, chance) => {
  const candidates = auditor.ordersIn('awaiting_payment', 'paid', 'shipped')
  if (candidates.length === 0) return
  const { id } = chance.pick(candidates)
  if (await tried(() => cancelOrder(world.ctx({ kind: 'guest', orderId: id, proven: true }), id))) auditor.cancelled(id)
}

const sellerOf = (world: MoneyWorld, shopId: string) =>
  world.ctx(world.shops.find((shop) => shop.shopId === shopId)!.owner)

const sellOut: Deed = async (world, auditor, chance) => {
  const candidates = auditor.ordersIn('paid')
  if (candidates.length === 0) return
  const { id, shopId } = chance.pick(candidates)
  if (await tried(() => cancelShopOrder(sellerOf(world, shopId), shopId, id, 'out_of_stock'))) auditor.cancelled(id)
}

const ship: Deed = async (world, auditor, chance) => {
  const candidates = auditor.ordersIn('paid')
  if (candidates.length === 0) return
  const { id, shopId } = chance.pick(candidates)
  if (await tried(() => shipOrder(sellerOf(world, shopId), shopId, id, {}))) auditor.shipped(id, world.clock.read())
}

const handOver: Deed = async (world, auditor, chance) => {
  const candidates = auditor.ordersIn('shipped', 'disputed')
  if (candidates.length === 0) return
  const { id, shopId } = chance.pick(candidates)
  const { rows } = await world.owner.query<{ sealed: string }>(
    'select handover_code_sealed as sealed from orders."order" where id = $1',
    [id],
  )
  const right = unseal(world.config, 'handover-code', rows[0]!.sealed)
  const wrong = right === '111111' ? '222222' : '111111'
  const code = chance.happens(0.15) ? wrong : right
  if (await tried(() => enterHandoverCode(sellerOf(world, shopId), shopId, id, { code, by: 'seller' })))
    auditor.handedOver(id, code === right, world.clock.read())
}

const confirm: Deed = async (world, auditor, chance) => {
  const candidates = auditor.ordersIn('shipped', 'delivered', 'paid')
  if (candidates.length === 0) return
  const { id } = chance.pick(candidates)
  if (await tried(() => confirmOrder(world.ctx({ kind: 'guest', orderId: id, proven: true }), id)))
    auditor.confirmed(id)
}

const waitLonger: Deed = async (world, auditor, chance) => {
  const candidates = auditor.ordersIn('shipped')
  if (candidates.length === 0) return
  const { id } = chance.pick(candidates)
  if (await tried(() => extendDelivery(world.ctx({ kind: 'guest', orderId: id, proven: true }), id)))
    auditor.extended(id)
}

/** Money comes onto a phone, or leaves it, so that some payments fail for want of it and some refunds find it full. */
const changeWallet: Deed = async (world, _auditor, chance) => {
  const { phone } = chance.pick(world.buyers)
  const balance = chance.weighted({ empty: 1, some: 2, plenty: 16, full: 1 })
  const shillings = { empty: 10, some: 3_000, plenty: 390_000, full: 499_900 }[balance]
  await world.network('PUT', `/phones/${phone.slice(1)}`, { balance: shillings })
}

/** Somebody types paybill and account number herself: the right ones, or an account or an amount that is nobody's. */
const payByHand: Deed = async (world, auditor, chance) => {
  const waiting = auditor.ordersIn('awaiting_payment')
  const ended = [...auditor.sales.values()].filter(({ state }) => state !== 'awaiting_payment')
  const meant = chance.weighted({ open: waiting.length > 0 ? 12 : 0, ended: ended.length > 0 ? 4 : 0, nothing: 3 })
  const sale = meant === 'nothing' ? undefined : chance.pick(meant === 'open' ? waiting : ended)
  const account = sale ? sale.number.replaceAll('-', '') : chance.pick(['SHOES', 'amana', '0712345678'])
  const amount = sale && chance.happens(0.8) ? sale.totalCents / 100 : chance.between(1, 5_000)
  const payer = sale && chance.happens(0.7) ? sale.phone : chance.pick(world.buyers).phone
  const shortcode = world.config.DARAJA_SHORTCODE
  await world.network('POST', `/phones/${payer.slice(1)}/pay`, { shortcode, account, amount })
}

/** A seller takes out what has come; one whose number M-Pesa has refused proves it again. */
const tendPayoutNumber: Deed = async (world, _auditor, chance) => {
  const { shopId, phone } = chance.pick(world.shops)
  await world.network('PUT', `/phones/${phone.slice(1)}`, { balance: 1_000 })
  if (await tried(() => provePayoutNumber(world.ctx(), shopId).then(() => true))) await payAtOnce(world, phone)
}

/** She is to be paid on the other of her numbers: proved by code, and then by KES 10; payouts wait meanwhile. */
const changePayoutNumber: Deed = async (world, auditor, chance) => {
  const shop = chance.pick(world.shops)
  const phone = shop.phones.find((other) => other !== shop.phone)!
  const whose = { purpose: 'payout_phone', whom: shop.shopId } as const
  const issued = await tried(() => transact(world.ctx(shop.owner), (tx) => issueCode(tx, whose, phone)))
  if (!issued) return
  await confirmPayoutPhone(world.ctx(shop.owner), shop.shopId, issued.code)
  shop.phone = phone
  auditor.numberChanged(shop.shopId, world.clock.read())
  if (await tried(() => provePayoutNumber(world.ctx(), shop.shopId).then(() => true))) await payAtOnce(world, phone)
}

/** Named as the report names them, each with how often it happens beside the others. */
export const deeds: Record<string, { weight: number; deed: Deed }> = {
  'a buyer orders': { weight: 26, deed: order },
  'a prompt is answered': { weight: 40, deed: answer },
  'a prompt is asked for again': { weight: 10, deed: unpaid },
  'a buyer cancels': { weight: 3, deed: changeHerMind },
  'a seller cancels': { weight: 2, deed: sellOut },
  'a seller ships': { weight: 18, deed: ship },
  'a code is entered': { weight: 14, deed: handOver },
  'a buyer confirms': { weight: 6, deed: confirm },
  'a buyer waits longer': { weight: 2, deed: waitLonger },
  'a bill is paid by hand': { weight: 5, deed: payByHand },
  'a seller tends her number': { weight: 4, deed: tendPayoutNumber },
  'a seller changes her number': { weight: 0.5, deed: changePayoutNumber },
  'a wallet changes': { weight: 9, deed: changeWallet },
}
