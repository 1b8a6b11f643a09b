// Whenever a product has moved, it is looked at for news; and whoever asked is told.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { when } from '#platform/facts'
import { noteWhatIsNew } from '../actions/note-what-is-new.ts'
import { tellWhoAsked } from '../actions/tell-who-asked.ts'
import { newsKeptFor } from '../rules.ts'

export function tellFollowers(): void {
  when('product_changed', 'note-what-is-new-when-product-changed', (ctx, { data }) =>
    noteWhatIsNew(ctx, data.productId),
  )
  when('price_dropped', 'tell-who-asked-when-price-dropped', (ctx, { id, data }) =>
    tellWhoAsked(ctx, id, data.productId, 'price_drop'),
  )
  when('back_in_stock', 'tell-who-asked-when-back-in-stock', (ctx, { id, data }) =>
    tellWhoAsked(ctx, id, data.productId, 'back_in_stock'),
  )
}

/** For the schedule. */
export async function forgetOldNews(ctx: Ctx): Promise<void> {
  await sql`delete from following.event where at < ${after(ctx.now, -newsKeptFor)}`.execute(ctx.db)
}
