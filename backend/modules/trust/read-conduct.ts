// Reads what a shop's conduct is judged by: a year of days, its losses and marks, what is in force and what was.
import type { Tier } from '@amana/contract'
import { sql } from 'kysely'
import { linksOf } from '#identity'
import { after, days, nairobiDay } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { type ConductSource, type Day, type Loss, type Mark, reachDays } from './facts/conduct.ts'
import type { ConductInput, InForce } from './judge-conduct.ts'
import type { Step } from './rules/lattice.ts'

const marksReach = days(180)

interface Head {
  tier: Tier | null
  opened_at: Date | null
  clean_from: Date | null
  owner_account_id: string | null
}

const readHead = async (ctx: Ctx, shopId: string): Promise<Head | undefined> =>
  (
    await sql<Head>`select tier, opened_at, clean_from, owner_account_id from trust.seller_facts
      left join trust.standing using (shop_id) where shop_id = ${shopId}`.execute(ctx.db)
  ).rows[0]

async function readDays(ctx: Ctx, shopId: string): Promise<Day[]> {
  const { rows } = await sql<Day>`select to_char(day, 'YYYY-MM-DD') as day, paid_orders, paid_value_cents, due_to_ship,
      shipped_orders, shipped_on_time, delivered_orders, ended_orders, lost_orders, money_back_orders, cancelled_by_seller
    from trust.seller_day where shop_id = ${shopId} and day >= ${nairobiDay(after(ctx.now, -days(reachDays)))}::date
    order by day`.execute(ctx.db)
  return rows
}

async function readLosses(ctx: Ctx, shopId: string): Promise<Loss[]> {
  const { rows } = await sql<Loss>`
    select o.buyer_key as "buyerKey", o.lost_reason as reason, o.dispute_reason as "disputeReason",
      o.placed_at as "placedAt", o.lost_at as "lostAt",
      exists (select 1 from trust.mark m where m.shop_id = o.shop_id and m.kind = 'parcel_used_twice'
        and m.about = o.order_id::text) as "parcelUsedTwice"
    from trust.seller_order o
    where o.shop_id = ${shopId} and o.lost_at is not null and not o.self_dealing
      and o.lost_at > ${after(ctx.now, -days(reachDays))}
    order by o.lost_at, o.order_id`.execute(ctx.db)
  return rows
}

async function readMarks(ctx: Ctx, shopId: string): Promise<Mark[]> {
  const { rows } = await sql<Mark>`select kind, at, weight from trust.mark
    where shop_id = ${shopId} and at > ${after(ctx.now, -marksReach)} order by at, id`.execute(ctx.db)
  return rows
}

async function readBands(ctx: Ctx, shopId: string): Promise<ConductSource['bands']> {
  const { rows } = await sql<ConductSource['bands'][number]>`
    select up_to_cents as "upToCents", completed_orders as "completedOrders" from trust.seller_price_band
    where shop_id = ${shopId} and completed_orders > 0 order by up_to_cents`.execute(ctx.db)
  return rows
}

async function readShopFreezes(ctx: Ctx, shopId: string): Promise<ConductSource['shopFreezes']> {
  const { rows } = await sql<ConductSource['shopFreezes'][number]>`
    select since, ended_at as "endedAt" from trust.restriction
    where shop_id = ${shopId} and action = 'freeze_shop' and since > ${after(ctx.now, -marksReach)}
      and ended_why is distinct from 'reconsidered' order by since, id`.execute(ctx.db)
  return rows
}

/** What the owner shares with owners of banned shops: different hard kinds, different soft kinds. */
async function readLinksToBanned(ctx: Ctx, head: Head): Promise<ConductSource['linksToBanned']> {
  if (head.owner_account_id === null) return undefined
  const links = await linksOf(ctx, head.owner_account_id)
  if (links.length === 0) return { hard: 0, soft: 0 }
  const { rows } = await sql<{ owner_account_id: string }>`
    select distinct s.owner_account_id from trust.standing s join trust.restriction r using (shop_id)
    where s.owner_account_id = any(${links.map(({ accountId }) => accountId)}::uuid[])
      and r.action = 'ban' and r.ended_at is null`.execute(ctx.db)
  const banned = new Set(rows.map(({ owner_account_id }) => owner_account_id))
  const near = links.filter(({ accountId }) => banned.has(accountId))
  const kinds = (hard: boolean) => new Set(near.filter((link) => link.hard === hard).map(({ kind }) => kind)).size
  const last = near.map(({ since }) => since.getTime())
  return {
    hard: kinds(true),
    soft: kinds(false),
    ...(last.length > 0 && { lastAt: new Date(Math.max(...last)) }),
  }
}

/** Undefined for a shop that nothing is known of. */
export async function readConduct(ctx: Ctx, shopId: string): Promise<ConductSource | undefined> {
  const head = await readHead(ctx, shopId)
  if (!head) return undefined
  const linksToBanned = await readLinksToBanned(ctx, head)
  return {
    tier: head.tier ?? 'new',
    openedAt: head.opened_at,
    cleanFrom: head.clean_from,
    days: await readDays(ctx, shopId),
    losses: await readLosses(ctx, shopId),
    marks: await readMarks(ctx, shopId),
    bands: await readBands(ctx, shopId),
    shopFreezes: await readShopFreezes(ctx, shopId),
    ...(linksToBanned && { linksToBanned }),
  }
}

interface PastRow {
  rule: string
  action: Step
  since: Date
  until: Date | null
  evidence_at: Date | null
  ended_at: Date | null
  answered_at: Date | null
}

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null

/** The latest of each rule that was ever in force, and what is snoozed. */
export async function readBefore(
  ctx: Ctx,
  shopId: string,
): Promise<Pick<ConductInput, 'inForce' | 'answered' | 'snoozed'>> {
  const { rows } = await sql<PastRow>`
    select distinct on (rule) rule, action, since, until, evidence_at, ended_at,
      greatest(evidence_at, ended_at) as answered_at
    from trust.restriction where shop_id = ${shopId}
    order by rule, ended_at desc nulls first, since desc`.execute(ctx.db)
  const snoozed = await sql<{ rule: string; until: Date }>`
    select rule, until from trust.snooze where shop_id = ${shopId} and until > ${ctx.now} order by rule`.execute(ctx.db)
  const inForce: InForce[] = rows
    .filter(({ ended_at }) => ended_at === null)
    .map(({ rule, action, since, until, evidence_at }) => ({
      rule,
      action,
      since: since.toISOString(),
      until: iso(until),
      evidenceAt: iso(evidence_at),
    }))
  return {
    inForce,
    answered: rows
      .filter(({ ended_at }) => ended_at !== null)
      .map(({ rule, answered_at }) => ({ rule, evidenceAt: iso(answered_at) })),
    snoozed: snoozed.rows.map(({ rule, until }) => ({ rule, until: until.toISOString() })),
  }
}
