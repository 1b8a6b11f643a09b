// The pictures that a file names, as rows: what the shop has already is shown at once, the rest waits to be fetched.
import { sql } from 'kysely'
import { showOwnPictures } from '#catalogue'
import type { Ctx, TxCtx } from '#platform/context'
import { keyOf } from '#platform/picture-files'
import type { Decided } from './decide-items.ts'
import type { ImportRow, Settled } from './queries.ts'

/** Within the transaction that writes the products. */
export async function takePictures(
  tx: TxCtx,
  { shopId, id }: ImportRow,
  decided: readonly Decided[],
  settled: readonly Settled[],
): Promise<void> {
  const productIds = new Map(
    settled.filter(({ outcome }) => taken.has(outcome)).map(({ number, productId }) => [number, productId]),
  )
  const wanted = decided.flatMap(({ item }) => {
    const productId = productIds.get(item.number)
    return productId ? picturesOf(item.number, productId, item.title, item.product?.pictures ?? [], tx) : []
  })
  if (wanted.length === 0) return
  const own = wanted.filter(({ key }) => key !== undefined) as (Wanted & { key: string })[]
  const left = new Set(await showOwnPictures(tx, shopId, own))
  const rows = wanted.filter((picture) => picture.key === undefined || left.has(picture as Wanted & { key: string }))
  await sql`
    insert into imports.picture (shop_id, import_id, item_number, place, line, product_id, url, alt, not_before)
    select ${shopId}, ${id}, r."itemNumber", r.place, r.line, r."productId", r.url, r.alt, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r ("itemNumber" int, place int, line int, "productId" uuid, url text, alt text)`.execute(tx.db)
}

const taken = new Set<Settled['outcome']>(['added', 'changed', 'held'])

interface Wanted {
  itemNumber: number
  productId: string
  place: number
  line: number
  url: string
  alt: string
  /** Of a picture on Amana. */
  key: string | undefined
}

const picturesOf = (
  itemNumber: number,
  productId: string,
  title: string,
  pictures: readonly { line: number; url: string; alt: string }[],
  ctx: Ctx,
): Wanted[] =>
  pictures.map(({ line, url, alt }, place) => ({
    ...{ itemNumber, productId, place, line, url, alt: alt || title },
    key: keyOf(ownPath(ctx, url) ?? ''),
  }))

/** The path of a picture on this very market, `/media/…`. */
export function ownPath({ config }: Ctx, url: string): string | undefined {
  const media = new URL('/media/', config.PUBLIC_URL).href
  return url.startsWith(media) ? new URL(url).pathname : undefined
}

export interface WaitingPicture {
  itemNumber: number
  place: number
  line: number
  productId: string
  url: string
  alt: string
  /** This one included. */
  tries: number
}

export async function picturesWait(ctx: Ctx, shopId: string, importId: string): Promise<boolean> {
  const { rows } = await sql`select from imports.picture
    where shop_id = ${shopId} and import_id = ${importId} and state in ('waiting', 'fetching') limit 1`.execute(ctx.db)
  return rows.length > 0
}

/** Under the import's lock. As many as `atOnce` less those that another worker is at. */
export async function claimPictures(
  tx: TxCtx,
  shopId: string,
  importId: string,
  atOnce: number,
  until: Date,
): Promise<WaitingPicture[]> {
  const { rows } = await sql<WaitingPicture>`
    update imports.picture p set state = 'fetching', tries = tries + 1, not_before = ${until}
    from (
      select item_number, place from imports.picture
      where shop_id = ${shopId} and import_id = ${importId} and state in ('waiting', 'fetching') and not_before <= ${tx.now}
      order by item_number, place limit ${atOnce} - (
        select count(*) from imports.picture
        where shop_id = ${shopId} and import_id = ${importId} and state = 'fetching' and not_before > ${tx.now}
      )
    ) next
    where p.shop_id = ${shopId} and p.import_id = ${importId} and p.item_number = next.item_number and p.place = next.place
    returning p.item_number as "itemNumber", p.place, p.line, p.product_id as "productId", p.url, p.alt, p.tries`.execute(
    tx.db,
  )
  return rows
}

/** `waiting`: it is tried again. True unless somebody settled it before. */
export async function settlePicture(
  tx: TxCtx,
  shopId: string,
  importId: string,
  { itemNumber, place }: WaitingPicture,
  state: 'added' | 'there_already' | 'failed' | 'waiting',
): Promise<boolean> {
  const { numAffectedRows } = await sql`update imports.picture set state = ${state}
    where shop_id = ${shopId} and import_id = ${importId} and item_number = ${itemNumber} and place = ${place}
      and state = 'fetching'`.execute(tx.db)
  return numAffectedRows === 1n
}

export interface PictureCounts {
  waiting: number
  done: number
  failed: number
}

export async function pictureCounts(
  ctx: Ctx,
  shopId: string,
  importIds: readonly string[],
): Promise<Map<string, PictureCounts>> {
  const { rows } = await sql<PictureCounts & { importId: string }>`
    select import_id as "importId", count(*) filter (where state in ('waiting', 'fetching'))::int as waiting,
      count(*) filter (where state in ('added', 'there_already'))::int as done,
      count(*) filter (where state = 'failed')::int as failed
    from imports.picture where shop_id = ${shopId} and import_id = any(${importIds}::uuid[]) group by 1`.execute(ctx.db)
  return new Map(rows.map(({ importId, ...counts }) => [importId, counts]))
}
