// Imports and the export over HTTP.
import {
  cancelImport,
  exportProducts,
  listImportedProducts,
  listImports,
  readImport,
  readImportReport,
  startImport,
  toWireId,
  uploadImport,
} from '@amana/contract'
import { sql } from 'kysely'
import { type Ctx, transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import type { Routes } from '#platform/http'
import { cancelImport as cancel } from './actions/cancel-import.ts'
import { startImport as start } from './actions/start-import.ts'
import { uploadImport as upload } from './actions/upload-import.ts'
import { exportLines } from './export-products.ts'
import { sendCsv } from './file/write-rows.ts'
import { reportLines } from './import-report.ts'
import { type ImportRow, importOfShop, itemsWhere, newestImports } from './queries.ts'
import { importsListed } from './rules.ts'
import { readUpload } from './upload.ts'
import { importPage, importViews } from './views.ts'

export function routes({ handle }: Routes): void {
  handle(uploadImport, async (ctx, { input, request, response }) => {
    const bytes = await readUpload(request, response)
    const { shopId } = input.params
    const { id } = await upload(ctx, shopId, input.query.name, bytes)
    return viewOf(ctx, await ownImport(ctx, shopId, id))
  })

  handle(listImports, async (ctx, { input }) => {
    const { shopId } = input.params
    const found = await transactForShop(ctx, shopId, (tx) => newestImports(tx, shopId, importsListed))
    return { imports: await importViews(ctx, shopId, found) }
  })

  handle(readImport, async (ctx, { input }) =>
    importPage(ctx, await ownImport(ctx, input.params.shopId, input.params.importId)),
  )

  handle(listImportedProducts, async (ctx, { input }) => {
    const { shopId, importId } = input.params
    const { outcome, remarks, after, limit } = input.query
    await ownImport(ctx, shopId, importId)
    const items = await transactForShop(ctx, shopId, (tx) =>
      itemsWhere(
        tx,
        shopId,
        importId,
        sql`number > ${after} and ${outcome ? sql`outcome = ${outcome}` : sql`true`}
          and ${remarks ? sql`remarks <> '[]'` : sql`true`} order by number limit ${limit + 1}`,
      ),
    )
    const shown = items.slice(0, limit)
    return {
      products: shown.map(({ productId, product: _, category: __, ...item }) => ({
        ...item,
        productId: productId ? toWireId('product', productId) : null,
      })),
      next: items.length > limit ? shown.at(-1)!.number : null,
    }
  })

  handle(startImport, async (ctx, { input }) => {
    const { shopId, importId } = input.params
    await start(ctx, shopId, importId, input.body)
    return viewOf(ctx, await ownImport(ctx, shopId, importId))
  })

  handle(cancelImport, async (ctx, { input }) => {
    const { shopId, importId } = input.params
    await cancel(ctx, shopId, importId)
    return viewOf(ctx, await ownImport(ctx, shopId, importId))
  })

  handle(readImportReport, async (ctx, { input, response }) => {
    const { shopId, importId } = input.params
    await ownImport(ctx, shopId, importId)
    await sendCsv(response, 'import-report.csv', reportLines(ctx, shopId, importId, input.query.language))
    return undefined
  })

  handle(exportProducts, async (ctx, { input, response }) => {
    await sendCsv(response, `products-${ctx.now.toISOString().slice(0, 10)}.csv`, exportLines(ctx, input.params.shopId))
    return undefined
  })
}

async function ownImport(ctx: Ctx, shopId: string, importId: string): Promise<ImportRow> {
  const found = await transactForShop(ctx, shopId, (tx) => importOfShop(tx, shopId, importId))
  if (!found) throw notFound('import')
  return found
}

const viewOf = async (ctx: Ctx, found: ImportRow) => (await importViews(ctx, found.shopId, [found]))[0]!
