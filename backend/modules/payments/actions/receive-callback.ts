// A callback has come in: it is kept as it is, then acknowledged; what it means is worked out afterwards.
// The provider calls once. Strangers get the same answer, so that nobody learns which addresses exist.
import { type Ctx, transact } from '#platform/context'
import { enqueue } from '#platform/jobs'
import { isSecretOf } from '../callback-address.ts'
import { isListedSource } from '../callback-source.ts'
import { withoutCredential } from '../daraja/callbacks.ts'
import { type Channel, isAsked, keepCallback } from '../queries.ts'
import { strangersBodyMax } from '../rules.ts'

const applying = {
  collect: 'apply-payment-result',
  confirmation: 'apply-confirmation',
  disburse_result: 'apply-disbursement-result',
  disburse_timeout: 'apply-disbursement-timeout',
  question_result: 'apply-answer',
  question_timeout: 'apply-unanswered',
  return_result: 'apply-return-result',
  return_timeout: 'apply-return-timeout',
  top_up_result: 'apply-top-up-result',
  top_up_timeout: 'apply-top-up-timeout',
} as const satisfies Record<Channel, string>

export const applySoon = (ctx: Ctx, channel: Channel, callbackId: string): Promise<void> =>
  enqueue(ctx, applying[channel], { callbackId }, { key: `${applying[channel]}:${callbackId}` })

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Why nothing will come of it, or undefined when the caller knows the secret of something we have asked for. */
async function strangeness(ctx: Ctx, channel: Channel, id: string, secret: string): Promise<string | undefined> {
  if (!uuid.test(id) || !(await isAsked(ctx, channel, id))) return 'unknown_request'
  return isSecretOf(ctx.config, id, secret) ? undefined : 'wrong_secret'
}

export async function receiveCallback(
  ctx: Ctx,
  channel: Channel,
  from: { id: string; secret: string; body: unknown },
): Promise<{ ResultCode: 0; ResultDesc: string }> {
  const sourceListed = isListedSource(ctx.config, ctx.source?.address ?? '')
  const unknown = await strangeness(ctx, channel, from.id, from.secret)
  const elsewhere = sourceListed === false && ctx.config.DARAJA_CALLBACK_SOURCES_MODE === 'enforce'
  const strange = unknown ?? (elsewhere ? 'strange_source' : undefined)
  const body = withoutCredential(from.body)
  await transact(ctx, async (tx) => {
    const callbackId = await keepCallback(tx, {
      channel,
      claimedId: from.id,
      subjectId: unknown ? null : from.id,
      body: strange ? body.slice(0, strangersBodyMax) : body,
      verdict: strange ?? null,
      sourceListed,
    })
    if (!strange) await applySoon(tx, channel, callbackId)
  })
  if (strange || sourceListed === false)
    ctx.log.warn({ channel, strange, sourceListed }, 'a callback that not everything vouches for')
  return { ResultCode: 0, ResultDesc: 'Success' }
}
