// The hand-over over HTTP, for whoever has its link: the key in the path is all that is needed, and opens this order's hand-over alone.
import * as endpoint from '@amana/contract'
import type { Routes } from '#platform/http'
import { enterHandoverCode } from './actions/enter-handover-code.ts'
import { handoverView, orderOfHandover } from './handover-view.ts'

export function handoverRoutes({ handle }: Routes): void {
  handle(endpoint.readHandover, async (ctx, { input }) =>
    handoverView(ctx, await orderOfHandover(ctx, input.params.key)),
  )
  handle(endpoint.enterCodeByLink, async (ctx, { input: { params, body } }) => {
    const { shop_id: shopId, id } = await orderOfHandover(ctx, params.key)
    return handoverView(ctx, await enterHandoverCode(ctx, shopId, id, { ...body, by: 'rider' }))
  })
}
