// Accepting a command says nothing about how it will end: a wrong initiator, too little money, all of that is a result.
import type { Ctx } from '../../context.ts'
import type { ScriptedOutcome } from '../../control/scripts.ts'
import type { Call } from '../call.ts'
import { queueCallback } from '../callbacks.ts'
import { duplicateConversation, invalidField } from '../errors.ts'
import { newConversationId, newRequestId } from '../identifiers.ts'
import { looksLikeCredential, standingOf } from '../security-credential.ts'
import { optionalText, textField, urlField } from '../validation.ts'
import type { CommandKind } from './command.ts'

/** The gateway's word for a request that its queue has refused and that nobody will process. */
const QUEUE_REFUSED = '100000001'

export type Accepted = Record<string, string>
export type Instruction = {
  kind: CommandKind
  initiator: Initiator
  shortcode: string
  order: unknown
  /** Where the caller may give one; made here otherwise. */
  originatorConversationId?: string
  /** What has been ordered for the number that is paid. */
  takeScript?: () => ScriptedOutcome
}
export type Initiator = { name: string; credential: string }

/** B2C says InitiatorName, everybody else Initiator. */
export function initiatorFields(call: Call, field: 'Initiator' | 'InitiatorName'): Initiator {
  const name = textField(call.body, field)
  const credential = textField(call.body, 'SecurityCredential')
  if (!looksLikeCredential(credential)) throw invalidField('SecurityCredential')
  return { name, credential }
}

export function commandField(call: Call, allowed: string[]): string {
  const command = textField(call.body, 'CommandID')
  if (!allowed.includes(command)) throw invalidField('CommandID')
  return command
}

/** Two to a hundred characters, as documented; the products that only ask questions take none as well. */
export function remarksField(call: Call, required: boolean): void {
  const remarks = optionalText(call.body, 'Remarks')
  if (remarks.length > 100 || (required && remarks.length < 2)) throw invalidField('Remarks')
}

export function acceptCommand(ctx: Ctx, call: Call, instruction: Instruction): Accepted {
  const { kind, initiator, shortcode, order } = instruction
  const queueTimeoutUrl = urlField(call, 'QueueTimeOutURL')
  const resultUrl = urlField(call, 'ResultURL')
  const originator = instruction.originatorConversationId ?? newRequestId(ctx.random)
  if (ctx.db.one('select 1 from command where originator_conversation_id = ?', originator))
    throw duplicateConversation()
  const now = ctx.clock.now()
  const id = newConversationId(ctx.random, now)
  const script = ctx.db.transaction(() => {
    const ordered = call.ordered ?? instruction.takeScript?.() ?? {}
    const standing = standingOf(ctx, shortcode, initiator.name, initiator.credential)
    const timing = timingOf(ctx, ordered)
    ctx.db.run(
      `insert into command (conversation_id, originator_conversation_id, kind, shortcode, standing, order_json, result_url,
         script, decide_at, state, result_code, requested_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      originator,
      kind,
      shortcode,
      standing,
      JSON.stringify(order),
      resultUrl,
      JSON.stringify(ordered),
      now + timing.decideAfter,
      timing.never ? 'settled' : 'open',
      timing.never ? QUEUE_REFUSED : null,
      now,
    )
    if (ordered.queueTimeout) {
      // What comes back is the request as it was sent, its SecurityCredential included.
      const body = JSON.stringify(call.body)
      queueCallback(ctx, { subject: id, url: queueTimeoutUrl, body }, { delayMs: timing.refuseAfter })
    }
    return ordered
  })
  call.accepted = { subject: id, script }
  ctx.wake()
  return {
    ConversationID: id,
    OriginatorConversationID: originator,
    ResponseCode: '0',
    ResponseDescription: 'Accept the service request successfully.',
  }
}

function timingOf(ctx: Ctx, { decisionDelayMs, queueTimeout, callback }: ScriptedOutcome) {
  const usual = callback?.beforeAcknowledgement ? 0 : ctx.config.pace.b2cResult
  const refuseAfter = decisionDelayMs ?? usual
  const late = queueTimeout?.resultAfterMs
  return {
    refuseAfter,
    decideAfter: refuseAfter + (late ?? 0),
    never: queueTimeout !== undefined && late === undefined,
  }
}
