// Leaves a mark on a shop, once for each fact; what is tried again in the same field within minutes is the same try.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import type { TxCtx } from '#platform/context'
import { type Marking, sameTry } from '../facts/marks.ts'

/** The shops that it was left on; none where it had been before. */
export async function leaveMark(tx: TxCtx, id: string, at: Date, marking: Marking): Promise<string[]> {
  const { kind, weight, about, on } = marking
  const shops =
    'shopId' in on
      ? sql`select ${on.shopId}::uuid as shop_id`
      : sql`select shop_id from trust.standing join trust.seller_facts using (shop_id)
          where owner_account_id = ${on.ownerAccountId} and opened_at <= ${at}`
  const since = after(at, -(sameTry[kind] ?? 0))
  const { rows } = await sql<{ shop_id: string }>`
    insert into trust.mark (shop_id, id, kind, at, weight, about)
    select shop_id, ${id}, ${kind}, ${at}, ${weight}, ${about} from (${shops}) marked
    where not exists (select 1 from trust.mark m where m.shop_id = marked.shop_id and m.kind = ${kind}
      and m.about is not distinct from ${about} and m.id <> ${id} and m.at > ${since} and m.at <= ${at}
      and m.weight >= ${weight})
    on conflict do nothing returning shop_id`.execute(tx.db)
  return rows.map(({ shop_id }) => shop_id)
}
