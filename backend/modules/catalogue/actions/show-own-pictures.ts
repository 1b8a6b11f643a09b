// Products show pictures that the shop has already, as a copy of a product does: for files of products that an export wrote.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { newId } from '#platform/ids'
import { picturesMax } from '../rules.ts'

export interface OwnPicture {
  productId: string
  key: string
  /** Among the product's pictures, from 0. */
  place: number
  /** Has passed screening. */
  alt: string
}

/**
 * What is shown already gets the place and words of the file, the others are added; both within the transaction in which their products
 * are written, which announces them. Gives those that were not taken: no picture of this shop's, or one too many.
 */
export async function showOwnPictures(tx: TxCtx, shopId: string, wanted: readonly OwnPicture[]): Promise<OwnPicture[]> {
  if (wanted.length === 0) return []
  const rows = wanted.map((picture) => ({ ...picture, id: newId(tx.now) }))
  const { rows: taken } = await sql<{ productId: string; key: string }>`
    with wanted as (
      select w.*, s.id as shown
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w (id uuid, "productId" uuid, key text, place int, alt text)
      left join catalogue.picture s on s.shop_id = ${shopId} and s.product_id = w."productId" and s.key = w.key
    ), moved as (
      update catalogue.picture p set position = w.place, alt = w.alt from wanted w
      where p.shop_id = ${shopId} and p.id = w.shown returning p.product_id, p.key
    ), added as (
      insert into catalogue.picture (shop_id, id, product_id, key, width, height, widths, blur, dhash, held, alt, position)
      select ${shopId}, w.id, w."productId", w.key, k.width, k.height, k.widths, k.blur, k.dhash, k.held, w.alt, w.place
      from wanted w
      cross join lateral (select * from catalogue.picture k
        where k.shop_id = ${shopId} and k.key = w.key and k.refused_for is null limit 1) k
      where w.shown is null and w.place + (
        select count(*) from catalogue.picture o where o.shop_id = ${shopId} and o.product_id = w."productId"
          and not exists (select from wanted also where also.shown = o.id)
      ) < ${picturesMax}
      returning product_id, key
    )
    select product_id as "productId", key from moved union all select product_id, key from added`.execute(tx.db)
  const known = new Set(taken.map(({ productId, key }) => `${productId} ${key}`))
  return wanted.filter(({ productId, key }) => !known.has(`${productId} ${key}`))
}
