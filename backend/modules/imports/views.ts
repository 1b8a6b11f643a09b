// Imports on the wire.
import type { ProductImport, ProductImportPage } from '@amana/contract'
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { productsByHandle } from '#catalogue'
import { type Ctx, transactForShop } from '#platform/context'
import { type PictureCounts, pictureCounts } from './pictures.ts'
import { type Counts, countsOf, handlesOf, type ImportRow, type Item, itemsWhere } from './queries.ts'
import { previewed } from './rules.ts'

const view = (found: ImportRow, counts: Counts, pictures: PictureCounts): ProductImport => ({
  id: toWireId('import', found.id),
  fileName: found.fileName,
  state: found.state,
  createdAt: found.createdAt.toISOString(),
  startedAt: found.startedAt?.toISOString() ?? null,
  endedAt: found.endedAt?.toISOString() ?? null,
  rows: found.rows,
  products: Object.values(counts).reduce((sum, count) => sum + count, 0),
  ...{ counts, pictures },
  problem: found.problem,
})

export async function importViews(ctx: Ctx, shopId: string, found: readonly ImportRow[]): Promise<ProductImport[]> {
  const ids = found.map(({ id }) => id)
  const [counts, pictures] = await transactForShop(ctx, shopId, async (tx) => [
    await countsOf(tx, shopId, ids),
    await pictureCounts(tx, shopId, ids),
  ])
  return found.map((each) =>
    view(each, counts.get(each.id)!, pictures.get(each.id) ?? { waiting: 0, done: 0, failed: 0 }),
  )
}

export async function importPage(ctx: Ctx, found: ImportRow): Promise<ProductImportPage> {
  const [whole] = await importViews(ctx, found.shopId, [found])
  const first = await transactForShop(ctx, found.shopId, (tx) =>
    itemsWhere(tx, found.shopId, found.id, sql`outcome = 'waiting' order by number limit ${previewed}`),
  )
  return {
    ...whole!,
    encoding: found.encoding,
    delimiter: found.delimiter,
    columns: found.columns,
    categories: found.categories,
    preview: found.state === 'ready' ? first.flatMap(previewOf) : [],
    alreadyThere: found.state === 'ready' ? await countThere(ctx, found) : 0,
  }
}

const previewOf = ({ line, title, category, product }: Item): ProductImportPage['preview'] => {
  if (!product) return []
  const { status, variants, pictures } = product
  return [
    {
      ...{ line, title, category, status },
      variants: variants.length,
      lowestPriceCents: Math.min(...variants.map(({ priceCents }) => priceCents)),
      stock: variants.reduce((sum, { stock }) => sum + stock, 0),
      pictures: pictures.length,
    },
  ]
}

async function countThere(ctx: Ctx, { shopId, id }: ImportRow): Promise<number> {
  const handles = await transactForShop(ctx, shopId, (tx) => handlesOf(tx, shopId, id))
  return (await productsByHandle(ctx, shopId, handles)).size
}
