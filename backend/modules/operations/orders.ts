// The orders behind a figure of the operator's page.
import { kes, type ReplyOf, toWireId, type WatchedOrders, type watchOrders } from '@amana/contract'
import { countOpenByState, watchedOrders } from '#orders'
import type { Ctx } from '#platform/context'
import { readShopsForSale } from '#shops'
import { shopNamed } from './shop-named.ts'

const shown = 40

export async function readWatchedOrders(
  ctx: Ctx,
  show: WatchedOrders,
  after: string | undefined,
): Promise<ReplyOf<typeof watchOrders>> {
  const found = await watchedOrders(ctx, show, { after, limit: shown + 1 })
  const orders = found.slice(0, shown)
  const shops = await readShopsForSale(
    ctx,
    orders.map(({ shopId }) => shopId),
  )
  const last = found.length > shown ? orders.at(-1) : undefined
  return {
    counts: await countOpenByState(ctx),
    orders: orders.map(({ id, shopId, number, state, totalCents, at, dueAt }) => ({
      ...{ id: toWireId('order', id), number, state, total: kes(totalCents), shop: shopNamed(shops, shopId) },
      ...{ at: at.toISOString(), late: dueAt !== null && dueAt <= ctx.now },
    })),
    next: last ? toWireId('order', last.id) : null,
  }
}
