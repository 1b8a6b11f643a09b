// What the initiator asks of the provider beside payments to phones: what became of a transaction, what an account holds, a payment's
// reversal, a move of float. The answer is only an acknowledgement; the result is called back.
import { shillingsOf } from '@amana/contract'
import type { Ctx } from '#platform/context'
import { callDaraja } from './call.ts'
import { wasSurelyNotProcessed } from './replies.ts'
import { securityCredential } from './security-credential.ts'

export type CommandReply =
  | { kind: 'accepted'; conversationId: string; originatorConversationId: string }
  /** Certainly not taken; `wrong` when asking again would change nothing. */
  | { kind: 'refused'; wrong: boolean; detail: string }
  /** It may have been taken. */
  | { kind: 'unclear'; detail: string }

export interface CallbackUrls {
  resultUrl: string
  timeoutUrl: string
}

async function command(ctx: Ctx, path: string, urls: CallbackUrls, fields: object): Promise<CommandReply> {
  let credential: string
  try {
    credential = await securityCredential(ctx.config)
  } catch (error) {
    return { kind: 'refused', wrong: false, detail: error instanceof Error ? error.message : String(error) }
  }
  const reply = await callDaraja(ctx, path, {
    Initiator: ctx.config.DARAJA_INITIATOR_NAME,
    SecurityCredential: credential,
    ...fields,
    ResultURL: urls.resultUrl,
    QueueTimeOutURL: urls.timeoutUrl,
  })
  if (reply.kind === 'answered')
    return {
      kind: 'accepted',
      conversationId: String(reply.body.ConversationID ?? ''),
      originatorConversationId: String(reply.body.OriginatorConversationID ?? ''),
    }
  const detail = reply.kind === 'refused' ? `${reply.code} ${reply.message}` : reply.why
  if (!wasSurelyNotProcessed(reply)) return { kind: 'unclear', detail }
  return { kind: 'refused', wrong: reply.kind === 'refused' && reply.code.startsWith('400.002.'), detail }
}

const organisation = '4'

/** By its receipt, or by the id under which it was asked for. */
export const askAboutTransaction = (
  ctx: Ctx,
  about: { shortcode: string; receipt: string | null; conversationId: string | null } & CallbackUrls,
): Promise<CommandReply> =>
  command(ctx, '/mpesa/transactionstatus/v1/query', about, {
    CommandID: 'TransactionStatusQuery',
    ...(about.receipt && { TransactionID: about.receipt }),
    ...(about.conversationId && { OriginalConversationID: about.conversationId }),
    PartyA: about.shortcode,
    IdentifierType: organisation,
    Remarks: 'Amana',
    Occasion: '',
  })

export const askForBalance = (ctx: Ctx, of: { shortcode: string } & CallbackUrls): Promise<CommandReply> =>
  command(ctx, '/mpesa/accountbalance/v1/query', of, {
    CommandID: 'AccountBalance',
    PartyA: of.shortcode,
    IdentifierType: organisation,
    Remarks: 'Amana',
  })

/** Sends a payment that this shortcode has received back to whoever paid it. Once: the provider refuses to reverse the same receipt again. */
export const reverse = (
  ctx: Ctx,
  payment: { shortcode: string; receipt: string; amountCents: number; remarks: string } & CallbackUrls,
): Promise<CommandReply> =>
  command(ctx, '/mpesa/reversal/v1/request', payment, {
    CommandID: 'TransactionReversal',
    TransactionID: payment.receipt,
    Amount: payment.amountCents % 100 === 0 ? shillingsOf(payment.amountCents) : payment.amountCents / 100,
    ReceiverParty: payment.shortcode,
    RecieverIdentifierType: '11',
    Remarks: payment.remarks,
    Occasion: '',
  })

/** From the paybill to the float that pays phones. Nothing tells two such requests apart, so it is never repeated. */
export const moveToFloat = (
  ctx: Ctx,
  move: { amountCents: number; reference: string } & CallbackUrls,
): Promise<CommandReply> =>
  command(ctx, '/mpesa/b2b/v1/paymentrequest', move, {
    CommandID: 'BusinessPayToBulk',
    SenderIdentifierType: organisation,
    RecieverIdentifierType: organisation,
    Amount: shillingsOf(move.amountCents),
    PartyA: ctx.config.DARAJA_SHORTCODE,
    PartyB: ctx.config.DARAJA_B2C_SHORTCODE,
    AccountReference: move.reference,
    Remarks: 'Amana float',
    Occassion: '',
  })
