// What disputes keep of the two people: handed out to them, and forgotten when they leave. How it was decided stays.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { shopIdsOf } from '#identity'
import { idsOfAccount } from '#orders'
import type { Ctx, TxCtx } from '#platform/context'
import type { DisputeRow } from './dispute-row.ts'
import { evidenceOf } from './queries.ts'

/** Every dispute of the account, as buyer or as owner of the shop, with what it said and showed itself. */
export async function disputesOfPerson(ctx: Ctx, accountId: string) {
  const orderIds = await idsOfAccount(ctx, accountId)
  const shopIds = await shopIdsOf(ctx, accountId)
  const { rows } = await sql<DisputeRow>`select * from disputes.dispute
    where order_id = any(${orderIds}::uuid[]) or shop_id = any(${shopIds}::uuid[]) order by id`.execute(ctx.db)
  const told = []
  for (const dispute of rows) {
    const own = orderIds.includes(dispute.order_id) ? 'buyer' : 'seller'
    const said = (await evidenceOf(ctx, dispute)).filter(({ by }) => by === own)
    told.push({
      id: toWireId('dispute', dispute.id),
      orderId: toWireId('order', dispute.order_id),
      side: own,
      ...{ reason: dispute.reason, wish: dispute.wish, openedAt: dispute.opened_at, state: dispute.state },
      ...{ outcome: dispute.outcome, lostBy: dispute.lost_by, decidedAt: dispute.decided_at },
      texts: said.flatMap(({ text, at }) => (text ? [{ text, at }] : [])),
      photos: said.filter(({ picture_key }) => picture_key).length,
    })
  }
  return told
}

/** Words and photos go; the files follow a day later. An open order keeps its account from being erased, so nothing is undecided. */
export async function forgetParty(tx: TxCtx, accountId: string): Promise<void> {
  const orderIds = await idsOfAccount(tx, accountId)
  const shopIds = await shopIdsOf(tx, accountId)
  await sql`delete from disputes.evidence e using disputes.dispute d
    where e.shop_id = d.shop_id and e.dispute_id = d.id
      and ((e.by = 'buyer' and d.order_id = any(${orderIds}::uuid[]))
        or (e.by = 'seller' and d.shop_id = any(${shopIds}::uuid[])))`.execute(tx.db)
}
