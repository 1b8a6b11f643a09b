// What can be asked of the books. Balances come out on their normal side: money held or owed is a positive number.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { AccountKind } from './chart-of-accounts.ts'
import type { AccountRef, Leg, Posted } from './post.ts'

/** Cents on the normal side of one account, 0 when it was never used. `owner` null: the platform's own. */
export async function readBalance(ctx: Ctx, kind: AccountKind, owner: string | null = null): Promise<number> {
  const { rows } = await sql<{ cents: number }>`
    select coalesce(sum(balance * normal_sign), 0)::bigint as cents from ledger.account
    where kind = ${kind} and ${owner === null ? sql`owner is null` : sql`owner = ${owner}`}`.execute(ctx.db)
  return rows[0]!.cents
}

/** The same for many owners at once; owners whose account was never used are missing. */
export async function readBalances(ctx: Ctx, kind: AccountKind, owners: string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ owner: string; cents: number }>`
    select owner, balance * normal_sign as cents from ledger.account
    where kind = ${kind} and owner = any(${owners}::uuid[])`.execute(ctx.db)
  return new Map(rows.map((row) => [row.owner, row.cents]))
}

/** Over all accounts of a kind that are not at zero: what is in transit, parked, owed … */
export async function readTotal(ctx: Ctx, kind: AccountKind): Promise<number> {
  const { rows } = await sql<{ cents: number }>`select coalesce(sum(balance * normal_sign), 0)::bigint as cents
    from ledger.account where kind = ${kind} and is_open`.execute(ctx.db)
  return rows[0]!.cents
}

export interface KindBalance {
  kind: AccountKind
  label: string
  /** On its normal side. */
  balanceCents: number
  /** How many of the kind are not at zero. */
  accounts: number
}

export async function readBalancesByKind(ctx: Ctx): Promise<KindBalance[]> {
  const { rows } = await sql<KindBalance>`
    select k.kind, k.label, coalesce(sum(a.balance * a.normal_sign), 0)::bigint as "balanceCents",
           count(a.owner)::int + coalesce(bool_or(a.kind is not null and a.owner is null), false)::int as accounts
    from ledger.account_kind k left join ledger.account a on a.kind = k.kind and a.is_open
    group by k.kind order by array_position(array['asset', 'liability', 'income', 'expense', 'equity'], k.class), k.kind`.execute(
    ctx.db,
  )
  return rows
}

export interface ShopBalances {
  heldCents: number
  reserveCents: number
  availableCents: number
  inTransitCents: number
  owedCents: number
}

const ofShopKinds = {
  escrow: 'heldCents',
  seller_reserve: 'reserveCents',
  seller_payable: 'availableCents',
  payout_transit: 'inTransitCents',
  seller_receivable: 'owedCents',
} as const

export async function readShopBalances(ctx: Ctx, shopId: string): Promise<ShopBalances> {
  const { rows } = await sql<{ kind: keyof typeof ofShopKinds; cents: number }>`
    select kind, sum(balance * normal_sign)::bigint as cents from ledger.account
    where shop_id = ${shopId} and is_open and kind = any(${Object.keys(ofShopKinds)}::text[]) group by kind`.execute(
    ctx.db,
  )
  const balances = { heldCents: 0, reserveCents: 0, availableCents: 0, inTransitCents: 0, owedCents: 0 }
  for (const row of rows) balances[ofShopKinds[row.kind]] = row.cents
  return balances
}

export interface ShopMoney {
  shopId: string
  availableCents: number
  /** When the oldest of it became available: since nothing was left the last time. */
  since: Date
}

/** Shops with at least so much available, in the order of their ids; the next page starts after the last one. */
export async function readShopsWithMoney(
  ctx: Ctx,
  wanted: { atLeastCents: number; after: string | null; limit: number },
): Promise<ShopMoney[]> {
  const { rows } = await sql<ShopMoney>`
    select owner as "shopId", -balance as "availableCents", (
        select j.at from ledger.entry e join ledger.journal j on j.id = e.journal_id
        where e.account_id = a.id and e.account_version > coalesce((select z.account_version from ledger.entry z
          where z.account_id = a.id and z.balance_after = 0 order by z.account_version desc limit 1), 0)
        order by e.account_version limit 1) as since
    from ledger.account a where kind = 'seller_payable' and -balance >= ${wanted.atLeastCents}
      and (${wanted.after}::uuid is null or owner > ${wanted.after}::uuid)
    order by owner limit ${wanted.limit}`.execute(ctx.db)
  return rows
}

export interface Debt {
  shopId: string
  owedCents: number
}

/** Of what shops owe, that on which nothing has moved since `before`. */
export async function readIdleDebts(ctx: Ctx, before: Date, limit: number): Promise<Debt[]> {
  const { rows } = await sql<Debt>`
    select a.owner as "shopId", a.balance as "owedCents" from ledger.account a
    join ledger.entry e on e.account_id = a.id and e.account_version = a.version
    join ledger.journal j on j.id = e.journal_id
    where a.kind = 'seller_receivable' and a.is_open and j.at < ${before}
    order by j.at limit ${limit}`.execute(ctx.db)
  return rows
}

export interface OrderProof {
  orderId: string
  capturedCents: number
  refundedCents: number
  releasedCents: number
  remainingCents: number
  /** captured = refunded + released + remaining. */
  holds: boolean
}

/** What the entries alone say of these orders' money; orders that no money came for are missing. */
export async function readOrderProofs(ctx: Ctx, orderIds: readonly string[]): Promise<Map<string, OrderProof>> {
  const { rows } = await sql<OrderProof>`
    select order_id as "orderId", captured_cents as "capturedCents", refunded_cents as "refundedCents",
           released_cents as "releasedCents", remaining_cents as "remainingCents", holds
    from ledger.order_proof where order_id = any(${[...orderIds]}::uuid[])`.execute(ctx.db)
  return new Map(rows.map((row) => [row.orderId, row]))
}

/** The journal of a key, if it was posted. */
export async function findPosted(ctx: Ctx, key: string): Promise<Posted | undefined> {
  const { rows } = await sql<{ id: string }>`select id from ledger.journal where idempotency_key = ${key}`.execute(
    ctx.db,
  )
  return rows[0] && { journalId: rows[0].id, replayed: true }
}

export async function readLegs(ctx: Ctx, journalId: string): Promise<Leg[]> {
  const { rows } = await sql<AccountRef & { cents: number }>`
    select a.kind, a.owner, a.shop_id as "shopId", e.amount as cents
    from ledger.entry e join ledger.account a on a.id = e.account_id
    where e.journal_id = ${journalId} order by e.account_id`.execute(ctx.db)
  return rows.map(({ cents, ...account }) => ({ account, cents }))
}
