// M-Pesa has said for certain what became of a payout: the seller has it, or it is available again for the next batch.
import { settlePayout as bookPayout } from '#ledger'
import type { DisbursementOutcome } from '#payments'
import { after, days } from '#platform/clock'
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { announce } from '#platform/facts'
import { readShopForSale } from '#shops'
import { giveRoomBack } from '../daily-limit.ts'
import { endsForGood, noteNumberProblem, readPayoutNumber } from '../payout-number.ts'
import { countFailures, endPayout, lockPayout, type Payout } from '../queries.ts'
import { isSameName, sealName } from '../registered-name.ts'
import { retriesMax, retryAfterMs } from '../rules.ts'

/** When a failure has passed, if it passes by itself; null when it is for Friday. */
async function retryAtFor(tx: TxCtx, payout: Payout, failure: string): Promise<Date | null> {
  const pause = retryAfterMs[failure]
  if (pause === undefined) return null
  const failures = await countFailures(tx, payout.shop_id, after(tx.now, -days(7)))
  return failures < retriesMax ? after(tx.now, pause) : null
}

/** The seller has it; but a number that is somebody else's now is paid no more until she has cleared it up. */
async function compareNames(tx: TxCtx, payout: Payout, recipientName: string | null): Promise<void> {
  const shop = recipientName ? await readShopForSale(tx, payout.shop_id) : undefined
  if (!shop || !recipientName || shop.payoutPhone !== payout.phone) return
  const { registeredName } = await readPayoutNumber(tx, shop)
  if (registeredName && !isSameName(registeredName, recipientName)) await noteNumberProblem(tx, payout, 'name_differs')
}

export async function settlePayout(tx: TxCtx, outcome: DisbursementOutcome): Promise<void> {
  const payout = await lockPayout(tx, outcome.purposeId)
  assert(payout, `there is a payout ${outcome.purposeId}`)
  const { id: payoutId, shop_id: shopId, amount_cents: amountCents } = payout
  // Before anything is locked in the books, as when it was prepared.
  if (outcome.outcome === 'failed') await giveRoomBack(tx, payout)
  await bookPayout(tx, {
    payoutId,
    shopId,
    disbursementId: outcome.disbursementId,
    amountCents,
    outcome: outcome.outcome,
    feeCents: outcome.feeCents,
  })
  const { receipt, recipientName, code } = outcome
  if (outcome.outcome === 'paid') {
    const recipientNameSealed = recipientName && sealName(tx.config, recipientName)
    await endPayout(tx, payout, { state: 'paid', receipt, recipientNameSealed, failure: null })
    await announce(tx, 'payout_paid', { payoutId, shopId, amountCents })
    await compareNames(tx, payout, recipientName)
  } else {
    const failure = code ?? 'failed'
    const retryAt = await retryAtFor(tx, payout, failure)
    await endPayout(tx, payout, { state: 'failed', receipt: null, recipientNameSealed: null, failure, retryAt })
    await announce(tx, 'payout_failed', { payoutId, shopId, amountCents, code: failure })
    if (endsForGood(failure)) await noteNumberProblem(tx, payout, failure)
  }
}
