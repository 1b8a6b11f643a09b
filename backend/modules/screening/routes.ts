// Screening over HTTP: what was found, for the seller and for the operator.

import { toWireId } from '@amana/contract'
import * as endpoint from '@amana/contract/screening'
import { screeningVersion } from '@amana/contract/screening/screen'
import { after } from '#platform/clock'
import type { Routes } from '#platform/http'
import { hitsByReason, hitsOfShop, type KeptHit, refusedOfShop, shopsWithHits, softPointsOf } from './hits.ts'
import { softCountsFor, softPointsMax, triesCountFor } from './rules.ts'

function hitView({ foundAt, version: _, ...hit }: KeptHit, now: Date) {
  const until = after(foundAt, hit.verdict === 'hard' ? triesCountFor : softCountsFor)
  return {
    ...hit,
    reasons: [...hit.reasons],
    region: hit.region ?? null,
    at: foundAt.toISOString(),
    countsUntil: until.toISOString(),
    stillCounts: until > now,
  }
}

export function routes({ handle }: Routes): void {
  handle(
    endpoint.readShopScreening,
    async (
      ctx,
      {
        input: {
          params: { shopId },
        },
      },
    ) => ({
      hits: (await hitsOfShop(ctx, shopId)).map((hit) => hitView(hit, ctx.now)),
      refusedLast30Days: await refusedOfShop(ctx, shopId),
      softPoints: Math.round(100 * (await softPointsOf(ctx, { shopId, accountId: null }))) / 100,
      softPointsMax,
    }),
  )
  handle(endpoint.readScreening, async (ctx) => ({
    version: screeningVersion,
    byReason: await hitsByReason(ctx),
    shops: (await shopsWithHits(ctx)).map((shop) => ({ ...shop, shopId: toWireId('shop', shop.shopId) })),
  }))
}
