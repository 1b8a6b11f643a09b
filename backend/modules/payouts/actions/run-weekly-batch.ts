// The weekly batch: every shop with available money is decided about once, and paid in the same transaction as that decision.
// It can be stopped anywhere and started again, by several at once: what was decided stays decided.
import { type ShopMoney, shopsWithMoney, startPayout } from '#ledger'
import { disburse } from '#payments'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { assert } from '#platform/errors'
import { newId } from '#platform/ids'
import { readShopsForSale, type ShopForSale } from '#shops'
import { type Decision, decide, partsOf } from '../eligibility.ts'
import { isHalted } from '../halts.ts'
import { readPayoutHold } from '../holds.ts'
import { readPayoutNumber } from '../payout-number.ts'
import { type Batch, finishBatch, insertPayout, openBatch, recordDecision, unfinishedBatches } from '../queries.ts'

const pageSize = 200

async function payPart(tx: TxCtx, batch: Batch, shop: ShopForSale, sequence: number, amountCents: number) {
  assert(shop.payoutPhone, 'nothing is paid where there is no number')
  const payoutId = newId(tx.now)
  await insertPayout(tx, {
    id: payoutId,
    shop_id: shop.id,
    batch_id: batch.id,
    sequence,
    amount_cents: amountCents,
    phone: shop.payoutPhone,
  })
  await startPayout(tx, { payoutId, shopId: shop.id, amountCents })
  await disburse(tx, {
    purpose: 'payout',
    purposeId: payoutId,
    shopId: shop.id,
    phone: shop.payoutPhone,
    amountCents,
    remarks: `Amana payout ${shop.slug}`,
  })
}

/** Decision, money on its way and the intent to send it: all of it or nothing. */
const payShop = (ctx: Ctx, batch: Batch, shop: ShopForSale, availableCents: number): Promise<Decision | undefined> =>
  transact(ctx, async (tx) => {
    const decision = decide(shop, availableCents, tx.now, {
      number: await readPayoutNumber(tx, shop),
      hold: await readPayoutHold(tx, shop.id, tx.now),
    })
    if (!(await recordDecision(tx, batch.id, shop.id, availableCents, decision))) return undefined
    for (const [index, part] of partsOf(decision.payCents).entries()) await payPart(tx, batch, shop, index + 1, part)
    return decision
  })

/** Pays one page of shops. One shop that goes wrong does not keep the others from being paid. */
async function payPage(ctx: Ctx, batch: Batch, page: ShopMoney[]): Promise<{ paidCents: number; failed: string[] }> {
  const shops = await readShopsForSale(
    ctx,
    page.map(({ shopId }) => shopId),
  )
  let paidCents = 0
  const failed: string[] = []
  for (const { shopId, availableCents } of page) {
    try {
      const shop = shops.get(shopId)
      assert(shop, `there is a shop ${shopId}`)
      paidCents += (await payShop(ctx, batch, shop, availableCents))?.payCents ?? 0
    } catch (error) {
      ctx.log.error({ shopId, error: String(error) }, 'a shop could not be paid, it will be tried again')
      failed.push(shopId)
    }
  }
  return { paidCents, failed }
}

/**
 * Idempotent for the same `dueAt`: a second run goes on where the first stopped, and after the end does nothing.
 * While payouts are halted the batch is only opened, or stops where it is; `catchUpPayouts` goes on with it.
 * Throws after all others are paid when a shop could not be: the batch stays open and is to be run again.
 */
export async function runWeeklyBatch(ctx: Ctx, dueAt: Date): Promise<{ batchId: string; paidCents: number }> {
  const batch = await openBatch(ctx, newId(ctx.now), dueAt)
  const total = { paidCents: 0, failed: [] as string[] }
  let after: string | null = null
  while (!batch.finished_at) {
    if (await isHalted(ctx, 'payouts')) {
      ctx.log.warn({ batchId: batch.id }, 'payouts are halted: the batch waits')
      return { batchId: batch.id, paidCents: total.paidCents }
    }
    const page: ShopMoney[] = await shopsWithMoney(ctx, { atLeastCents: 1, after, limit: pageSize })
    if (page.length === 0) break
    const { paidCents, failed } = await payPage(ctx, batch, page)
    total.paidCents += paidCents
    total.failed.push(...failed)
    after = page.at(-1)!.shopId
  }
  if (total.failed.length > 0) throw new Error(`the batch could not pay ${total.failed.length} shops`)
  await finishBatch(ctx, batch.id)
  ctx.log.info({ batchId: batch.id, paidCents: total.paidCents }, 'weekly batch is done')
  return { batchId: batch.id, paidCents: total.paidCents }
}

/** Goes on with every batch that was due while payouts were halted, or that a stop of the program has left unfinished. */
export async function catchUpPayouts(ctx: Ctx): Promise<void> {
  for (const dueAt of await unfinishedBatches(ctx)) await runWeeklyBatch(ctx, dueAt)
}
