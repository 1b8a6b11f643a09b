// Payouts over HTTP: a seller's money and the number it goes to, and the operator's switches.
import {
  haltMoney,
  liftHalt,
  listHalts,
  listNumberProblems,
  provePayoutNumber,
  readPayoutNumber,
  readSellerMoney,
} from '@amana/contract'
import type { Routes } from '#platform/http'
import { nextDue } from '#platform/schedule'
import { provePayoutNumber as prove } from './actions/prove-payout-number.ts'
import { haltByHand, liftByHand } from './actions/switch-by-hand.ts'
import { payoutNumberView } from './activation-view.ts'
import { haltView } from './halt-view.ts'
import { readHalts } from './halts.ts'
import { listNumberProblems as numberProblems, numberProblemView } from './number-problems.ts'
import { payoutCron } from './rules.ts'
import { sellerMoney } from './seller-money.ts'
import { statementRoutes } from './statements/routes.ts'

const haltsShown = 100
const problemsShown = 200

export function routes(to: Routes): void {
  const { handle } = to
  statementRoutes(to)
  handle(readSellerMoney, (ctx, { input }) => sellerMoney(ctx, input.params.shopId))
  handle(readPayoutNumber, (ctx, { input }) => payoutNumberView(ctx, input.params.shopId))
  handle(provePayoutNumber, async (ctx, { input }) => {
    await prove(ctx, input.params.shopId)
    return payoutNumberView(ctx, input.params.shopId)
  })
  handle(listHalts, async (ctx) => ({ halts: (await readHalts(ctx, haltsShown)).map(haltView) }))
  handle(listNumberProblems, async (ctx) => ({
    problems: (await numberProblems(ctx, problemsShown)).map(numberProblemView),
    nextPayoutAt: nextDue(payoutCron, ctx.now).toISOString(),
  }))
  handle(haltMoney, async (ctx, { input }) => haltView(await haltByHand(ctx, input.body.what, input.body.reason)))
  handle(liftHalt, async (ctx, { input }) => haltView(await liftByHand(ctx, input.params.haltId, input.body.reason)))
}
