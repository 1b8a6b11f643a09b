// Payouts over HTTP: a seller's money, and the operator's switches.
import { haltMoney, liftHalt, listHalts, readSellerMoney } from '@amana/contract'
import type { Routes } from '#platform/http'
import { haltByHand, liftByHand } from './actions/switch-by-hand.ts'
import { haltView } from './halt-view.ts'
import { readHalts } from './halts.ts'
import { sellerMoney } from './seller-money.ts'

const haltsShown = 100

export function routes({ handle }: Routes): void {
  handle(readSellerMoney, (ctx, { input }) => sellerMoney(ctx, input.params.shopId))
  handle(listHalts, async (ctx) => ({ halts: (await readHalts(ctx, haltsShown)).map(haltView) }))
  handle(haltMoney, async (ctx, { input }) => haltView(await haltByHand(ctx, input.body.what, input.body.reason)))
  handle(liftHalt, async (ctx, { input }) => haltView(await liftByHand(ctx, input.params.haltId, input.body.reason)))
}
