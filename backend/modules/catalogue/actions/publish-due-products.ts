// Drafts whose time has come go on show by themselves, as if their seller had pressed the button; what a rule refuses stays a draft and says why.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import { type Ctx, transactForShop } from '#platform/context'
import { Refusal } from '#platform/errors'
import { publishAgainAfterMs } from '../rules.ts'
import { changeProduct } from './change-product.ts'

interface Due {
  shopId: string
  id: string
}

const dueAtOnceMax = 500

/** Gives how many went on show. Idempotent: what has gone on show is due no more. */
export async function publishDueProducts(ctx: Ctx): Promise<number> {
  const { rows } = await sql<Due>`
    select shop_id as "shopId", id from catalogue.product where publish_at <= ${ctx.now}
    order by publish_at, id limit ${dueAtOnceMax}`.execute(ctx.db)
  let shown = 0
  for (const [shopId, due] of Map.groupBy(rows, (row) => row.shopId)) shown += await publishOf(ctx, shopId, due)
  return shown
}

async function publishOf(ctx: Ctx, shopId: string, due: readonly Due[]): Promise<number> {
  let shown = 0
  for (const { id } of due) {
    const refused = await changeProduct(ctx, shopId, id, { status: 'active' }).then(
      () => undefined,
      (error: unknown) => error,
    )
    if (refused === undefined) {
      shown += 1
      continue
    }
    if (!(refused instanceof Refusal)) throw refused
    if (refused.code === 'changed_meanwhile') continue
    if (refused.code === 'too_many_listings_this_hour') {
      await waitForTheHour(ctx, shopId, refused.message)
      break
    }
    await stayDraft(ctx, shopId, id, refused.message)
  }
  return shown
}

/** The whole shop has listed its fill: none of its drafts is asked about again before some time has passed. */
const waitForTheHour = (ctx: Ctx, shopId: string, note: string) =>
  transactForShop(ctx, shopId, ({ db }) =>
    sql`update catalogue.product set publish_at = ${after(ctx.now, publishAgainAfterMs)}, publish_note = ${note}
      where shop_id = ${shopId} and publish_at <= ${ctx.now}`.execute(db),
  )

const stayDraft = (ctx: Ctx, shopId: string, productId: string, note: string) =>
  transactForShop(ctx, shopId, ({ db }) =>
    sql`update catalogue.product set publish_at = null, publish_note = ${note}, version = version + 1
      where shop_id = ${shopId} and id = ${productId} and status = 'draft'`.execute(db),
  )
