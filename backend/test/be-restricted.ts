// A shop whose texts were refused again and again: counted by date, restricted by rule, and decided anew once.
import { transact } from '#platform/context'
import { judgeSeller } from '#trust'
import { days } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import type { Market } from './market.ts'

export async function beRestricted(market: Market, shopId: string): Promise<void> {
  const now = market.clock.read()
  for (let tries = 0; tries < 5; tries += 1)
    await market.owner.query("insert into trust.mark (shop_id, id, kind, at) values ($1, $2, 'contact_attempt', $3)", [
      shopId,
      newId(now),
      now,
    ])
  await transact(market.ctx(), (tx) => judgeSeller(tx, shopId))
  await market.owner.query(
    `insert into trust.reconsideration (shop_id, restriction_id, words, asked_at, answer_by)
     select shop_id, id, 'It was the name of a chair', $2, $3 from trust.restriction where shop_id = $1 limit 1`,
    [shopId, now, new Date(now.getTime() + days(14))],
  )
  await market.owner.query('insert into trust.snooze (shop_id, rule, until) values ($1, $2, $3)', [
    shopId,
    'watch-when-parcels-leave-late',
    new Date(now.getTime() + days(30)),
  ])
}
