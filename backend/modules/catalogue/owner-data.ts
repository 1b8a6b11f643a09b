// What an account's shops sell, handed out to their owner with prices, stock and pictures.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { defineExportPart, shopIdsOf } from '#identity'
import type { Ctx } from '#platform/context'
import { productsWhere } from './queries.ts'

async function exportProducts(ctx: Ctx, accountId: string) {
  const shopIds = await shopIdsOf(ctx, accountId)
  const products = await productsWhere(ctx, sql`shop_id = any(${shopIds}::uuid[]) order by created_at, id`)
  return products.map(({ id, shopId, variants, ...product }) => ({
    id: toWireId('product', id),
    shopId: toWireId('shop', shopId),
    ...product,
    variants: variants.map(({ id: variantId, productId: _product, ...variant }) => ({
      id: toWireId('variant', variantId),
      ...variant,
    })),
  }))
}

export const exportWhatOwnersSell = (): void => defineExportPart('products', exportProducts)
