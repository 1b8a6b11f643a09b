// Send the prompt to the phone: once per attempt, whatever happens. The provider has no way to tell two pushes of one attempt apart,
// so a call whose answer was lost is never made again; it becomes unknown and is found out about.
import { after } from '#platform/clock'
import { type Ctx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { enqueue } from '#platform/jobs'
import { collectCallbackUrl } from '../callback-address.ts'
import { type PushReply, pushPrompt } from '../daraja/stk.ts'
import { type Attempt, changeAttempt, lockAttempt, moveAttempt } from '../queries.ts'
import { promptLifeMs, queryLadderMs } from '../rules.ts'

/** Marks the attempt as refused before anything reached a phone. */
const failUnsent = (ctx: Ctx, attempt: Attempt, failure: string): Promise<void> =>
  transact(ctx, async (tx) => {
    const change = { failure, settled_at: tx.now, next_query_at: null }
    if (await moveAttempt(tx, attempt.id, 'failed', change))
      await announce(tx, 'payment_failed', {
        purpose: attempt.purpose,
        purposeId: attempt.purpose_id,
        code: failure,
      })
  })

/** The callback may have been faster than this answer: then only what it could not know is written. */
const noteAccepted = (ctx: Ctx, attempt: Attempt, reply: PushReply & { kind: 'accepted' }): Promise<void> =>
  transact(ctx, async (tx) => {
    const now = await lockAttempt(tx, attempt.id)
    if (!now) return
    const ids = {
      checkout_request_id: now.checkout_request_id ?? reply.checkoutRequestId,
      merchant_request_id: reply.merchantRequestId,
    }
    const nextQueryAt = after(tx.now, queryLadderMs[0])
    const waits = { ...ids, prompt_ends_at: after(tx.now, promptLifeMs), next_query_at: nextQueryAt }
    if (!(await moveAttempt(tx, attempt.id, 'waiting', waits)))
      await changeAttempt(tx, attempt.id, now.settled_at ? ids : { ...ids, next_query_at: nextQueryAt })
    await enqueue(
      tx,
      'ask-what-became-of-payment',
      { attemptId: attempt.id },
      { delayMs: queryLadderMs[0], key: `ask-what-became-of-payment:${attempt.id}` },
    )
  })

export async function sendPaymentPrompt(ctx: Ctx, { attemptId }: { attemptId: string }): Promise<void> {
  const attempt = await moveAttempt(ctx, attemptId, 'sending', { sent_at: ctx.now })
  if (!attempt) return
  if (ctx.now >= attempt.pay_by) return failUnsent(ctx, attempt, 'provider_unavailable')
  const reply = await pushPrompt(ctx, {
    amountCents: attempt.amount_cents,
    phone: attempt.phone,
    accountReference: attempt.account_reference,
    callbackUrl: collectCallbackUrl(ctx.config, attempt.id),
  })
  if (reply.kind === 'accepted') return noteAccepted(ctx, attempt, reply)
  ctx.log.warn({ attemptId, reply: reply.kind, detail: reply.detail }, 'the prompt was not accepted')
  if (reply.kind === 'refused') return failUnsent(ctx, attempt, reply.failure)
  await moveAttempt(ctx, attemptId, 'unknown', { prompt_ends_at: after(ctx.now, promptLifeMs) })
}
