// The SQL of imports. Everything a seller sees runs bound to the shop.
import type { ImportOutcome, ImportState } from '@amana/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import type { FileProduct, ReadProduct } from './file/read-product.ts'
import type { Remark } from './wording.ts'

export interface FileCategory {
  name: string
  products: number
  /** Guessed, then chosen; null for none. */
  slug: string | null
}

export interface ImportRow {
  shopId: string
  id: string
  accountId: string
  fileName: string
  state: ImportState
  problem: { en: string; sw: string } | null
  encoding: string | null
  delimiter: string | null
  columns: { name: string; used: boolean }[]
  rows: number
  categories: FileCategory[]
  existing: 'skip' | 'change'
  show: 'as_in_file' | 'drafts'
  listingStop: ListingStop | null
  createdAt: Date
  startedAt: Date | null
  workedAt: Date
  endedAt: Date | null
}

/** Why the rest of a file waits as drafts, and whether they go on show by themselves later. */
export interface ListingStop {
  byItself: boolean
  reason: { en: string; sw: string }
}

// Never the file itself: it is large, and read in one place.
const columns = sql`shop_id as "shopId", id, account_id as "accountId", file_name as "fileName", state, problem, encoding,
  delimiter, columns, row_count as rows, categories, existing, show, listing_stop as "listingStop",
  created_at as "createdAt", started_at as "startedAt", worked_at as "workedAt", ended_at as "endedAt"`

async function importsWhere(ctx: Ctx, where: RawBuilder<unknown>): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`select ${columns} from imports.import where ${where}`.execute(ctx.db)
  return rows
}

export const importOfShop = async (ctx: Ctx, shopId: string, importId: string): Promise<ImportRow | undefined> =>
  (await importsWhere(ctx, sql`shop_id = ${shopId} and id = ${importId}`))[0]

/** Undefined when another worker is at it. */
export const lockImport = async (ctx: Ctx, shopId: string, importId: string): Promise<ImportRow | undefined> =>
  (await importsWhere(ctx, sql`shop_id = ${shopId} and id = ${importId} for update skip locked`))[0]

/** Waits for whoever is at it. */
export const holdImport = async (ctx: Ctx, shopId: string, importId: string): Promise<ImportRow | undefined> =>
  (await importsWhere(ctx, sql`shop_id = ${shopId} and id = ${importId} for update`))[0]

export const newestImports = (ctx: Ctx, shopId: string, limit: number): Promise<ImportRow[]> =>
  importsWhere(ctx, sql`shop_id = ${shopId} order by created_at desc, id desc limit ${limit}`)

export const isUnderWay = async (ctx: Ctx, shopId: string): Promise<boolean> =>
  (await importsWhere(ctx, sql`shop_id = ${shopId} and state in ('reading', 'running') limit 1`)).length > 0

export type Counts = Record<ImportOutcome, number>
const none: Counts = { waiting: 0, faulty: 0, added: 0, changed: 0, held: 0, skipped: 0, refused: 0 }

export async function countsOf(ctx: Ctx, shopId: string, importIds: readonly string[]): Promise<Map<string, Counts>> {
  const { rows } = await sql<{ importId: string; outcome: ImportOutcome; count: number }>`
    select import_id as "importId", outcome, count(*)::int as count from imports.item
    where shop_id = ${shopId} and import_id = any(${importIds}::uuid[]) group by 1, 2`.execute(ctx.db)
  const counts = new Map(importIds.map((id) => [id, { ...none }]))
  for (const { importId, outcome, count } of rows) counts.get(importId)![outcome] = count
  return counts
}

export interface Item {
  number: number
  line: number
  handle: string
  title: string
  category: string
  product: FileProduct | null
  outcome: ImportOutcome
  remarks: Remark[]
  productId: string | null
}

export async function itemsWhere(
  ctx: Ctx,
  shopId: string,
  importId: string,
  where: RawBuilder<unknown>,
): Promise<Item[]> {
  const { rows } = await sql<Item>`
    select number, line, handle, title, category, product, outcome, remarks, product_id as "productId"
    from imports.item where shop_id = ${shopId} and import_id = ${importId} and ${where}`.execute(ctx.db)
  return rows
}

export async function handlesOf(ctx: Ctx, shopId: string, importId: string): Promise<string[]> {
  const { rows } = await sql<{ handle: string }>`select handle from imports.item
    where shop_id = ${shopId} and import_id = ${importId} and outcome = 'waiting'`.execute(ctx.db)
  return rows.map(({ handle }) => handle)
}

/** @param first number of the first of them */
export async function addItems(
  ctx: Ctx,
  shopId: string,
  importId: string,
  first: number,
  products: readonly ReadProduct[],
): Promise<void> {
  const items = products.map(({ product, ...item }, index) => ({
    ...item,
    number: first + index,
    product: product ?? null,
    outcome: product ? 'waiting' : 'faulty',
  }))
  await sql`
    insert into imports.item (shop_id, import_id, number, line, handle, title, category, product, outcome, remarks)
    select ${shopId}, ${importId}, number, line, handle, title, category, product, outcome, remarks
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as r (number int, line int, handle text, title text,
      category text, product jsonb, outcome text, remarks jsonb)`.execute(ctx.db)
}

export interface Settled {
  number: number
  outcome: ImportOutcome
  productId: string | null
  remarks: Remark[]
}

/** What is done needs its cells no more. */
export async function settleItems(
  ctx: Ctx,
  shopId: string,
  importId: string,
  settled: readonly Settled[],
): Promise<void> {
  const rows = settled.map(({ productId, ...item }) => ({ ...item, product_id: productId }))
  await sql`
    update imports.item i set outcome = r.outcome, product_id = r.product_id, remarks = r.remarks, product = null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (number int, outcome text, product_id uuid, remarks jsonb)
    where i.shop_id = ${shopId} and i.import_id = ${importId} and i.number = r.number`.execute(ctx.db)
}

export const endImport = async (tx: TxCtx, shopId: string, importId: string): Promise<void> => {
  await sql`update imports.import set state = 'done', worked_at = ${tx.now}, ended_at = ${tx.now}
    where shop_id = ${shopId} and id = ${importId} and state = 'running'`.execute(tx.db)
}
