// “Tell me”: when a product is cheaper, or there again. Once, by e-mail; asked again, told again.
import type { AlertKind } from '@amana/contract'
import { sql } from 'kysely'
import { verifiedCaller } from '#identity'
import { accountIdOf, type Ctx, transact } from '#platform/context'
import { alreadyInStock, ownProduct, productNotOnShow, tooManyAlerts } from '../errors.ts'
import { productAnyhow } from '../product-anyhow.ts'
import { alertsMax } from '../rules.ts'

/** Idempotent. Throws account_not_verified, own_product, product_not_on_show, already_in_stock, too_many_alerts, not_found. */
export async function askToBeTold(ctx: Ctx, productId: string, kind: AlertKind): Promise<void> {
  const { id: accountId } = await verifiedCaller(ctx)
  const { shopId, ownerAccountId, onShow, available } = await productAnyhow(ctx, productId)
  if (ownerAccountId === accountId) throw ownProduct()
  if (!onShow) throw productNotOnShow()
  if (kind === 'back_in_stock' && available > 0) throw alreadyInStock()
  await transact(ctx, async (tx) => {
    await sql`insert into following.alert (account_id, product_id, kind, shop_id, asked_at)
      values (${accountId}, ${productId}, ${kind}, ${shopId}, ${tx.now})
      on conflict (account_id, product_id, kind) do update set asked_at = excluded.asked_at, told_at = null
        where alert.told_at is not null`.execute(tx.db)
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from following.alert
      where account_id = ${accountId} and told_at is null`.execute(tx.db)
    if (rows[0]!.count > alertsMax) throw tooManyAlerts(alertsMax)
  })
}

/** Idempotent. */
export async function stopTelling(ctx: Ctx, productId: string, kind: AlertKind): Promise<void> {
  await sql`delete from following.alert where account_id = ${accountIdOf(ctx.actor) ?? null}
    and product_id = ${productId} and kind = ${kind}`.execute(ctx.db)
}
