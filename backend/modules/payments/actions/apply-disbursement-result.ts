// Work out what a callback about a payment to a phone means, once, under its lock.
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { disbursementFailureOf } from '../b2c-results.ts'
import { readB2cResult } from '../daraja/callbacks.ts'
import {
  changeDisbursement,
  type Disbursement,
  isPayoutReceiptOfAnother,
  judgeCallback,
  lockDisbursement,
  lockUnappliedCallback,
  moveDisbursement,
} from '../queries.ts'
import { askAbout } from './ask-provider.ts'
import { settleDisbursementAsFailed, settleDisbursementAsPaid } from './settle-disbursement.ts'

/** Neither paid nor failed for certain: shown to the operator, and never paid again under another id. */
async function leaveUnknown(tx: TxCtx, payment: Disbursement, verdict: string, resultCode?: string): Promise<string> {
  tx.log.error(
    { disbursementId: payment.id, verdict, resultCode },
    'the result of a payment to a phone was not believed',
  )
  await moveDisbursement(tx, payment.id, 'unknown', { next_send_at: null })
  if (resultCode !== undefined && payment.settled_at === null)
    await changeDisbursement(tx, payment.id, { result_code: resultCode })
  return verdict
}

async function apply(tx: TxCtx, payment: Disbursement, body: string): Promise<string> {
  const result = readB2cResult(body)
  if (!result) return leaveUnknown(tx, payment, 'malformed')
  if (result.originatorConversationId !== payment.id) return leaveUnknown(tx, payment, 'other_conversation')
  if (result.resultCode === '0') {
    if (result.amountCents !== payment.amount_cents) return leaveUnknown(tx, payment, 'amount_differs', '0')
    const { receipt = null, recipientName = null } = result
    if (receipt && (await isPayoutReceiptOfAnother(tx, receipt, payment.id)))
      return leaveUnknown(tx, payment, 'receipt_used_before', '0')
    return settleDisbursementAsPaid(tx, payment, { receipt, recipientName })
  }
  const failure = disbursementFailureOf(result.resultCode)
  if (!failure) return leaveUnknown(tx, payment, 'unknown_result_code', result.resultCode)
  const verdict = await settleDisbursementAsFailed(tx, payment, { resultCode: result.resultCode, failure })
  if (verdict === 'applied') await askWhetherItReallyFailed(tx, payment)
  return verdict
}

/** Before its money goes out again under another id, in an hour at the soonest: M-Pesa has contradicted itself before. */
const askWhetherItReallyFailed = (tx: TxCtx, { id }: Disbursement): Promise<void> =>
  askAbout(tx, { kind: 'disbursement', id, shortcode: tx.config.DARAJA_B2C_SHORTCODE }, { conversationId: id })

const once = (
  ctx: Ctx,
  callbackId: string,
  judge: (tx: TxCtx, payment: Disbursement, body: string) => Promise<string>,
): Promise<void> =>
  transact(ctx, async (tx) => {
    const callback = await lockUnappliedCallback(tx, callbackId)
    if (!callback?.subject_id) return
    const payment = await lockDisbursement(tx, callback.subject_id)
    if (payment) await judgeCallback(tx, callback.id, await judge(tx, payment, callback.body))
  })

export const applyDisbursementResult = (ctx: Ctx, { callbackId }: { callbackId: string }): Promise<void> =>
  once(ctx, callbackId, apply)

/** The provider's queue gave the request up; a result may follow all the same, so this decides nothing. */
export const applyDisbursementTimeout = (ctx: Ctx, { callbackId }: { callbackId: string }): Promise<void> =>
  once(ctx, callbackId, async (tx, payment) => {
    const moved = await moveDisbursement(tx, payment.id, 'unknown', {})
    return moved ? 'applied' : 'duplicate'
  })
