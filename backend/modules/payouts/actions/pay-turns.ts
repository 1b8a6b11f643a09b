// Decides about the next few shops of a batch and pays them: decision, money on its way and the intent to send it, all of it or nothing.
import { balancesOf, startPayouts } from '#ledger'
import { disburseAll } from '#payments'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { assert } from '#platform/errors'
import { newId } from '#platform/ids'
import { readShopsForSale, type ShopForSale } from '#shops'
import { payOutLeaves } from '#trust'
import { readRooms, takeRoom } from '../daily-limit.ts'
import { type Decision, decide } from '../eligibility.ts'
import { floatLeftCents, partsOf, takenFromFloat } from '../float.ts'
import { readPayoutHolds } from '../holds.ts'
import { readPayoutNumbers } from '../payout-number.ts'
import { type Batch, insertPayouts, lockFloat, recordDecisions } from '../queries.ts'
import { lockTurn, lockTurns, noteFailedTurn, takeTurns } from '../turns.ts'

const chunkSize = 100

export interface Pace {
  /** The float does not cover everybody: one after the other, those who have waited longest first. */
  floatIsShort: boolean
}

interface Decided {
  shop: ShopForSale
  availableCents: number
  decision: Decision
}

async function decideAbout(tx: TxCtx, shopIds: readonly string[], pace: Pace): Promise<Decided[]> {
  const known = await readShopsForSale(tx, shopIds)
  const shops = shopIds.map((shopId) => {
    const shop = known.get(shopId)
    assert(shop, `there is a shop ${shopId}`)
    return shop
  })
  const numbers = await readPayoutNumbers(tx, shops)
  const holds = await readPayoutHolds(tx, shopIds, tx.now)
  const leaves = await payOutLeaves(tx, shopIds, tx.now)
  if (pace.floatIsShort) await lockFloat(tx)
  const rooms = await readRooms(
    tx,
    shops.flatMap(({ payoutPhone }) => payoutPhone ?? []),
  )
  let floatCents = pace.floatIsShort ? await floatLeftCents(tx) : undefined
  const available = await balancesOf(tx, 'seller_payable', [...shopIds])
  return shops.map((shop) => {
    const availableCents = available.get(shop.id) ?? 0
    const roomCents = shop.payoutPhone ? rooms.get(shop.payoutPhone) : undefined
    const decision = decide(shop, availableCents, tx.now, {
      number: numbers.get(shop.id)!,
      hold: holds.get(shop.id),
      leave: leaves.get(shop.id)!,
      ...{ floatCents, roomCents },
      tariff: tx.config,
    })
    // Two shops of this very chunk may be paid on one number.
    if (roomCents !== undefined) rooms.set(shop.payoutPhone!, roomCents - decision.payCents)
    if (floatCents !== undefined) floatCents -= takenFromFloat(decision.payCents, tx.config)
    return { shop, availableCents, decision }
  })
}

async function payAll(tx: TxCtx, batch: Batch, decided: readonly Decided[]): Promise<number> {
  const payouts = decided.flatMap(({ shop, decision }) =>
    partsOf(decision.payCents).map((amountCents, index) => {
      assert(shop.payoutPhone, 'nothing is paid where there is no number')
      const part = { sequence: index + 1, amountCents, phone: shop.payoutPhone, slug: shop.slug }
      return { payoutId: newId(tx.now), shopId: shop.id, ...part }
    }),
  )
  if (payouts.length === 0) return 0
  await insertPayouts(tx, batch.id, payouts)
  await takeRoom(tx, payouts)
  await startPayouts(tx, payouts)
  await disburseAll(
    tx,
    payouts.map(({ payoutId, shopId, phone, amountCents, slug }) => ({
      ...{ purpose: 'payout', purposeId: payoutId, shopId, phone, amountCents },
      remarks: `Amana payout ${slug}`,
    })),
  )
  return payouts.reduce((sum, { amountCents }) => sum + amountCents, 0)
}

async function payLocked(tx: TxCtx, batch: Batch, shopIds: readonly string[], pace: Pace): Promise<number> {
  const decided = await decideAbout(tx, shopIds, pace)
  await recordDecisions(tx, batch.id, decided)
  await takeTurns(tx, batch.id, shopIds)
  return payAll(tx, batch, decided)
}

/** Where something goes wrong with a few, each is paid by itself: the one that cannot be does not keep the others from it. */
async function payOneByOne(ctx: Ctx, batch: Batch, shopIds: readonly string[], pace: Pace): Promise<number> {
  let paidCents = 0
  for (const shopId of shopIds)
    try {
      paidCents += await transact(ctx, async (tx) =>
        (await lockTurn(tx, batch.id, shopId)) ? payLocked(tx, batch, [shopId], pace) : 0,
      )
    } catch (error) {
      ctx.log.error({ shopId, error: String(error) }, 'a shop could not be paid, it will be tried again')
      await noteFailedTurn(ctx, batch.id, shopId)
    }
  return paidCents
}

/** Undefined when nobody's turn is left to be taken. */
export async function payNextTurns(ctx: Ctx, batch: Batch, pace: Pace): Promise<number | undefined> {
  let shopIds: string[] = []
  try {
    return await transact(ctx, async (tx) => {
      shopIds = await lockTurns(tx, batch.id, chunkSize)
      return shopIds.length === 0 ? undefined : payLocked(tx, batch, shopIds, pace)
    })
  } catch (error) {
    if (shopIds.length === 0) throw error
    return payOneByOne(ctx, batch, shopIds, pace)
  }
}
