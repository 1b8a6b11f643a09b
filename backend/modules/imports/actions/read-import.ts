// A file becomes products and remarks, all in one transaction: read again from the start when a worker stops in the middle.
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transactForShop } from '#platform/context'
import { announce } from '#platform/facts'
import { attributeIn, columnOf } from '../file/columns.ts'
import { decode } from '../file/decode.ts'
import type { ReadProduct } from '../file/read-product.ts'
import { readProducts } from '../file/read-products.ts'
import { type Header, readHeader, Unreadable } from '../file/read-rows.ts'
import { guessCategory } from '../guess-category.ts'
import { addItems, type ImportRow, lockImport } from '../queries.ts'

const itemsAtOnce = 500

/** Idempotent. Ends in `ready` or `unreadable`. */
export async function readImport(ctx: Ctx, shopId: string, importId: string): Promise<void> {
  const unreadable = await transactForShop(ctx, shopId, async (tx) => {
    const found = await lockImport(tx, shopId, importId)
    if (found?.state !== 'reading') return
    await read(tx, found)
  }).catch((error: unknown) => {
    if (error instanceof Unreadable) return error
    throw error
  })
  if (unreadable) await refuseFile(ctx, shopId, importId, unreadable)
}

async function read(tx: TxCtx, { shopId, id, accountId }: ImportRow): Promise<void> {
  const { rows } = await sql<{ file: Buffer }>`select file from imports.import
    where shop_id = ${shopId} and id = ${id}`.execute(tx.db)
  const { text, encoding } = decode(rows[0]!.file)
  const header = readHeader(text)
  const categories = new Map<string, number>()
  let waiting: ReadProduct[] = []
  let [count, lines, hiddenContacts] = [0, 0, false]
  const flush = async () => {
    await addItems(tx, shopId, id, count + 1, waiting)
    count += waiting.length
    waiting = []
  }
  for await (const product of readProducts(text, header, new URL('/media/', tx.config.PUBLIC_URL).href)) {
    if (product.product) categories.set(product.category, (categories.get(product.category) ?? 0) + 1)
    lines += Math.max(product.product?.variants.length ?? 1, 1)
    hiddenContacts ||= product.remarks.some(({ code }) => code === 'contact_details')
    waiting.push(product)
    if (waiting.length >= itemsAtOnce) await flush()
  }
  await flush()
  // One attempt, however many products of the file repeat it.
  if (hiddenContacts)
    await announce(tx, 'attempt_refused', { shopId, accountId, code: 'contact_details_in_text', field: 'file' })
  await sql`
    update imports.import set state = 'ready', encoding = ${encoding}, delimiter = ${header.delimiter}, row_count = ${lines},
      columns = ${JSON.stringify(columnsOf(header))}::jsonb, file = null, worked_at = ${tx.now},
      categories = ${JSON.stringify(
        [...categories]
          .sort(([, a], [, b]) => b - a)
          .map(([name, products]) => ({ name, products, slug: guessCategory(name) })),
      )}::jsonb
    where shop_id = ${shopId} and id = ${id}`.execute(tx.db)
}

const columnsOf = ({ names }: Header) =>
  names.map((name) => ({
    name: name.replaceAll('\u0000', '␀').slice(0, 100),
    used: columnOf(name) !== undefined || attributeIn(name) !== undefined,
  }))

const refuseFile = (ctx: Ctx, shopId: string, importId: string, { sentence }: Unreadable) =>
  transactForShop(ctx, shopId, ({ db }) =>
    sql`update imports.import set state = 'unreadable', problem = ${JSON.stringify(sentence)}::jsonb, file = null,
        worked_at = ${ctx.now}, ended_at = ${ctx.now}
      where shop_id = ${shopId} and id = ${importId} and state = 'reading'`.execute(db),
  )
