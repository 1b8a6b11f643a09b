// A seller brings a file: it is kept as it came, and read by a worker.
import { sql } from 'kysely'
import { accountIdOf, type Ctx, transactForShop } from '#platform/context'
import { assert } from '#platform/errors'
import { newId } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { waitForTurn } from '#platform/wait-for-turn'
import { fileIsEmpty, importUnderWay } from '../errors.ts'
import { isUnderWay } from '../queries.ts'

/** Throws file_is_empty or import_under_way. */
export async function uploadImport(ctx: Ctx, shopId: string, fileName: string, bytes: Buffer): Promise<{ id: string }> {
  if (bytes.byteLength === 0) throw fileIsEmpty()
  const accountId = accountIdOf(ctx.actor)
  assert(accountId, 'a file is brought by somebody')
  const id = newId(ctx.now)
  // A name is shown, never opened.
  const name =
    fileName
      .replace(/[\p{C}/\\]/gu, ' ')
      .trim()
      .slice(0, 120) || 'products.csv'
  await transactForShop(ctx, shopId, async (tx) => {
    // One after the other, so that two uploads at once see each other.
    await waitForTurn(tx, `imports ${shopId}`)
    if (await isUnderWay(tx, shopId)) throw importUnderWay()
    await sql`insert into imports.import (shop_id, id, account_id, file_name, file, state, created_at, worked_at)
      values (${shopId}, ${id}, ${accountId}, ${name}, ${bytes}, 'reading', ${tx.now}, ${tx.now})`.execute(tx.db)
    await enqueue(tx, 'read-import', { shopId, importId: id })
  })
  return { id }
}
