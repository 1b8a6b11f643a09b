// Everybody who asked to be told of a product is told, once, a page of people at a time.
import type { AlertKind } from '@amana/contract'
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { readListing } from '#catalogue'
import { readAccount } from '#identity'
import { type DataOf, notify } from '#notifications'
import { type Ctx, type TxCtx, transact } from '#platform/context'

const atATime = 200
const templates = { price_drop: 'price_dropped_follower', back_in_stock: 'back_in_stock_follower' } as const

/** Idempotent: whoever was told waits no more. @param factKey of the fact that is told of */
export async function tellWhoAsked(ctx: Ctx, factKey: string, productId: string, kind: AlertKind): Promise<void> {
  const listing = await readListing(ctx, productId)
  // Off show again before anybody could be told: they go on waiting.
  if (!listing || (kind === 'back_in_stock' && listing.available === 0)) return
  const data = {
    title: listing.title,
    shopName: listing.shop.name,
    priceCents: listing.priceCents,
    link: `${ctx.config.PUBLIC_URL}/${listing.shop.slug}/p/${toWireId('product', productId)}`,
  }
  for (let told = atATime; told === atATime; )
    told = await transact(ctx, async (tx) => {
      const accountIds = await takeWaiting(tx, productId, kind)
      for (const accountId of accountIds) await tell(tx, accountId, factKey, kind, data)
      return accountIds.length
    })
}

async function takeWaiting(tx: TxCtx, productId: string, kind: AlertKind): Promise<string[]> {
  const { rows } = await sql<{ accountId: string }>`
    update following.alert a set told_at = ${tx.now}
    from (select account_id from following.alert where product_id = ${productId} and kind = ${kind} and told_at is null
      order by account_id limit ${atATime} for update skip locked) waiting
    where a.account_id = waiting.account_id and a.product_id = ${productId} and a.kind = ${kind}
    returning a.account_id as "accountId"`.execute(tx.db)
  return rows.map(({ accountId }) => accountId)
}

async function tell(
  tx: TxCtx,
  accountId: string,
  factKey: string,
  kind: AlertKind,
  data: DataOf<'price_dropped_follower'>,
): Promise<void> {
  const account = await readAccount(tx, accountId)
  if (!account) return
  const { id, name, email, language } = account
  await notify(tx, { factKey, template: templates[kind], to: { accountId: id, name, email, language }, data })
}
