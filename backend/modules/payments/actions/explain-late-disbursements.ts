// A payment to a phone was made after it had been reported as failed. What can be proved is put right: the money of a payout was the
// seller's; the money of a refund, if it has not gone a second time, is no longer owed. The rest stays shown until somebody decides.

import { sql } from 'kysely'
import { balanceOf, explainOutflow } from '#ledger'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { changeDisbursement, type Disbursement, lockDisbursement, type Refund } from '../queries.ts'
import { type Arrival, refundHasArrived } from './settle-refund.ts'

/** The try at this refund that nothing has followed yet. */
async function lastTry(tx: TxCtx, refundId: string): Promise<Refund | undefined> {
  const { rows } = await sql<Refund>`
    with recursive chain as (
      select id from payments.refund where id = ${refundId}
      union all select r.id from payments.refund r join chain on r.retry_of = chain.id)
    select r.* from payments.refund r where r.id in (select id from chain)
      and not exists (select from payments.refund n where n.retry_of = r.id) for update`.execute(tx.db)
  return rows[0]
}

const explained = (tx: TxCtx, payment: Disbursement): Promise<void> =>
  changeDisbursement(tx, payment.id, { explained_at: tx.now })

/** True when its money still lay parked, waiting to be sent again. */
async function explainAsRefund(tx: TxCtx, payment: Disbursement, arrival: Arrival): Promise<boolean> {
  const refund = await lastTry(tx, payment.purpose_id)
  if (refund?.state !== 'failed') return false
  const { id: outflowId, amount_cents: amountCents } = payment
  await explainOutflow(tx, { outflowId, amountCents, as: { kind: 'refund', paymentId: refund.payment_id } })
  await refundHasArrived(tx, refund, arrival)
  return true
}

/** For a locked payment, in the transaction that books it as late, or later. */
export async function explainLateDisbursement(
  tx: TxCtx,
  payment: Disbursement,
  arrival: Arrival = { receipt: payment.receipt, recipientName: null },
): Promise<void> {
  // Once the operator has said what it was, that stands, whatever becomes of the second try.
  if ((await balanceOf(tx, 'unexplained_outflow', payment.id)) === 0) return explained(tx, payment)
  if (payment.purpose === 'refund') {
    if (await explainAsRefund(tx, payment, arrival)) await explained(tx, payment)
    return
  }
  const { id: outflowId, amount_cents: amountCents, shop_id: shopId } = payment
  await explainOutflow(tx, { outflowId, amountCents, as: { kind: 'payout', shopId } })
  await explained(tx, payment)
}

/** Every minute: a refund whose second try has failed meanwhile can be explained after all. */
export async function explainLateDisbursements(ctx: Ctx): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from payments.disbursement
    where contradicted and explained_at is null limit 100`.execute(ctx.db)
  for (const { id } of rows)
    await transact(ctx, async (tx) => {
      const payment = await lockDisbursement(tx, id)
      if (payment?.contradicted && !payment.explained_at) await explainLateDisbursement(tx, payment)
    })
}
