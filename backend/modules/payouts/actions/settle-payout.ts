// M-Pesa has said for certain what became of a payout: the seller has it, or it is available again for the next batch.
import { settlePayout as bookPayout } from '#ledger'
import type { DisbursementOutcome } from '#payments'
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { announce } from '#platform/facts'
import { endPayout, lockPayout } from '../queries.ts'

export async function settlePayout(tx: TxCtx, outcome: DisbursementOutcome): Promise<void> {
  const payout = await lockPayout(tx, outcome.purposeId)
  assert(payout, `there is a payout ${outcome.purposeId}`)
  const { id: payoutId, shop_id: shopId, amount_cents: amountCents } = payout
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
    await endPayout(tx, payout, { state: 'paid', receipt, recipientName, failure: null })
    await announce(tx, 'payout_paid', { payoutId, shopId, amountCents })
  } else {
    const failure = code ?? 'failed'
    await endPayout(tx, payout, { state: 'failed', receipt: null, recipientName: null, failure })
    await announce(tx, 'payout_failed', { payoutId, shopId, amountCents, code: failure })
  }
}
