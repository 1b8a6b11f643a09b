// The operator's switches: payouts, refunds and new payments can be stopped and let go on, always with a reason that is kept.
import { noteSecurityEvent } from '#identity'
import { accountIdOf, type Ctx, type TxCtx, transact } from '#platform/context'
import { assert, notFound } from '#platform/errors'
import { alreadyHalted, haltEndsByItself, notHalted } from '../errors.ts'
import { findHalt, type Halt, type Haltable, liftOpenHalt, placeHalt } from '../halts.ts'
import { goOn } from './halt-payouts.ts'

function operatorOf(tx: TxCtx): string {
  const accountId = accountIdOf(tx.actor)
  assert(accountId, 'a switch is moved by somebody')
  return accountId
}

export function haltByHand(ctx: Ctx, what: Haltable, reason: string): Promise<Halt> {
  return transact(ctx, async (tx) => {
    const operator = operatorOf(tx)
    const halt = await placeHalt(tx, { what, code: 'operator', sentence: reason, placedBy: operator })
    if (!halt) throw alreadyHalted()
    tx.log.error({ what, operator }, 'the operator has stopped money')
    await noteSecurityEvent(tx, operator, 'money_halted', { what, haltId: halt.id })
    return halt
  })
}

/** What a rule stopped goes on by itself when its cause is gone, and not by hand. */
export function liftByHand(ctx: Ctx, haltId: string, reason: string): Promise<Halt> {
  return transact(ctx, async (tx) => {
    const operator = operatorOf(tx)
    const halt = await findHalt(tx, haltId)
    if (!halt) throw notFound('halt')
    if (halt.code !== 'operator') throw haltEndsByItself()
    const lifted = await liftOpenHalt(tx, halt, { by: operator, because: reason })
    if (lifted?.id !== halt.id) throw notHalted()
    await noteSecurityEvent(tx, operator, 'money_resumed', { what: halt.what, haltId })
    await goOn(tx, lifted)
    return lifted
  })
}
