// Near copies of a picture among all products: other sizes, qualities and formats, a small mark put on. For rules about stolen pictures.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'

export interface AlikePicture {
  shopId: string
  productId: string
  /** Of 64 bits, how many differ. */
  distance: number
  since: Date
  /** A few of its pixels, as a data URI. */
  preview: string | null
}

/**
 * Finds all that differ in at most seven bits: one of the four pieces of 16 bits differs then in at most one, so each piece
 * is looked up as it is and with each of its bits turned.
 */
export const distanceMax = 7
const alikeMax = 200

function bandsNear(hash: bigint): number[] {
  return [0, 1, 2, 3].flatMap((place) => {
    const piece = Number((hash >> BigInt(16 * place)) & 0xffffn)
    return [piece, ...Array.from({ length: 16 }, (_, bit) => piece ^ (1 << bit))].map((each) => each + 65536 * place)
  })
}

/** Like the pictures of this product, in other products, nearest first. */
export async function picturesLikeThoseOf(ctx: Ctx, productId: string): Promise<AlikePicture[]> {
  const own = await sql<{ hash: string }>`select distinct dhash::text as hash from catalogue.picture
    where product_id = ${productId} and dhash is not null`.execute(ctx.db)
  const found = await Promise.all(own.rows.map(({ hash }) => picturesLike(ctx, BigInt.asUintN(64, BigInt(hash)))))
  return found
    .flat()
    .filter((picture) => picture.productId !== productId)
    .sort((a, b) => a.distance - b.distance)
}

/** By the hash that was stored with a picture; nearest first. */
export async function picturesLike(ctx: Ctx, hash: bigint): Promise<AlikePicture[]> {
  const { rows } = await sql<AlikePicture>`
    select * from (
      select p.shop_id as "shopId", p.product_id as "productId", product.created_at as since, p.blur as preview,
        bit_count((p.dhash # ${BigInt.asIntN(64, hash).toString()}::bigint)::bit(64))::int as distance
      from catalogue.picture p join catalogue.product on product.shop_id = p.shop_id and product.id = p.product_id
      where p.dhash is not null and p.refused_for is null and p.dhash_bands && ${bandsNear(hash)}::int[]
    ) near where distance <= ${distanceMax} order by distance, since limit ${alikeMax}`.execute(ctx.db)
  return rows
}
