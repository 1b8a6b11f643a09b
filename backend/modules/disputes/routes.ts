// Disputes over HTTP: the buyer's side, by the order, and the seller's, within the shop.
import * as endpoint from '@amana/contract'
import { kes } from '@amana/contract'
import { readHold } from '#escrow'
import { buyerOf, type OrderRow, readOrderRow } from '#orders'
import { type Ctx, transactForShop } from '#platform/context'
import type { Routes } from '#platform/http'
import { withUpload } from '#platform/upload'
import { readBuyersDoubt } from '#trust'
import { answerAsBuyer, answerAsSeller } from './actions/answer-dispute.ts'
import { appealDispute } from './actions/appeal-dispute.ts'
import { claimReturn, enterReturnCode } from './actions/bring-goods-back.ts'
import { openDispute } from './actions/open-dispute.ts'
import { addPhoto, addText, type Side } from './actions/show-evidence.ts'
import type { DisputeRow } from './dispute-row.ts'
import { givePhoto } from './give-photo.ts'
import { latestOf, listByShop, readLatest } from './queries.ts'
import { disputeSummaries, disputeView } from './views.ts'
import { reasons, whyNotNow } from './what-can-be-reported.ts'

/** A link may have been handed on: what is on record about her is told to her alone. */
async function doubtToldTo(ctx: Ctx, { buyer_key: buyerKey, account_id: accountId }: OrderRow) {
  if (ctx.actor.kind === 'guest' && !ctx.actor.proven) return null
  return readBuyersDoubt(ctx, await buyerOf(ctx, { buyerKey, accountId }))
}

async function optionsOf(ctx: Ctx, orderId: string) {
  const [order, latest, hold] = [
    await readOrderRow(ctx, orderId),
    await latestOf(ctx, orderId),
    await readHold(ctx, orderId),
  ]
  const told = reasons.map((reason) => ({
    reason,
    notNow: whyNotNow(order, latest, reason, ctx.now)?.says ?? null,
  }))
  return {
    hasDispute: latest !== undefined,
    canReport: told.some(({ notNow }) => notNow === null),
    reasons: told,
    held: kes(hold?.remainingCents ?? 0),
    noBenefitOfDoubt: await doubtToldTo(ctx, order),
  }
}

const forBuyer = (ctx: Ctx, dispute: DisputeRow) => disputeView(ctx, dispute, 'buyer')
const buyersSide = (orderId: string): Side => ({ by: 'buyer', orderId })

function buyerRoutes({ handle }: Routes): void {
  handle(endpoint.readDisputeOptions, (ctx, { input }) => optionsOf(ctx, input.params.orderId))
  handle(endpoint.openDispute, async (ctx, { input: { params, body } }) =>
    forBuyer(ctx, await openDispute(ctx, params.orderId, body)),
  )
  handle(endpoint.readDispute, async (ctx, { input: { params } }) =>
    forBuyer(ctx, await readLatest(ctx, params.orderId)),
  )
  handle(endpoint.answerDispute, async (ctx, { input: { params, body } }) =>
    forBuyer(ctx, await answerAsBuyer(ctx, params.orderId, body)),
  )
  handle(endpoint.addDisputePhoto, async (ctx, { input: { params }, request, response }) =>
    forBuyer(
      ctx,
      await withUpload(ctx, request, response, (bytes) => addPhoto(ctx, buyersSide(params.orderId), bytes)),
    ),
  )
  handle(endpoint.addDisputeText, async (ctx, { input: { params, body } }) =>
    forBuyer(ctx, await addText(ctx, buyersSide(params.orderId), body.text)),
  )
  handle(endpoint.readDisputePhoto, (ctx, { input: { params }, response }) => givePhoto(ctx, params, response))
  handle(endpoint.claimReturn, async (ctx, { input: { params } }) =>
    forBuyer(ctx, await claimReturn(ctx, params.orderId)),
  )
  handle(endpoint.appealDispute, async (ctx, { input: { params, body } }) =>
    forBuyer(ctx, await appealDispute(ctx, buyersSide(params.orderId), body.text)),
  )
}

/** Read, like all of a seller's work, in a transaction that PostgreSQL keeps to the rows of the shop. */
const forSeller = (ctx: Ctx, shopId: string, dispute: DisputeRow) =>
  transactForShop(ctx, shopId, (tx) => disputeView(tx, dispute, 'seller'))
const sellerOf = ({ shopId, orderId }: { shopId: string; orderId: string }): Side => ({ by: 'seller', orderId, shopId })

function sellerRoutes({ handle }: Routes): void {
  handle(endpoint.listShopDisputes, (ctx, { input: { params } }) =>
    transactForShop(ctx, params.shopId, async (tx) => ({
      disputes: await disputeSummaries(tx, await listByShop(tx, params.shopId)),
    })),
  )
  handle(endpoint.readShopDispute, async (ctx, { input: { params } }) =>
    transactForShop(ctx, params.shopId, async (tx) =>
      disputeView(tx, await readLatest(tx, params.orderId, params.shopId), 'seller'),
    ),
  )
  handle(endpoint.answerShopDispute, async (ctx, { input: { params, body } }) =>
    forSeller(ctx, params.shopId, await answerAsSeller(ctx, params.shopId, params.orderId, body)),
  )
  handle(endpoint.addShopDisputePhoto, async (ctx, { input: { params }, request, response }) =>
    forSeller(
      ctx,
      params.shopId,
      await withUpload(ctx, request, response, (bytes) => addPhoto(ctx, sellerOf(params), bytes)),
    ),
  )
  handle(endpoint.addShopDisputeText, async (ctx, { input: { params, body } }) =>
    forSeller(ctx, params.shopId, await addText(ctx, sellerOf(params), body.text)),
  )
  handle(endpoint.readShopDisputePhoto, (ctx, { input: { params }, response }) =>
    transactForShop(ctx, params.shopId, (tx) => givePhoto(tx, params, response)),
  )
  handle(endpoint.enterReturnCode, async (ctx, { input: { params, body } }) =>
    forSeller(ctx, params.shopId, await enterReturnCode(ctx, params.shopId, params.orderId, body.code)),
  )
  handle(endpoint.appealShopDispute, async (ctx, { input: { params, body } }) =>
    forSeller(ctx, params.shopId, await appealDispute(ctx, sellerOf(params), body.text)),
  )
}

export function routes(to: Routes): void {
  buyerRoutes(to)
  sellerRoutes(to)
}
