// Check out one shop's cart: everything is looked at again, the stock is reserved, the order is written and the M-Pesa prompt is on its way.
import { kes, mpesaTransactionCentsMax, toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { type CartOwner, emptyCart, readShopCart, type ShopCartLine } from '#carts'
import { readVariantsForSale, reserveStock, type VariantForSale } from '#catalogue'
import { type AccountRecord, holdAccount, readAccount } from '#identity'
import { requestPayment } from '#payments'
import { checkoutsAreHalted } from '#payouts'
import { after, days } from '#platform/clock'
import { accountIdOf, type Ctx, type TxCtx } from '#platform/context'
import { notSignedIn } from '#platform/errors'
import { announce } from '#platform/facts'
import { newId, newSpokenCode } from '#platform/ids'
import {
  buyersPlace,
  deliveryOptionsFor,
  feeFor,
  holdShopForSale,
  isOnHoliday,
  otherShopsPaidTo,
  readDeliveryOption,
  type ShopForSale,
  spokenDay,
} from '#shops'
import { judgeOrder, keepJudgedOrder, mayOrder, releaseDaysAfter, reserveBasisPointsFor, termsInForce } from '#trust'
import { accountReferenceOf } from '../account-reference.ts'
import { writeAgreement } from '../agreement.ts'
import { buyerOf } from '../buyer-of-order.ts'
import * as refuse from '../errors.ts'
import { buyerKeyOf, factsOf } from '../facts-of-order.ts'
import { payWithin } from '../lifecycle.ts'
import type { OrderRow } from '../order-row.ts'
import { exposureOf, openCentsOf, recordMove, waitForTurnOfPocket } from '../queries.ts'
import { forgetRemembered, rememberBuyer } from '../remembered-buyer.ts'
import { comesFromOwner, leaveTraces } from '../traces.ts'
import { codeIsNeededFor } from '../what-proves-delivery.ts'

export interface PlaceOrderInput {
  shopId: string
  contact: { name: string; phone: string }
  /** Where it is brought is not asked of who collects. */
  delivery: { optionId: string; county?: string | undefined; town?: string | undefined; landmark: string }
  expectedTotalCents: number
  /** Of an account: fill this in the next time, or forget it. */
  remember?: boolean | undefined
  /** What a guest reads. */
  language?: 'en' | 'sw' | undefined
}

/** Commission on the goods, frozen at the sale; the delivery fee goes to the seller whole. */
export const commissionBasisPoints = 500

interface Item {
  line: ShopCartLine
  variant: VariantForSale
  quantity: number
}

/** The cart's lines as they are for sale this instant. What cannot be had as it lies in the cart is a refusal that shows it. */
async function readItems(tx: TxCtx, owner: CartOwner, shopId: string): Promise<Item[]> {
  const lines = await readShopCart(tx, owner, shopId)
  if (lines.length === 0) throw refuse.cartEmpty()
  const variants = await readVariantsForSale(
    tx,
    lines.map((line) => line.variantId),
  )
  const items = lines.map((line) => ({ line, variant: variants.get(line.variantId), quantity: line.quantity }))
  const unavailable = items.filter(({ variant, quantity }) => !variant?.sellable || variant.available < quantity)
  if (unavailable.length > 0) throw refuse.cartChanged.with({ data: { lines: unavailable.map(changedLine) } })
  return items.map(({ line, variant, quantity }) => ({ line, variant: variant!, quantity }))
}

const changedLine = ({ line, variant }: { line: ShopCartLine; variant: VariantForSale | undefined }) => ({
  variantId: toWireId('variant', line.variantId),
  title: variant?.title ?? null,
  available: variant?.sellable ? variant.available : 0,
  unitPrice: variant ? kes(variant.priceCents) : null,
  unitPriceBefore: kes(line.unitPriceSeenCents),
})

/** Prices may have changed since the cart was filled; what counts is that the buyer saw the total she is about to pay. */
function checkTotal(items: Item[], totalCents: number, expectedTotalCents: number): void {
  if (totalCents === expectedTotalCents) return
  const repriced = items.filter(({ line, variant }) => line.unitPriceSeenCents !== variant.priceCents)
  throw refuse.cartChanged.with({
    data: { lines: repriced.map(changedLine), total: kes(totalCents), totalBefore: kes(expectedTotalCents) },
  })
}

/** The owner's number, the owner's browser, or another account of the owner: then the order counts for nothing. */
async function isSelfDealing(ctx: Ctx, shop: ShopForSale, phone: string): Promise<boolean> {
  const owner = await readAccount(ctx, shop.ownerAccountId)
  return phone === shop.payoutPhone || phone === owner?.phone || comesFromOwner(ctx, shop.ownerAccountId)
}

/** Before anything else: in a shop that does not sell nothing is for sale, and that is not a changed cart. */
async function sellingShop(tx: TxCtx, shopId: string): Promise<ShopForSale> {
  const shop = await holdShopForSale(tx, shopId)
  if (shop?.status !== 'active') throw refuse.shopNotActive(shop?.name ?? 'This shop')
  if (isOnHoliday(shop, tx.now)) throw refuse.shopOnHoliday(shop.name, spokenDay(shop.holidayUntil!))
  return shop
}

/** Throws delivery_option_unknown, delivery_does_not_reach, unknown_county, invalid_request. */
async function chosenDelivery(tx: TxCtx, shopId: string, delivery: PlaceOrderInput['delivery']) {
  const { optionId, county = '', town = '', landmark } = delivery
  const option = await readDeliveryOption(tx, shopId, optionId)
  if (!option) throw refuse.deliveryOptionUnknown()
  // Who collects is asked for no address, and none that was typed is kept: the parcel is where the seller keeps it.
  if (option.pickup) {
    const at = option.places[0]
    return { option, place: { county: at?.county ?? '', town: at?.town ?? '' }, landmark: '' }
  }
  const missing = Object.entries({ county, town }).filter(([, typed]) => typed === '')
  if (missing.length > 0) throw refuse.whereTo(missing.map(([field]) => field))
  const place = buyersPlace(county, town)
  const reaching = await deliveryOptionsFor(tx, shopId, place)
  if (reaching.every(({ id }) => id !== option.id)) throw refuse.deliveryDoesNotReach(option.name, place.town)
  return { option, place, landmark }
}

/** Throws shop_not_active where the shop itself is stopped, RefusedByTrust for what trust says of the order. */
async function checkOrder(
  tx: TxCtx,
  shop: ShopForSale,
  { orderId, buyerKey, totalCents }: { orderId: string; buyerKey: string; totalCents: number },
): Promise<void> {
  // The shop wears its status a moment later: trust is asked, so that nobody slips through between the two.
  if (!(await mayOrder(tx, shop.id)).may) throw refuse.shopNotActive(shop.name)
  if (shop.ownerAccountId === accountIdOf(tx.actor)) throw refuse.ownShop()
  if (totalCents > mpesaTransactionCentsMax) throw refuse.overMpesaLimit()
  await waitForTurnOfPocket(tx, shop)
  const exposure = await exposureOf(tx, shop.id, after(tx.now, -days(1)))
  const judged = await judgeOrder(tx, {
    shopId: shop.id,
    orderId,
    totalCents,
    buyer: await buyerOf(tx, { buyerKey, accountId: accountIdOf(tx.actor) ?? null }),
    openExposureCents: exposure.openCents,
    ordersToday: exposure.ordersSince,
    openOfPocketCents: exposure.openCents + (await openCentsOf(tx, await otherShopsPaidTo(tx, shop))),
  })
  if (judged.verdict.action === 'refuse') throw new refuse.RefusedByTrust(judged)
  await keepJudgedOrder(tx, judged)
}

async function insertOrder(
  tx: TxCtx,
  row: Omit<OrderRow, 'shop_id'> & { shop_id: string },
  items: Item[],
): Promise<void> {
  await sql`insert into orders."order" ${columnsAndValues(row)}`.execute(tx.db)
  for (const [position, { variant, quantity }] of items.entries())
    await sql`insert into orders.order_line
      (shop_id, order_id, position, variant_id, product_id, title, option_values, quantity, unit_price_cents, picture)
      values (${row.shop_id}, ${row.id}, ${position}, ${variant.variantId}, ${variant.productId}, ${variant.title},
        ${variant.optionValues}, ${quantity}, ${variant.priceCents}, ${variant.picture && JSON.stringify(variant.picture)})`.execute(
      tx.db,
    )
}

const columnsAndValues = (row: object) =>
  sql`(${sql.join(Object.keys(row).map((column) => sql.ref(column)))}) values (${sql.join(Object.values(row))})`

/** None for a guest. Whoever erases the account at this moment comes before the order, and then there is none, or after it. */
async function buyersAccount(tx: TxCtx): Promise<AccountRecord | undefined> {
  if (tx.actor.kind !== 'account') return undefined
  const account = await holdAccount(tx, tx.actor.accountId)
  if (!account) throw notSignedIn()
  return account
}

/** @param brought the order that names a place, unless it is collected */
async function keepForNextTime(tx: TxCtx, { remember, contact }: PlaceOrderInput, brought: OrderRow | undefined) {
  if (remember === false) return forgetRemembered(tx, accountIdOf(tx.actor))
  if (!remember) return
  const { county = null, town = null, landmark = '' } = brought ?? {}
  await rememberBuyer(tx, { ...contact, county, town, landmark })
}

/** Runs in the transaction of the caller's Idempotency-Key. Throws the refusals of the endpoint; then nothing is kept. */
export async function placeOrder(tx: TxCtx, owner: CartOwner, input: PlaceOrderInput): Promise<OrderRow> {
  if (await checkoutsAreHalted(tx)) throw refuse.paymentsStopped()
  const shop = await sellingShop(tx, input.shopId)
  const items = await readItems(tx, owner, input.shopId)
  const { option, place, landmark } = await chosenDelivery(tx, input.shopId, input.delivery)
  const subtotalCents = items.reduce((sum, item) => sum + item.variant.priceCents * item.quantity, 0)
  const fee = feeFor(option, subtotalCents)
  const totalCents = subtotalCents + fee.cents
  checkTotal(items, totalCents, input.expectedTotalCents)
  const orderId = newId(tx.now)
  const buyerKey = buyerKeyOf(tx, input.contact.phone)
  await checkOrder(tx, shop, { orderId, buyerKey, totalCents })
  const { reserveBasisPoints } = await termsInForce(tx, shop.id)
  const account = await buyersAccount(tx)

  const order: OrderRow = {
    shop_id: shop.id,
    id: orderId,
    number: `AM-${newSpokenCode(4)}-${newSpokenCode(4)}`,
    state: 'awaiting_payment',
    account_id: account?.id ?? null,
    buyer_key: buyerKey,
    self_dealing: await isSelfDealing(tx, shop, input.contact.phone),
    contact_name: input.contact.name,
    contact_phone: input.contact.phone,
    language: account?.language ?? input.language ?? 'en',
    key_epoch: 1,
    delivery_name: option.name,
    delivery_days_max: option.daysMax,
    delivery_option_id: input.delivery.optionId,
    ...place,
    landmark,
    subtotal_cents: subtotalCents,
    delivery_fee_cents: fee.cents,
    total_cents: totalCents,
    commission_basis_points: commissionBasisPoints,
    reserve_basis_points: reserveBasisPointsFor(shop.tier) + reserveBasisPoints,
    release_days_after_code: releaseDaysAfter(shop.tier, 'code'),
    release_days_after_confirmation: releaseDaysAfter(shop.tier, 'buyer_confirmation'),
    placed_at: tx.now,
    pay_by: after(tx.now, payWithin),
    paid_at: null,
    ship_by: null,
    shipped_at: null,
    carrier: null,
    tracking_number: null,
    handover_code_sealed: null,
    handover_epoch: 1,
    code_needed: await codeIsNeededFor(tx, {
      ...{ shopId: shop.id, tier: shop.tier, totalCents },
      highRisk: items.some(({ variant }) => variant.categoryRisk === 'high'),
    }),
    rider_phone: null,
    rider_told_at: null,
    written_down_at: null,
    deliver_by: null,
    extended_at: null,
    delivered_at: null,
    disputed_at: null,
    denied_at: null,
    evidence: null,
    completed_at: null,
    ended_reason: null,
    returned_at: null,
    due_at: after(tx.now, payWithin),
  }
  await insertOrder(tx, order, items)
  await writeAgreement(tx, {
    order,
    shop,
    pickup: option.pickup,
    lines: items.map(({ variant, quantity }) => ({ ...variant, quantity })),
  })
  await keepForNextTime(tx, input, option.pickup ? undefined : order)
  await leaveTraces(tx, order)
  await reserveStock(
    tx,
    order.id,
    items.map(({ variant, quantity }) => ({ shopId: shop.id, variantId: variant.variantId, quantity })),
  )
  await recordMove(tx, order, null, 'awaiting_payment', 'buyer')
  await emptyCart(tx, owner, shop.id)
  await announce(tx, 'order_placed', factsOf(order))
  await requestPayment(tx, {
    purpose: 'order',
    purposeId: order.id,
    shopId: shop.id,
    amountCents: totalCents,
    phone: input.contact.phone,
    accountReference: accountReferenceOf(order),
    payBy: order.pay_by,
  })
  return order
}
