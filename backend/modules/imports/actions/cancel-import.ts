// The seller stops an import: what is done stays, the rest is left out.
import { sql } from 'kysely'
import { type Ctx, transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import { importOver } from '../errors.ts'
import { holdImport } from '../queries.ts'

const open = new Set(['reading', 'ready', 'running'])

/** Waits until the products that are being written are written. Throws import_over. */
export const cancelImport = (ctx: Ctx, shopId: string, importId: string): Promise<void> =>
  transactForShop(ctx, shopId, async (tx) => {
    const found = await holdImport(tx, shopId, importId)
    if (!found) throw notFound('import')
    if (!open.has(found.state)) throw importOver()
    await sql`update imports.import set state = 'cancelled', file = null, worked_at = ${tx.now}, ended_at = ${tx.now}
      where shop_id = ${shopId} and id = ${importId}`.execute(tx.db)
  })
