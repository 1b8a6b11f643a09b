// The sweep that leaves no dispute open: whoever is asked and silent has answered by it.
import { readOrderRow } from '#orders'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import type { DisputeRow } from '../dispute-row.ts'
import { judge, type Said } from '../judge.ts'
import { change, lockDue } from '../queries.ts'
import { weighRecords } from '../records.ts'
import { silence } from '../what-happens-next.ts'
import { carryOut } from './carry-out.ts'

async function end(tx: TxCtx, dispute: DisputeRow): Promise<void> {
  if (dispute.state === 'closed') return
  if (dispute.state === 'decided') {
    await carryOut(tx, await change(tx, dispute, { state: 'closed', due_at: null }))
    return
  }
  const said: Said = { by: 'rule', ...silence[dispute.state], records: await weighRecords(tx, dispute) }
  await judge(tx, dispute, await readOrderRow(tx, dispute.order_id), said)
}

/** One transaction each; one that fails is logged, tried again at the next tick, and holds up no other. */
export async function endDueDisputes(ctx: Ctx): Promise<number> {
  const failed: string[] = []
  for (let ended = 0; ; ended++) {
    let current: DisputeRow | undefined
    try {
      await transact(ctx, async (tx) => {
        current = await lockDue(tx, failed)
        if (current) await end(tx, current)
      })
    } catch (error) {
      if (!current) throw error
      ctx.log.error({ disputeId: current.id, error: String(error) }, 'a dispute that is due could not be ended')
      failed.push(current.id)
    }
    if (!current) return ended - failed.length
  }
}
