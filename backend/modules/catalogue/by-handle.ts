// Products by the names that files know them by.
import { sql } from 'kysely'
import { type Ctx, transactForShop } from '#platform/context'
import { type Product, productsWhere } from './queries.ts'

export interface VariantOfProduct {
  id: string
  optionValues: string[]
}

interface ByHandle {
  id: string
  handle: string
  variants: VariantOfProduct[]
}

/** What of these the shop has already. */
export async function productsByHandle(
  ctx: Ctx,
  shopId: string,
  handles: readonly string[],
): Promise<Map<string, Omit<ByHandle, 'handle'>>> {
  const { rows } = await transactForShop(ctx, shopId, ({ db }) =>
    sql<ByHandle>`
      select p.id, p.handle, coalesce((
        select jsonb_agg(jsonb_build_object('id', v.id, 'optionValues', to_jsonb(v.option_values)))
        from catalogue.variant v where v.shop_id = p.shop_id and v.product_id = p.id and v.retired_at is null), '[]'
      ) as variants
      from catalogue.product p where p.shop_id = ${shopId} and p.handle = any(${handles}::text[])`.execute(db),
  )
  return new Map(rows.map(({ handle, ...product }) => [handle, product]))
}

/** Whole products, a page at a time. */
export const productsInOrderOfHandles = (
  ctx: Ctx,
  shopId: string,
  after: string | undefined,
  limit: number,
): Promise<Product[]> =>
  transactForShop(ctx, shopId, (tx) =>
    productsWhere(
      tx,
      sql`shop_id = ${shopId} and ${after === undefined ? sql`true` : sql`handle collate "C" > ${after}`}
        order by handle collate "C" limit ${limit}`,
    ),
  )
