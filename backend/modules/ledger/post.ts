// The one call by which money moves. Only the files in postings/ use it: a movement without a name does not exist.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { newId } from '#platform/ids'
import type { AccountKind } from './chart-of-accounts.ts'

export interface AccountRef {
  kind: AccountKind
  /** The order, payment, refund, payout or shop it belongs to; null for the platform's own. */
  owner: string | null
  /** Whose seller may see it. */
  shopId: string | null
}

export interface Leg {
  account: AccountRef
  /** Debit above zero, credit below. */
  cents: number
}

export interface Movement {
  /** Movements are done once per key; the same key with other content is refused. */
  key: string
  kind: string
  description: string
  legs: readonly Leg[]
  /** What was asked, where the legs follow from what the accounts hold: a repetition is known by it, not by its legs. */
  asked?: readonly (string | number)[]
  /** The shop that money comes to: what it owes is repaid first, by `ledger.post` itself, which locks the debt before anything else. */
  repays?: string
  reverses?: string
}

export interface Posted {
  journalId: string
  /** True when the key was posted before: nothing has moved this time. */
  replayed: boolean
}

const amount = (cents: number): number => {
  assert(Number.isSafeInteger(cents) && cents >= 0, `an amount of money is a whole number of cents, not ${cents}`)
  return cents
}

export const debit = (account: AccountRef, cents: number): Leg => ({ account, cents: amount(cents) })
export const credit = (account: AccountRef, cents: number): Leg => ({ account, cents: -amount(cents) || 0 })

export const platform = (kind: AccountKind): AccountRef => ({ kind, owner: null, shopId: null })
export const escrowOf = (orderId: string, shopId: string): AccountRef => ({ kind: 'escrow', owner: orderId, shopId })
export const suspenseOf = (paymentId: string): AccountRef => ({ kind: 'suspense', owner: paymentId, shopId: null })
export const refundTransit = (refundId: string): AccountRef => ({
  kind: 'refund_transit',
  owner: refundId,
  shopId: null,
})
export const payoutTransit = (payoutId: string, shopId: string): AccountRef => ({
  kind: 'payout_transit',
  owner: payoutId,
  shopId,
})
export const ofShop = (
  kind: 'seller_payable' | 'seller_reserve' | 'seller_receivable' | 'vat_payable' | 'wht_payable',
  shopId: string,
): AccountRef => ({
  kind,
  owner: shopId,
  shopId,
})
export const floatTransit = (topUpId: string): AccountRef => ({ kind: 'float_transit', owner: topUpId, shopId: null })
export const unexplainedOutflow = (outflowId: string): AccountRef => ({
  kind: 'unexplained_outflow',
  owner: outflowId,
  shopId: null,
})

/**
 * Writes one journal with its legs. Legs of zero are left out, so that a movement may name a part that is nothing this time.
 * Throws the database's LE001–LE009 (see errors.ts) when an invariant would break; nothing is kept then.
 */
export async function post(tx: TxCtx, movement: Movement): Promise<Posted> {
  const legs = movement.legs.filter((leg) => leg.cents !== 0)
  const { rows } = await sql<{ journal_id: string; replayed: boolean }>`
    select journal_id, replayed from ledger.post(
      ${newId(tx.now)}::uuid, ${movement.key}, ${movement.kind}, ${movement.description}, ${tx.now}::timestamptz,
      ${legs.map((leg) => leg.account.kind)}::text[], ${legs.map((leg) => leg.account.owner)}::uuid[],
      ${legs.map((leg) => leg.account.shopId)}::uuid[], ${legs.map((leg) => leg.cents)}::bigint[],
      ${movement.reverses ?? null}::uuid, ${movement.asked?.join(' ') ?? null},
      ${movement.repays ?? null}::uuid)`.execute(tx.db)
  const row = rows[0]!
  return { journalId: row.journal_id, replayed: row.replayed }
}

/** Many journals in one round trip: all of them, or none. For what is booked by the thousand. */
export async function postMany(tx: TxCtx, movements: readonly Movement[]): Promise<void> {
  const told = movements.map(({ key, kind, description, legs }) => ({
    ...{ id: newId(tx.now), key, kind, description },
    accounts: legs.map((leg) => leg.account.kind),
    owners: legs.map((leg) => leg.account.owner),
    shops: legs.map((leg) => leg.account.shopId),
    cents: legs.map((leg) => leg.cents),
  }))
  await sql`select count(posted.journal_id) from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as movement
      (id uuid, key text, kind text, description text, accounts text[], owners uuid[], shops uuid[], cents bigint[])
    cross join lateral ledger.post(movement.id, movement.key, movement.kind, movement.description, ${tx.now}::timestamptz,
      movement.accounts, movement.owners, movement.shops, movement.cents) posted`.execute(tx.db)
}
