// The operator says what money was that nobody here knew. It is booked by what was said, and the books are compared again.
import { sql } from 'kysely'
import { noteSecurityEvent } from '#identity'
import { balanceOf, explainByHand, explainOutflow } from '#ledger'
import { accountIdOf, type Ctx, type TxCtx, transact } from '#platform/context'
import { assert } from '#platform/errors'
import { aCustomersMoney, notAStray } from '../errors.ts'
import { phoneIn } from '../statement/phone-in.ts'
import { reconcileSoon } from './reconcile-soon.ts'

export interface Explanation {
  as: 'owners' | 'bank' | 'loss'
  reason: string
}

async function refuseACustomersMoney(tx: TxCtx, lineId: string): Promise<void> {
  const { rows } = await sql<{ otherParty: string }>`
    select other_party as "otherParty" from reconciliation.line where id = ${lineId}`.execute(tx.db)
  // Suspense of payments and deposits is their payers'; it is not under the id of a line.
  if (!rows[0] || phoneIn(rows[0].otherParty)) throw aCustomersMoney()
}

async function book(tx: TxCtx, strayId: string, { as, reason }: Explanation): Promise<void> {
  const out = await balanceOf(tx, 'unexplained_outflow', strayId)
  const parked = out > 0 ? 0 : await balanceOf(tx, 'suspense', strayId)
  if (out > 0 && as === 'loss') {
    await explainOutflow(tx, { outflowId: strayId, amountCents: out, as: { kind: 'loss' } })
    return
  }
  if ((out <= 0 && parked <= 0) || as === 'loss') throw notAStray()
  if (parked > 0) await refuseACustomersMoney(tx, strayId)
  const direction = out > 0 ? ('out' as const) : ('in' as const)
  await explainByHand(tx, { lineId: strayId, direction, with: as, amountCents: out > 0 ? out : parked, reason })
}

/** `strayId`: the statement's line, or the payment, under which it stands in the books. */
export function explainStray(ctx: Ctx, strayId: string, explanation: Explanation): Promise<void> {
  return transact(ctx, async (tx) => {
    const operator = accountIdOf(tx.actor)
    assert(operator, 'somebody explains it')
    await book(tx, strayId, explanation)
    tx.log.warn({ strayId, operator, as: explanation.as }, 'the operator has explained money')
    await noteSecurityEvent(tx, operator, 'money_explained', { strayId, as: explanation.as })
    await reconcileSoon(tx, operator)
  })
}
