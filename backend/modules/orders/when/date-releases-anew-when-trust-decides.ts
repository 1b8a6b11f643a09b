// A shop that is watched, or no longer: the money of its delivered orders has another day, and its seller sees which.
import { type Ctx, transact } from '#platform/context'
import { when } from '#platform/facts'
import { dateRelease, lockOrdersOfShop } from '../queries.ts'
import { releaseDateOf } from '../release-date.ts'

async function dateAnew(ctx: Ctx, shopId: string): Promise<void> {
  await transact(ctx, async (tx) => {
    for (const order of await lockOrdersOfShop(tx, shopId, ['delivered'])) {
      if (!order.delivered_at || !order.due_at) continue
      const at = await releaseDateOf(tx, order, order.delivered_at)
      if (at.getTime() !== order.due_at.getTime()) await dateRelease(tx, order, at)
    }
  })
}

export const dateReleasesAnewWhenTrustDecides = (): void =>
  when('seller_restrictions_changed', 'date-releases-anew-when-trust-decides', (ctx, fact) =>
    dateAnew(ctx, fact.data.shopId),
  )
