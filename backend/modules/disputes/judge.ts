// Looks a case up in the decision table and carries its row into the dispute: the next state with its date, or the end.
import type { DisputeOutcome } from '@amana/contract'
import { factsOf, type OrderRow } from '#orders'
import { after } from '#platform/clock'
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { announce } from '#platform/facts'
import { newCode } from '#platform/ids'
import { seal } from '#platform/sealed'
import { type Case, decisionTable, type Follows, type RowId, rowsFor } from './decision-table.ts'
import type { DisputeRow } from './dispute-row.ts'
import { keepItCents, sendBackFromCents } from './keep-it.ts'
import { appealWithin, lasts } from './lifecycle.ts'
import { change, recordStep } from './queries.ts'

/** What has happened, beyond what the dispute and its order say already. */
export interface Said {
  by: 'buyer' | 'seller' | 'rule'
  seller?: Case['seller']
  buyer?: Case['buyer']
  records?: Case['records']
}

export const disputeFacts = (dispute: DisputeRow, order: OrderRow) => ({
  ...factsOf(order),
  disputeId: dispute.id,
  reason: dispute.reason,
})

const evidenceOf = ({ delivered_at, evidence }: OrderRow): Case['evidence'] =>
  delivered_at === null || evidence === null ? 'none' : evidence === 'code' ? 'code' : 'confirmation'

/** Once goods are to go back, however that came about, the rows of a return that was asked for apply. */
const sellerOf = ({ state, seller_answer }: DisputeRow): Case['seller'] =>
  state === 'awaiting_return' || state === 'awaiting_confirmation' ? 'asks_return' : (seller_answer ?? 'not_asked')

export const caseOf = (dispute: DisputeRow, order: OrderRow, said: Said): Case => ({
  round: dispute.round,
  reason: dispute.reason,
  evidence: evidenceOf(order),
  seller: said.seller ?? sellerOf(dispute),
  buyer: said.buyer ?? 'not_asked',
  records: said.records ?? 'even',
  worth: dispute.held_cents >= sendBackFromCents ? 'send_back' : 'keep_it',
})

export function rowFor(of: Case): RowId {
  const [row, ...others] = rowsFor(of)
  assert(row && others.length === 0, `exactly one row decides ${JSON.stringify(of)}`)
  return row
}

/** Judges a locked dispute; gives it as it is now. A row that lets it stay changes nothing. */
export async function judge(tx: TxCtx, dispute: DisputeRow, order: OrderRow, said: Said): Promise<DisputeRow> {
  const row = rowFor(caseOf(dispute, order, said))
  const { follows } = decisionTable[row]
  if ('stay' in follows) return dispute
  if ('wait' in follows) return wait(tx, dispute, order, { row, follows, by: said.by })
  if ('record' in follows) return endAppealOfSeller(tx, dispute, order, { row, follows, by: said.by })
  return end(tx, dispute, order, { row, follows, by: said.by })
}

interface Met<T> {
  row: RowId
  follows: T
  by: Said['by']
}
type Waits = Extract<Follows, { wait: string }>
type Ends = Extract<Follows, { end: string }>
type Records = Extract<Follows, { record: string }>

async function wait(tx: TxCtx, dispute: DisputeRow, order: OrderRow, { row, follows, by }: Met<Waits>) {
  const until = after(tx.now, lasts[follows.wait])
  const goesBack = follows.wait === 'awaiting_return'
  const waiting = await change(tx, dispute, {
    state: follows.wait,
    due_at: until,
    last_row: row,
    ...(follows.lostBy && { lost_by: follows.lostBy }),
    ...(goesBack && { return_code_sealed: seal(tx.config, 'return-code', newCode()) }),
  })
  const offered = waiting.seller_answer === 'offers_part' ? waiting.offer_cents : null
  await recordStep(tx, waiting, { row_id: row, by, sum_cents: offered ?? waiting.held_cents, until })
  const facts = { ...disputeFacts(waiting, order), by: until.toISOString() }
  if (goesBack) await announce(tx, 'return_due', facts)
  if (follows.wait === 'awaiting_confirmation') await announce(tx, 'return_claimed', facts)
  return waiting
}

export function moneyOf(dispute: DisputeRow, { end }: Ends): { outcome: DisputeOutcome; refundCents: number } {
  const { held_cents: held, offer_cents: offer, reason } = dispute
  if (end === 'refund') return { outcome: 'refund', refundCents: held }
  if (end === 'release' || end === 'delivered') return { outcome: end, refundCents: 0 }
  const part = end === 'offered_part' ? offer : Math.max(keepItCents(reason, held), offer ?? 0)
  assert(part, 'a part that goes back was offered or reckoned')
  return { outcome: part >= held ? 'refund' : 'part', refundCents: Math.min(part, held) }
}

/** Money for the buyer goes at once; money for the seller waits until nobody can appeal any more. */
async function end(tx: TxCtx, dispute: DisputeRow, order: OrderRow, { row, follows, by }: Met<Ends>) {
  const { outcome, refundCents } = moneyOf(dispute, follows)
  const lostBy = follows.lostBy === 'as_said' ? (dispute.lost_by ?? 'nobody') : follows.lostBy
  const canBeAppealed = dispute.round === 'first' && lostBy !== 'nobody'
  const appealUntil = canBeAppealed ? after(tx.now, appealWithin) : null
  const waits = outcome === 'release' && canBeAppealed
  const decided = await change(tx, dispute, {
    state: waits ? 'decided' : 'closed',
    due_at: waits ? after(tx.now, lasts.decided) : null,
    ...{ last_row: row, decided_row: row, outcome, lost_by: lostBy, refund_cents: refundCents },
    ...{ agreed: follows.agreed === true, decided_at: tx.now, appeal_until: appealUntil },
  })
  const sum = outcome === 'part' ? refundCents : decided.held_cents
  await recordStep(tx, decided, { row_id: row, by, sum_cents: sum, until: appealUntil })
  await announceDecision(tx, decided, order, row)
  return decided
}

async function endAppealOfSeller(tx: TxCtx, dispute: DisputeRow, order: OrderRow, { row, follows, by }: Met<Records>) {
  const ended = await change(tx, dispute, {
    ...{ state: 'closed', due_at: null, last_row: row },
    ...(follows.record === 'cleared' && { lost_by: 'nobody' }),
  })
  await recordStep(tx, ended, { row_id: row, by, sum_cents: null, until: null })
  await announceDecision(tx, ended, order, row)
  return ended
}

async function announceDecision(tx: TxCtx, dispute: DisputeRow, order: OrderRow, row: RowId): Promise<void> {
  const { outcome, lost_by: lostBy, refund_cents: refundCents, agreed } = dispute
  assert(outcome && lostBy && refundCents !== null && agreed !== null, 'a decided dispute says how')
  await announce(tx, 'dispute_decided', {
    ...disputeFacts(dispute, order),
    ...{ row, round: dispute.round === 'first' ? 'first' : 'appeal', outcome, lostBy, refundCents, agreed },
  })
}
