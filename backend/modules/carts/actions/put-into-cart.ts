// Something is put into the cart, changed in number, or taken out with 0. More than there are is refused, and how many are left is said.
import { toWireId } from '@amana/contract'
import { readVariantsForSale, type VariantForSale } from '#catalogue'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { notFound } from '#platform/errors'
import { cartFull, notEnoughLeft, notOnSale } from '../errors.ts'
import type { CartOwner } from '../owner.ts'
import { lockOrMakeCart, readLines, removeLine, writeLine } from '../queries.ts'
import { linesMax, quantityMax } from '../rules.ts'

/** Throws out_of_stock (`data.left`), not_on_sale, cart_full, not_found. */
export async function setCartLine(
  ctx: Ctx,
  owner: CartOwner,
  variantId: string,
  quantity: number,
  mode: 'set' | 'add' = 'set',
): Promise<void> {
  await transact(ctx, async (tx) => {
    const cartId = await lockOrMakeCart(tx, owner)
    const lines = await readLines(tx, owner)
    const line = lines.find((each) => each.variantId === variantId)
    const wanted = mode === 'add' ? (line?.quantity ?? 0) + quantity : quantity
    if (wanted === 0) return removeLine(tx, cartId, variantId)
    const variant = await readForSale(tx, variantId)
    if (wanted > Math.min(variant.available, quantityMax)) throw tooMany(variant)
    if (!line && lines.length >= linesMax) throw cartFull(linesMax)
    // Whoever changes a line has its present price before their eyes.
    return writeLine(tx, cartId, {
      variantId,
      shopId: variant.shopId,
      quantity: wanted,
      unitPriceSeenCents: variant.priceCents,
      setAside: false,
    })
  })
}

export const putIntoCart = (ctx: Ctx, owner: CartOwner, variantId: string, quantity: number): Promise<void> =>
  setCartLine(ctx, owner, variantId, quantity, 'add')

async function readForSale(tx: TxCtx, variantId: string): Promise<VariantForSale> {
  const variant = (await readVariantsForSale(tx, [variantId])).get(variantId)
  if (!variant) throw notFound('product')
  if (!variant.sellable) throw notOnSale(variant.unsellableReason ?? 'This is not on sale at the moment.')
  return variant
}

function tooMany({ variantId, title, available }: VariantForSale) {
  const left = Math.min(available, quantityMax)
  return notEnoughLeft.with({ data: { variantId: toWireId('variant', variantId), left } }, title, left)
}
