// B2C: a business pays a phone. Accepting says nothing about the money; the result comes later, to ResultURL.
// v3 carries the caller's own unique OriginatorConversationID; v1 has none and gets one made here.
import type { Ctx } from '../context.ts'
import { takeScript } from '../control/scripts.ts'
import { duplicateConversation, invalidField } from './errors.ts'
import { newConversationId, newRequestId } from './identifiers.ts'
import type { Warn } from './routes.ts'
import { initiatorIsRight, looksLikeCredential } from './security-credential.ts'
import { amountField, type Body, msisdnField, optionalText, textField, urlField } from './validation.ts'

const COMMANDS = ['SalaryPayment', 'BusinessPayment', 'PromotionPayment']

export function acceptB2cV3(ctx: Ctx, body: Body, warn: Warn) {
  const originatorConversationId = textField(body, 'OriginatorConversationID')
  return acceptB2c(ctx, body, warn, originatorConversationId)
}

export const acceptB2cV1 = (ctx: Ctx, body: Body, warn: Warn) => acceptB2c(ctx, body, warn, newRequestId(ctx.random))

function acceptB2c(ctx: Ctx, body: Body, warn: Warn, originatorConversationId: string): Record<string, string> {
  const order = readOrder(body, warn)
  const isDuplicate = ctx.db.one(
    'select 1 from b2c_payment where originator_conversation_id = ?',
    originatorConversationId,
  )
  if (isDuplicate) throw duplicateConversation()
  const credentialAccepted = initiatorIsRight(ctx, order.partyA, order.initiator, order.credential)
  const now = ctx.clock.now()
  const conversationId = newConversationId(ctx.random, now)
  ctx.db.transaction(() => {
    const script = takeScript(ctx, 'b2c', order.partyB)
    ctx.db.run(
      `insert into b2c_payment (conversation_id, originator_conversation_id, shortcode, initiator, credential_accepted,
         command, msisdn, amount, remarks, result_url, queue_timeout_url, faults, foregone_code, decide_at, requested_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      conversationId,
      originatorConversationId,
      order.partyA,
      order.initiator,
      credentialAccepted ? 1 : 0,
      order.command,
      order.partyB,
      order.amount,
      order.remarks,
      order.resultUrl,
      order.queueTimeoutUrl,
      JSON.stringify(script.callback ?? {}),
      script.resultCode === undefined ? null : String(script.resultCode),
      now + ctx.config.pace.b2cResult,
      now,
    )
  })
  ctx.wake()
  return {
    ConversationID: conversationId,
    OriginatorConversationID: originatorConversationId,
    ResponseCode: '0',
    ResponseDescription: 'Accept the service request successfully.',
  }
}

function readOrder(body: Body, warn: Warn) {
  const initiator = textField(body, 'InitiatorName')
  const credential = textField(body, 'SecurityCredential')
  if (!looksLikeCredential(credential)) throw invalidField('SecurityCredential')
  const command = textField(body, 'CommandID')
  if (!COMMANDS.includes(command)) throw invalidField('CommandID')
  const amount = amountField(body)
  const partyA = textField(body, 'PartyA', /^\d{5,7}$/)
  const partyB = msisdnField(body, 'PartyB')
  const remarks = textField(body, 'Remarks', /^.{2,100}$/s)
  const queueTimeoutUrl = urlField(body, 'QueueTimeOutURL')
  const resultUrl = urlField(body, 'ResultURL')
  if (optionalText(body, 'Occassion').length > 100) throw invalidField('Occassion')
  if (body.Occasion !== undefined) warn('Occasion is ignored: the field is spelled Occassion')
  return { initiator, credential, command, amount, partyA, partyB, remarks, queueTimeoutUrl, resultUrl }
}
