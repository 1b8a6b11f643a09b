// Ask the provider to pay a phone. When the answer is lost it is asked again, always with the same id: the provider takes each id once.
import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { disburseCallbackUrl } from '../callback-address.ts'
import { type PayReply, payToPhone } from '../daraja/b2c.ts'
import { type Disbursement, findDisbursement, moveDisbursement, postponeSending } from '../queries.ts'
import { gateAskedAgainAfterMs, resendAfterMs } from '../rules.ts'
import { maySend } from '../sending-gate.ts'
import { settleDisbursementAsFailed } from './settle-disbursement.ts'

async function noteReply(tx: TxCtx, sent: Disbursement, reply: PayReply): Promise<void> {
  const again = after(tx.now, resendAfterMs)
  switch (reply.kind) {
    case 'accepted':
      await moveDisbursement(tx, sent.id, 'waiting', { conversation_id: reply.conversationId, next_send_at: null })
      return
    case 'duplicate':
      // An earlier request with this id went through. Whether it paid, only its result can say.
      await moveDisbursement(tx, sent.id, 'waiting', { next_send_at: null })
      return
    case 'unclear':
      await moveDisbursement(tx, sent.id, 'unknown', { next_send_at: again })
      return
    case 'refused':
      // Certain only for the first request: a later refusal tells nothing about an earlier one that may have been taken.
      if (sent.sends > 1) await moveDisbursement(tx, sent.id, 'unknown', { next_send_at: again })
      else if (reply.wrong) await settleDisbursementAsFailed(tx, sent, { resultCode: 'refused', failure: 'our_setup' })
      else await moveDisbursement(tx, sent.id, 'prepared', { sends: 0, next_send_at: again })
  }
}

export async function sendDisbursement(ctx: Ctx, { disbursementId }: { disbursementId: string }): Promise<void> {
  const known = await findDisbursement(ctx, disbursementId)
  if (!known?.next_send_at || known.next_send_at > ctx.now) return
  // A repetition waits too: the network may not have heard of this payment yet, so asking again may well pay it now.
  if (!(await maySend(ctx, known.purpose))) return postponeSending(ctx, known, after(ctx.now, gateAskedAgainAfterMs))
  const sent = await moveDisbursement(ctx, disbursementId, 'sending', {
    sends: known.sends + 1,
    sent_at: ctx.now,
    next_send_at: null,
  })
  if (!sent) return
  const reply = await payToPhone(ctx, {
    id: sent.id,
    amountCents: sent.amount_cents,
    phone: sent.phone,
    remarks: sent.remarks,
    resultUrl: disburseCallbackUrl(ctx.config, sent.id, 'result'),
    timeoutUrl: disburseCallbackUrl(ctx.config, sent.id, 'timeout'),
  })
  if (reply.kind === 'unclear' || reply.kind === 'refused')
    ctx.log.warn({ disbursementId, reply: reply.kind, detail: reply.detail }, 'a payment to a phone was not accepted')
  await transact(ctx, (tx) => noteReply(tx, sent, reply))
}
