// The products of a file are taken over, a batch in each transaction, with what became of them written in the same one: whoever
// goes on after an interruption finds exactly what is left to do.
import { sql } from 'kysely'
import { waitForTurnAtShelf, writeNewProducts } from '#catalogue'
import { type Ctx, type TxCtx, transactForShop } from '#platform/context'
import { Refusal } from '#platform/errors'
import { enqueue } from '#platform/jobs'
import { type Decided, decideItems } from '../decide-items.ts'
import { picturesWait, takePictures } from '../pictures.ts'
import {
  endImport,
  type ImportRow,
  importOfShop,
  itemsWhere,
  type ListingStop,
  lockImport,
  type Settled,
  settleItems,
} from '../queries.ts'
import { batchesPerJob, productsPerBatch } from '../rules.ts'
import { isDataFault, refusedBy } from '../what-went-wrong.ts'
import { remark } from '../wording.ts'

/** The job: some batches, then the rest in another job. */
export async function runImport(ctx: Ctx, shopId: string, importId: string): Promise<void> {
  for (let batch = 0; batch < batchesPerJob; batch++) if (!(await runBatch(ctx, shopId, importId))) return
  await enqueue(ctx, 'run-import', { shopId, importId })
}

/** True when there is more to do. */
export async function runBatch(ctx: Ctx, shopId: string, importId: string): Promise<boolean> {
  const found = await importOfShop(ctx, shopId, importId)
  if (found?.state !== 'running') return false
  // In the name of whoever started it: that is who the stock history and trust's decisions name.
  const seller: Ctx = {
    ...ctx,
    actor: { kind: 'account', accountId: found.accountId, role: 'seller', sessionId: importId },
  }
  const items = await transactForShop(ctx, shopId, (tx) =>
    itemsWhere(tx, shopId, importId, sql`outcome = 'waiting' order by number limit ${productsPerBatch}`),
  )
  if (items.length === 0) return endProducts(ctx, shopId, importId)
  const { decided, listingStop } = await decideItems(seller, found, items)
  try {
    return await write(seller, found, decided, listingStop)
  } catch (error) {
    // The shop listed others meanwhile, and the room that was found is taken: decided anew.
    if (error instanceof Refusal) return true
    if (!isDataFault(error)) throw error
    // Something in one of them is nothing that the database keeps: each by itself, so that only that one is left out.
    for (const one of decided)
      await write(seller, found, [one], listingStop).catch((fault: unknown) => {
        if (!isDataFault(fault)) throw fault
        ctx.log.error(
          { importId, number: one.item.number, error: String(fault) },
          'a product of an import was left out',
        )
        return write(seller, found, [leftOut(one)], listingStop)
      })
    return true
  }
}

const leftOut = ({ item }: Decided): Decided => ({
  item,
  outcome: 'refused',
  remarks: [...item.remarks, remark(item.line, null, 'refused', { reason: refusedBy(undefined) })],
})

/** False when another worker is at it, or it was stopped meanwhile. */
const write = (ctx: Ctx, found: ImportRow, decided: readonly Decided[], listingStop: ListingStop | null) =>
  transactForShop(ctx, found.shopId, async (tx) => {
    const locked = await lockImport(tx, found.shopId, found.id)
    if (locked?.state !== 'running') return false
    const waiting = await stillWaiting(tx, found, decided)
    const settled = await settle(tx, found.shopId, waiting)
    await takePictures(tx, found, waiting, settled)
    await settleItems(tx, found.shopId, found.id, settled)
    await sql`update imports.import set worked_at = ${tx.now},
        listing_stop = ${listingStop && JSON.stringify(listingStop)}::jsonb
      where shop_id = ${found.shopId} and id = ${found.id}`.execute(tx.db)
    return true
  })

async function stillWaiting(tx: TxCtx, found: ImportRow, decided: readonly Decided[]): Promise<Decided[]> {
  const numbers = decided.map(({ item }) => item.number)
  const waiting = new Set(
    (await itemsWhere(tx, found.shopId, found.id, sql`outcome = 'waiting' and number = any(${numbers}::int[])`)).map(
      ({ number }) => number,
    ),
  )
  return decided.filter(({ item }) => waiting.has(item.number))
}

async function settle(tx: TxCtx, shopId: string, decided: readonly Decided[]): Promise<Settled[]> {
  const settled: Settled[] = []
  // Before any product is locked.
  await waitForTurnAtShelf(tx, shopId)
  const fresh = decided.filter(({ add }) => add)
  const ids =
    fresh.length > 0
      ? await writeNewProducts(
          tx,
          shopId,
          fresh.map(({ add }) => add!),
          'import',
        )
      : []
  for (const [index, { item, outcome, remarks }] of fresh.entries())
    settled.push({ number: item.number, outcome, remarks, productId: ids[index]! })
  for (const { item, outcome, remarks, change } of decided.filter(({ add }) => !add)) {
    const conflict = await change?.planned.write(tx, 'import').then(
      () => undefined,
      (error: unknown) => {
        if ((error as { code?: string }).code === 'changed_meanwhile') return error
        throw error
      },
    )
    settled.push(
      conflict
        ? {
            number: item.number,
            outcome: 'refused',
            remarks: [...remarks, remark(item.line, null, 'changed_meanwhile')],
            productId: change!.productId,
          }
        : { number: item.number, outcome, remarks, productId: change?.productId ?? null },
    )
  }
  return settled
}

/** What is left are pictures, or nothing. */
async function endProducts(ctx: Ctx, shopId: string, importId: string): Promise<false> {
  await transactForShop(ctx, shopId, async (tx) => {
    const locked = await lockImport(tx, shopId, importId)
    if (locked?.state !== 'running') return
    if (await picturesWait(tx, shopId, importId))
      await enqueue(tx, 'fetch-import-pictures', { shopId, importId }, { key: `pictures ${importId}` })
    else await endImport(tx, shopId, importId)
  })
  return false
}
