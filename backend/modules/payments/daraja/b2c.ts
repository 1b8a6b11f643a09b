// A payment to a phone (B2C v3). Our id goes with it; the provider takes each id once, so asking again cannot pay again.
import { shillingsOf } from '@amana/contract'
import type { Ctx } from '#platform/context'
import { callDaraja } from './call.ts'
import { type Reply, wasSurelyNotProcessed } from './replies.ts'
import { securityCredential } from './security-credential.ts'

export type PayReply =
  | { kind: 'accepted'; conversationId: string }
  /** This id was taken before: the first request went through, its result is to be waited for. */
  | { kind: 'duplicate' }
  /** Certainly not processed this time; `wrong` when asking again would change nothing. */
  | { kind: 'refused'; wrong: boolean; detail: string }
  /** It may have been taken. */
  | { kind: 'unclear'; detail: string }

const readPayReply = (reply: Reply): PayReply => {
  if (reply.kind === 'answered') return { kind: 'accepted', conversationId: String(reply.body.ConversationID ?? '') }
  const detail = reply.kind === 'refused' ? `${reply.code} ${reply.message}` : reply.why
  if (reply.kind === 'refused' && /duplicate originatorconversationid/i.test(reply.message))
    return { kind: 'duplicate' }
  if (wasSurelyNotProcessed(reply))
    return { kind: 'refused', wrong: reply.kind === 'refused' && reply.code.startsWith('400.002.'), detail }
  return { kind: 'unclear', detail }
}

export async function payToPhone(
  ctx: Ctx,
  payment: { id: string; amountCents: number; phone: string; remarks: string; resultUrl: string; timeoutUrl: string },
): Promise<PayReply> {
  let credential: string
  try {
    credential = await securityCredential(ctx.config)
  } catch (error) {
    return { kind: 'refused', wrong: false, detail: error instanceof Error ? error.message : String(error) }
  }
  const reply = await callDaraja(ctx, '/mpesa/b2c/v3/paymentrequest', {
    OriginatorConversationID: payment.id,
    InitiatorName: ctx.config.DARAJA_INITIATOR_NAME,
    SecurityCredential: credential,
    CommandID: 'BusinessPayment',
    Amount: shillingsOf(payment.amountCents),
    PartyA: ctx.config.DARAJA_B2C_SHORTCODE,
    PartyB: payment.phone.replace('+', ''),
    Remarks: payment.remarks,
    QueueTimeOutURL: payment.timeoutUrl,
    ResultURL: payment.resultUrl,
    Occassion: '',
  })
  return readPayReply(reply)
}
