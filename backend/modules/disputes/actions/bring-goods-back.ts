// The way back: the buyer says that she has handed the goods over, the seller enters her return code when they are there.
import { readOrderRow } from '#orders'
import { after, hours } from '#platform/clock'
import { type Ctx, transact, transactForShop } from '#platform/context'
import { assert } from '#platform/errors'
import { announce } from '#platform/facts'
import { sameText, unseal } from '#platform/sealed'
import type { DisputeRow } from '../dispute-row.ts'
import { answerNotPossible, disputeClosed, noReturnDue, returnCodeLocked, wrongReturnCode } from '../errors.ts'
import { disputeFacts, judge } from '../judge.ts'
import { codeTries, lockLatest, logTry } from '../queries.ts'

/** Wrong codes in one hour, and in all: as with the handover code. */
export const triesPerHour = 5
export const triesInAll = 20

export async function returnTriesLeft(ctx: Ctx, dispute: DisputeRow): Promise<number> {
  const { lately, ever } = await codeTries(ctx, dispute, after(ctx.now, -hours(1)))
  return Math.max(0, Math.min(triesPerHour - lately, triesInAll - ever))
}

export const waitsForReturnCode = ({ state }: Pick<DisputeRow, 'state'>): boolean =>
  state === 'awaiting_return' || state === 'awaiting_confirmation'

export function claimReturn(ctx: Ctx, orderId: string): Promise<DisputeRow> {
  return transact(ctx, async (tx) => {
    const dispute = await lockLatest(tx, orderId)
    if (dispute.state === 'closed' || dispute.state === 'decided') throw disputeClosed()
    if (dispute.state !== 'awaiting_return') throw answerNotPossible()
    const order = await readOrderRow(tx, orderId)
    return judge(tx, dispute, order, { by: 'buyer', buyer: 'sends_back' })
  })
}

export async function enterReturnCode(ctx: Ctx, shopId: string, orderId: string, code: string): Promise<DisputeRow> {
  // A wrong try must stay in the log, so the refusal is thrown only after the transaction has ended.
  const outcome = await transactForShop(ctx, shopId, async (tx) => {
    const dispute = await lockLatest(tx, orderId, shopId)
    if (!waitsForReturnCode(dispute)) throw noReturnDue()
    assert(dispute.return_code_sealed, 'goods that go back have a code')
    if ((await returnTriesLeft(tx, dispute)) === 0) throw returnCodeLocked()
    const right = sameText(unseal(ctx.config, 'return-code', dispute.return_code_sealed), code)
    await logTry(tx, dispute, right)
    if (!right) return { left: await returnTriesLeft(tx, dispute) }
    const order = await readOrderRow(tx, orderId)
    await announce(tx, 'return_confirmed', disputeFacts(dispute, order))
    return judge(tx, dispute, order, { by: 'seller', seller: 'has_return' })
  })
  if ('left' in outcome) throw wrongReturnCode.with({ data: { triesLeft: outcome.left } }, outcome.left)
  return outcome
}
