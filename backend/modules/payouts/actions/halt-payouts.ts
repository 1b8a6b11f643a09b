// A rule of the system stops all payouts, or says that its reason is gone. What was due meanwhile is caught up then.
import type { TxCtx } from '#platform/context'
import { enqueue } from '#platform/jobs'
import { type Halt, isHalted, liftOpenHalt, placeHalt } from '../halts.ts'

/** Said again while it is stopped for the same reason, nothing is changed. */
export async function haltPayouts(tx: TxCtx, reason: { code: string; sentence: string }): Promise<Halt | undefined> {
  const halt = await placeHalt(tx, { what: 'payouts', ...reason, placedBy: null })
  if (halt) tx.log.error({ code: halt.code, sentence: halt.sentence }, 'payouts are halted')
  return halt
}

/** Batches that were due and payouts that wait go on as soon as nothing else stops them. */
export async function goOn(tx: TxCtx, halt: Halt): Promise<void> {
  tx.log.warn({ what: halt.what, code: halt.code, because: halt.liftedBecause }, 'a halt is lifted')
  if (halt.what === 'payouts' && !(await isHalted(tx, 'payouts')))
    await enqueue(tx, 'catch-up-payouts', {}, { key: 'catch-up-payouts' })
}

export async function resumePayouts(tx: TxCtx, code: string, because: string): Promise<Halt | undefined> {
  const halt = await liftOpenHalt(tx, { what: 'payouts', code }, { by: null, because })
  if (halt) await goOn(tx, halt)
  return halt
}
