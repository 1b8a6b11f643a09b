// M-Pesa tells of a payment to the paybill: before it is made, when it may still be refused, and after.
import { type Ctx, transact } from '#platform/context'
import { isPaybillSecret } from '../callback-address.ts'
import { isListedSource } from '../callback-source.ts'
import { readAboutToPay } from '../daraja/paybill.ts'
import { attemptNamed } from '../deposits.ts'
import { keepCallback } from '../queries.ts'
import { strangersBodyMax } from '../rules.ts'
import { applySoon } from './receive-callback.ts'

/** Stored raw, then acknowledged; strangers get the same answer. */
export async function receiveConfirmation(
  ctx: Ctx,
  from: { secret: string; body: unknown },
): Promise<{ ResultCode: 0; ResultDesc: string }> {
  const sourceListed = isListedSource(ctx.config, ctx.source?.address ?? '')
  const elsewhere = sourceListed === false && ctx.config.DARAJA_CALLBACK_SOURCES_MODE === 'enforce'
  const secretIsRight = isPaybillSecret(ctx.config, from.secret)
  const strange = secretIsRight ? (elsewhere ? 'strange_source' : null) : 'wrong_secret'
  const body = JSON.stringify(from.body ?? null)
  await transact(ctx, async (tx) => {
    const callbackId = await keepCallback(tx, {
      channel: 'confirmation',
      claimedId: 'paybill',
      subjectId: null,
      body: strange ? body.slice(0, strangersBodyMax) : body,
      verdict: strange,
      sourceListed,
    })
    if (!strange) await applySoon(tx, 'confirmation', callbackId)
  })
  if (strange || sourceListed === false)
    ctx.log.warn({ channel: 'confirmation', strange, sourceListed }, 'a callback that not everything vouches for')
  return { ResultCode: 0, ResultDesc: 'Success' }
}

const accepted = { ResultCode: '0', ResultDesc: 'Accepted' }
const rejected = (ResultCode: string) => ({ ResultCode, ResultDesc: 'Rejected' })
const unknownAccount = rejected('C2B00012')
const wrongAmount = rejected('C2B00013')
const otherReason = rejected('C2B00016')

/** Refuses what would only go back, so that the payer learns it on the phone at once. A stranger learns nothing. */
export async function validatePayment(ctx: Ctx, from: { secret: string; body: unknown }): Promise<typeof accepted> {
  if (!isPaybillSecret(ctx.config, from.secret)) return accepted
  const about = readAboutToPay(from.body)
  if (!about) return otherReason
  const named = about.reference === '' ? undefined : await attemptNamed(ctx, about.reference)
  if (!named) return unknownAccount
  if (about.amountCents !== named.amount_cents) return wrongAmount
  return named.destiny === 'held' || ctx.now >= named.pay_by ? otherReason : accepted
}
