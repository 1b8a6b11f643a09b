// The statements of a shop: one for each batch that decided about it, from the batch before to this one.
import { sql } from 'kysely'
import { readReleasedHolds } from '#escrow'
import { shopJournals, shopOwnAt } from '#ledger'
import { disbursementFeeCents } from '#payments'
import type { Ctx } from '#platform/context'
import { notFound } from '#platform/errors'
import { readShopForSale } from '#shops'
import type { Payout } from '../queries.ts'
import { buildStatement, type Statement } from './build.ts'

export interface StatementPeriod {
  batchId: string
  /** After the batch before; null for the first. */
  after: Date | null
  until: Date
  paidCents: number
}

/** Newest first. */
export async function listStatements(ctx: Ctx, shopId: string, limit: number): Promise<StatementPeriod[]> {
  const { rows } = await sql<StatementPeriod>`
    select batch_id as "batchId", lag(decided_at) over (order by decided_at, batch_id) as after, decided_at as until,
      pay_cents as "paidCents"
    from payouts.decision where shop_id = ${shopId} order by decided_at desc, batch_id desc limit ${limit}`.execute(
    ctx.db,
  )
  return rows
}

export interface SellerStatement extends Statement, StatementPeriod {
  /** `ST-20261204-mama-shoes`: unique for a shop and an instant. */
  number: string
  shopName: string
  shopSlug: string
  payouts: Payout[]
  /** What M-Pesa charged for these payouts; the seller pays none of it. */
  feesByAmanaCents: number
}

const beginning = new Date(0)
const longAgo = 520

async function payoutsNamed(ctx: Ctx, shopId: string, ids: string[], batchId: string): Promise<Payout[]> {
  const { rows } = await sql<Payout>`select * from payouts.payout where shop_id = ${shopId}
    and (id = any(${ids}::uuid[]) or batch_id = ${batchId}) order by prepared_at, sequence`.execute(ctx.db)
  return rows
}

/** @throws not_found */
export async function readStatement(ctx: Ctx, shopId: string, batchId: string): Promise<SellerStatement> {
  const shop = await readShopForSale(ctx, shopId)
  const period = (await listStatements(ctx, shopId, longAgo)).find((one) => one.batchId === batchId)
  if (!shop || !period) throw notFound('statement')
  const after = period.after ?? beginning
  const journals = await shopJournals(ctx, shopId, { after, until: period.until })
  const ownersOf = (kind: string) =>
    journals.flatMap((journal) => journal.legs.flatMap((leg) => (leg.kind === kind && leg.owner ? [leg.owner] : [])))
  const payouts = await payoutsNamed(ctx, shopId, ownersOf('payout_transit'), batchId)
  const statement = buildStatement({
    openingCents: await shopOwnAt(ctx, shopId, after),
    journals,
    orders: await readReleasedHolds(ctx, shopId, ownersOf('escrow')),
    payouts: new Map(payouts.map((payout) => [payout.id, payout])),
  })
  const own = payouts.filter((payout) => payout.batch_id === batchId)
  return {
    ...statement,
    ...period,
    number: `ST-${period.until.toISOString().slice(0, 10).replaceAll('-', '')}-${shop.slug}`,
    shopName: shop.name,
    shopSlug: shop.slug,
    payouts: own,
    feesByAmanaCents: own
      .filter(({ state }) => state === 'paid')
      .reduce((sum, payout) => sum + disbursementFeeCents(payout.amount_cents), 0),
  }
}
