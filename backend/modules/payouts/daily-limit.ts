// What one M-Pesa number may be sent in a day, whichever and how many shops are paid there. Numbers are kept as keyed hashes.
import { sql } from 'kysely'
import { after, days, nairobiDay } from '#platform/clock'
import type { Ctx, TxCtx } from '#platform/context'
import { sign } from '#platform/sealed'
import { receiverDailyCentsMax } from './rules.ts'

const keptMs = days(7)

const hashOf = (ctx: Ctx, phone: string): string => sign(ctx.config, 'payout-number-of-a-day', phone)

/** What is left today for each of these numbers. Somebody else may take it first: then `takeRoom` is refused. */
export async function readRooms(ctx: Ctx, phones: readonly string[]): Promise<Map<string, number>> {
  const phoneOf = new Map(phones.map((phone) => [hashOf(ctx, phone), phone]))
  const { rows } = await sql<{ hash: string; cents: number }>`select number_hash as hash, cents from payouts.number_day
    where number_hash = any(${[...phoneOf.keys()]}::text[]) and day = ${nairobiDay(ctx.now)}`.execute(ctx.db)
  const taken = new Map(rows.map(({ hash, cents }) => [phoneOf.get(hash)!, cents]))
  return new Map(phones.map((phone) => [phone, receiverDailyCentsMax - (taken.get(phone) ?? 0)]))
}

/** The table refuses more than M-Pesa would. Before anything is locked in the books: `giveRoomBack` comes in the same order. */
export async function takeRoom(tx: TxCtx, payouts: readonly { phone: string; amountCents: number }[]): Promise<void> {
  await sql`insert into payouts.number_day (number_hash, day, cents)
    select hash, ${nairobiDay(tx.now)}, sum(cents) from unnest(${payouts.map(({ phone }) => hashOf(tx, phone))}::text[],
      ${payouts.map(({ amountCents }) => amountCents)}::bigint[]) as paid (hash, cents)
    group by hash order by hash
    on conflict (number_hash, day) do update set cents = payouts.number_day.cents + excluded.cents`.execute(tx.db)
}

/** A payout has failed, so its number has received nothing. */
export async function giveRoomBack(
  tx: TxCtx,
  payout: { phone: string; amount_cents: number; prepared_at: Date },
): Promise<void> {
  await sql`update payouts.number_day set cents = greatest(cents - ${payout.amount_cents}, 0)
    where number_hash = ${hashOf(tx, payout.phone)} and day = ${nairobiDay(payout.prepared_at)}`.execute(tx.db)
}

export async function forgetOldDays(ctx: Ctx): Promise<void> {
  await sql`delete from payouts.number_day where day < ${nairobiDay(after(ctx.now, -keptMs))}`.execute(ctx.db)
}
