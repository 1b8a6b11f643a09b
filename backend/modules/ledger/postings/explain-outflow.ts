// Money that had left against our books is explained, by a rule that can prove where it went; until then it stands by itself.
// A payout that was paid after all is the seller's: what was booked back is taken from what is available first.
// A refund that was paid after all is the buyer's: what was booked back is still parked, if it has not gone a second time.
//
// when as a payout
//   debit   seller_payable       as much as there is   what had become available again, was paid
//   debit   seller_reserve       as much as there is   taken next
//   debit   seller_receivable    the rest              owed: it has been paid out twice
//   credit  unexplained_outflow  the amount            explained
//   once per explain:{outflow}
//
// when as a refund
//   debit   suspense             as much as there is   not to be sent a second time
//   debit   loss                 the rest              has gone twice
//   credit  unexplained_outflow  the amount            explained
//   once per explain:{outflow}
//
// when as come back
//   debit   suspense             the amount            what had come back was known before what had left
//   credit  unexplained_outflow  the amount            explained
//   once per explain:{outflow}
//
// when as a loss
//   debit   loss                 the amount            nobody can be asked for it
//   credit  unexplained_outflow  the amount            explained
//   once per explain:{outflow}
import type { TxCtx } from '#platform/context'
import { credit, debit, type Leg, type Posted, platform, post, suspenseOf, unexplainedOutflow } from '../post.ts'
import { readLegs } from '../queries.ts'
import { lockBalances, lockShop, type Taken, takeFromShop, takenBy } from '../split.ts'

export interface Outflow {
  /** The disbursement, or the statement's line, whose outflow it is. */
  outflowId: string
  amountCents: number
  as:
    | { kind: 'payout'; shopId: string }
    | { kind: 'refund'; paymentId: string }
    /** Parked under the line of the statement with which it came back. */
    | { kind: 'come_back'; lineId: string }
    | { kind: 'loss' }
}

async function explanation(tx: TxCtx, { amountCents, as }: Outflow): Promise<Leg[]> {
  if (as.kind === 'payout') return takeFromShop(await lockShop(tx, as.shopId), amountCents, 'payable').legs
  if (as.kind === 'come_back') return [debit(suspenseOf(as.lineId), amountCents)]
  if (as.kind === 'loss') return [debit(platform('loss'), amountCents)]
  const [parked = 0] = await lockBalances(tx, [suspenseOf(as.paymentId)])
  const stillHere = Math.min(parked, amountCents)
  return [debit(suspenseOf(as.paymentId), stillHere), debit(platform('loss'), amountCents - stillHere)]
}

function goneTo(as: Outflow['as']): string {
  if (as.kind === 'payout') return as.shopId
  if (as.kind === 'refund') return as.paymentId
  return as.kind === 'come_back' ? as.lineId : ''
}

/** `taken`: what the seller's part of it was taken from. `lostCents`: what Amana bears. */
export async function explainOutflow(
  tx: TxCtx,
  outflow: Outflow,
): Promise<Posted & { taken: Taken; lostCents: number }> {
  const { outflowId, amountCents, as } = outflow
  const legs = await explanation(tx, outflow)
  const posted = await post(tx, {
    key: `explain:${outflowId}`,
    kind: `explain_outflow_as_${as.kind}`,
    description: `outflow ${outflowId} explained: a ${as.kind}`,
    legs: [...legs, credit(unexplainedOutflow(outflowId), amountCents)],
    asked: [goneTo(as), outflowId, amountCents],
  })
  const done = posted.replayed ? await readLegs(tx, posted.journalId) : legs
  const lost = done.find((leg) => leg.account.kind === 'loss')
  return { ...posted, taken: takenBy(done), lostCents: lost?.cents ?? 0 }
}
