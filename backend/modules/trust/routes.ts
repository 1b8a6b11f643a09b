// Trust over HTTP: a seller's standing, having a restriction decided anew, and what the tiers mean.
import { askForReconsideration, readMyStanding, readRestrictionsInForce, readTiers, readTrials } from '@amana/contract'
import type { Request } from 'express'
import type { Routes } from '#platform/http'
import { askReconsideration } from './actions/reconsider.ts'
import { readInForce, reconsiderationView, standingView } from './standing-view.ts'
import { explainTiers } from './tiers.ts'
import { trialsView } from './trials/trials-view.ts'

const languageOf = (request: Request) => (request.acceptsLanguages('en', 'sw') === 'sw' ? 'sw' : 'en')

export function routes({ handle }: Routes): void {
  handle(readMyStanding, (ctx, { input, request }) => standingView(ctx, input.params.shopId, languageOf(request)))
  handle(readRestrictionsInForce, async (ctx, { input, request }) => ({
    inForce: await readInForce(ctx, input.params.shopId, languageOf(request)),
  }))
  handle(askForReconsideration, async (ctx, { input, request }) =>
    reconsiderationView(
      await askReconsideration(ctx, { ...input.params, ...input.body }),
      ctx.now,
      languageOf(request),
    ),
  )
  handle(readTiers, async (_ctx, { request }) => explainTiers(languageOf(request)))
  handle(readTrials, (ctx) => trialsView(ctx))
}
