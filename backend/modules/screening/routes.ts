// Screening over HTTP: what was found, for the seller and for the operator.

import { toWireId } from '@amana/contract'
import * as endpoint from '@amana/contract/screening'
import { screeningVersion } from '@amana/contract/screening/screen'
import type { Routes } from '#platform/http'
import { hitsByReason, hitsOfShop, refusedOfShop, shopsWithHits, softPointsOf } from './hits.ts'
import { softPointsMax } from './rules.ts'

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
      hits: (await hitsOfShop(ctx, shopId)).map(({ foundAt, version: _, ...hit }) => ({
        ...hit,
        reasons: [...hit.reasons],
        region: hit.region ?? null,
        at: foundAt.toISOString(),
      })),
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
