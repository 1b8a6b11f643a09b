// What is known of the number a shop is paid on: whether its seller has proved it, and what M-Pesa has said of it since.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import type { Ctx, TxCtx } from '#platform/context'
import { announce } from '#platform/facts'
import type { ShopForSale } from '#shops'
import { openName } from './registered-name.ts'
import { numberWaitMs } from './rules.ts'

export type NumberProblem = 'not_on_mpesa' | 'receiver_account_full' | 'name_differs'

/** Failures against which nothing helps but another number, or proving this one again. */
const forGood: readonly string[] = ['not_on_mpesa', 'receiver_account_full'] satisfies NumberProblem[]
export const endsForGood = (failure: string): failure is NumberProblem => forGood.includes(failure)

export interface PayoutNumber {
  /** Null: not proved yet, and nothing is paid. */
  provedAt: Date | null
  /** KES 10 have been paid from it and are on their way back: proved as soon as they are there. */
  returning: boolean
  /** As M-Pesa told it when the number was proved; null when it told none. */
  registeredName: string | null
  /** Unsolved since the last proof; nothing is paid meanwhile. */
  problem: { problem: NumberProblem; since: Date } | null
  /** Nothing is paid before: 72 hours after the number was set, and again after it was found under another name. */
  readyFrom: Date
}

interface NumberRow {
  shop_id: string
  proved_at: Date | null
  paid_at: Date | null
  registered_name_sealed: string | null
  returning: boolean
  problem: NumberProblem | null
  problem_since: Date | null
  renamed: boolean
}

type Numbered = Pick<ShopForSale, 'id' | 'payoutPhone' | 'payoutPhoneSince'>

/** For many shops in one query: a proof counts when it was paid from the number that is set now, since it was set. */
export async function readPayoutNumbers(ctx: Ctx, shops: readonly Numbered[]): Promise<Map<string, PayoutNumber>> {
  const { rows } = await sql<NumberRow>`
    select asked.shop_id, proof.proved_at, proof.paid_at, proof.registered_name_sealed,
      exists (select from payouts.activation a where a.shop_id = asked.shop_id and a.phone = asked.phone
        and a.state = 'returning' and a.paid_at >= asked.since) as returning,
      trouble.problem, trouble.since as problem_since,
      exists (select from payouts.number_problem n where n.shop_id = asked.shop_id and n.phone = asked.phone
        and n.problem = 'name_differs' and n.since >= asked.since and n.since < proof.paid_at) as renamed
    from unnest(${shops.map(({ id }) => id)}::uuid[], ${shops.map(({ payoutPhone }) => payoutPhone)}::text[],
      ${shops.map(({ payoutPhoneSince }) => payoutPhoneSince)}::timestamptz[]) as asked (shop_id, phone, since)
    left join lateral (select a.proved_at, a.paid_at, a.registered_name_sealed from payouts.activation a
      where a.shop_id = asked.shop_id and a.phone = asked.phone and a.state = 'proved' and a.paid_at >= asked.since
      order by a.paid_at desc limit 1) proof on true
    left join lateral (select n.problem, n.since from payouts.number_problem n
      where n.shop_id = asked.shop_id and n.phone = asked.phone
        and n.since >= greatest(asked.since, proof.paid_at)
      order by n.since desc limit 1) trouble on true`.execute(ctx.db)
  const since = new Map(shops.map((shop) => [shop.id, shop.payoutPhoneSince]))
  return new Map(
    rows.map((row) => [
      row.shop_id,
      {
        provedAt: row.proved_at,
        returning: row.returning,
        registeredName: row.registered_name_sealed && openName(ctx.config, row.registered_name_sealed),
        problem: row.problem && row.problem_since && { problem: row.problem, since: row.problem_since },
        readyFrom: after(row.renamed && row.paid_at ? row.paid_at : since.get(row.shop_id)!, numberWaitMs),
      },
    ]),
  )
}

/** From now on nothing is paid to the number of this payout. */
export async function noteNumberProblem(
  tx: TxCtx,
  payout: { id: string; shop_id: string; phone: string },
  problem: NumberProblem,
): Promise<void> {
  await sql`insert into payouts.number_problem (shop_id, payout_id, phone, problem, since)
    values (${payout.shop_id}, ${payout.id}, ${payout.phone}, ${problem}, ${tx.now})`.execute(tx.db)
  await announce(tx, 'payout_number_failed', { shopId: payout.shop_id, payoutId: payout.id, problem })
}

export const readPayoutNumber = async (ctx: Ctx, shop: Numbered): Promise<PayoutNumber> =>
  (await readPayoutNumbers(ctx, [shop])).get(shop.id)!
