// Has a buyer shown this photo before, in a problem with somebody else's order or shop? Photos of problems are not looked into for
// numbers, which may well be what is to be proved; they are compared with each other.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import type { DisputeRow } from './dispute-row.ts'

/** Of 64 bits: the same photo in another size or quality; two photos of one thing differ in more. */
const bitsMax = 3

/**
 * Other orders of the same buyer from the same shop are no sign: what came in one parcel is shown in one photo.
 * @param dhash as PostgreSQL holds it; null where a photo says nothing
 */
export async function wasShownBefore(tx: TxCtx, dispute: DisputeRow, dhash: string | null): Promise<boolean> {
  if (dhash === null) return false
  const { rows } = await sql`select from disputes.evidence e
    join disputes.dispute d on d.shop_id = e.shop_id and d.id = e.dispute_id
    where e.dhash is not null and e.by = 'buyer' and d.order_id <> ${dispute.order_id}
      and (d.shop_id, d.buyer_key) <> (${dispute.shop_id}, ${dispute.buyer_key})
      and e.dhash_bands && array[(${dhash}::bigint & 65535)::int, ((${dhash}::bigint >> 16) & 65535)::int + 65536,
        ((${dhash}::bigint >> 32) & 65535)::int + 131072, ((${dhash}::bigint >> 48) & 65535)::int + 196608]
      and bit_count((e.dhash # ${dhash}::bigint)::bit(64)) <= ${bitsMax} limit 1`.execute(tx.db)
  return rows.length > 0
}
