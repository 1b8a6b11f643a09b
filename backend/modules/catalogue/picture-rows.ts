// The rows of a product's pictures: in order, and locked while their order or number changes.
import { type Picture, toWireId } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import { notFound } from '#platform/errors'
import { newId } from '#platform/ids'
import { pictureView, type StoredPicture, whyNotShown } from '#platform/picture-files'

export interface PictureRow extends StoredPicture {
  id: string
  alt: string
  held?: boolean
  refused_for?: string[] | null
}

export const pictureOfRow = ({ id, alt, held = false, refused_for = null, ...stored }: PictureRow): Picture => ({
  id: toWireId('image', id),
  ...pictureView(stored, alt),
  ...whyNotShown(held, refused_for),
})

/** Pictures on the wire, in order, by product; `all` with those that nobody but the seller is shown yet. */
export async function picturesOf(
  ctx: Ctx,
  productIds: readonly string[],
  { all = false } = {},
): Promise<Map<string, Picture[]>> {
  const { rows } = await sql<PictureRow & { product_id: string }>`
    select product_id, id, key, width, height, widths, blur, alt, held, refused_for
    from catalogue.picture where product_id = any(${productIds}::uuid[]) and (${all} or not held) order by product_id, position`.execute(
    ctx.db,
  )
  const byProduct = Map.groupBy(rows, ({ product_id }) => product_id)
  return new Map([...byProduct].map(([id, found]) => [id, found.map(({ product_id: _, ...row }) => pictureOfRow(row))]))
}

/** In order. Nobody else adds, moves or removes pictures of this product until the transaction ends. Throws not_found. */
export async function lockPicturesOf(
  tx: TxCtx,
  shopId: string,
  productId: string,
): Promise<{ id: string; position: number }[]> {
  const product = await sql`select id from catalogue.product
    where shop_id = ${shopId} and id = ${productId} for update`.execute(tx.db)
  if (product.rows.length === 0) throw notFound('product')
  const { rows } = await sql<{ id: string; position: number }>`select id, position from catalogue.picture
    where shop_id = ${shopId} and product_id = ${productId} order by position`.execute(tx.db)
  return rows
}

/** A copy of a product shows the same files; they stay as long as one of the two shows them. */
export async function copyPictures(tx: TxCtx, shopId: string, from: string, to: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from catalogue.picture
    where shop_id = ${shopId} and product_id = ${from} and refused_for is null order by position`.execute(tx.db)
  for (const { id } of rows)
    await sql`insert into catalogue.picture (shop_id, id, product_id, key, width, height, widths, blur, dhash, held, alt, position)
      select shop_id, ${newId(tx.now)}, ${to}, key, width, height, widths, blur, dhash, held, alt, position
      from catalogue.picture where shop_id = ${shopId} and id = ${id}`.execute(tx.db)
}

/** Which of these keys a product still shows. */
export async function keysShown(ctx: Ctx, keys: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`select distinct key from catalogue.picture
    where key = any(${keys}::text[])`.execute(ctx.db)
  return rows.map(({ key }) => key)
}

/** It has pictures that may be seen, and not one of them yet. */
export async function waitsForPictures(ctx: Ctx, shopId: string, productId: string): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`select count(*) > 0 and bool_and(held) as waits from catalogue.picture
    where shop_id = ${shopId} and product_id = ${productId} and refused_for is null`.execute(ctx.db)
  return rows[0]?.waits === true
}
