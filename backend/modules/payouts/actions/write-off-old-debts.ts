// What a seller owes is taken from her next sales. Of a shop that sells no more, and of whose debt nothing has moved for half a year,
// nothing will come: Amana bears it, so that no debt stands in the books for ever. She is not asked for it.
import { readIdleDebts, writeOffReceivable } from '#ledger'
import { after, days } from '#platform/clock'
import { type Ctx, transact } from '#platform/context'
import { newId } from '#platform/ids'
import { waitForTurn } from '#platform/wait-for-turn'
import { readShopsForSale } from '#shops'

export const debtIdleMs = days(180)
const page = 500

/** Gives the cents that were written off. */
export const writeOffOldDebts = (ctx: Ctx): Promise<number> =>
  transact(ctx, async (tx) => {
    await waitForTurn(tx, 'payouts.write_off')
    const debts = await readIdleDebts(tx, after(tx.now, -debtIdleMs), page)
    const shops = await readShopsForSale(
      tx,
      debts.map(({ shopId }) => shopId),
    )
    let cents = 0
    for (const { shopId, owedCents } of debts) {
      const status = shops.get(shopId)?.status
      if (status !== 'closed' && status !== 'banned') continue
      await writeOffReceivable(tx, { writeOffId: newId(tx.now), shopId, amountCents: owedCents })
      tx.log.warn({ shopId, owedCents, status }, 'a debt that nobody will repay is written off')
      cents += owedCents
    }
    return cents
  })
