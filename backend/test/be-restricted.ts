// Shops that rules have something against: texts refused again and again, counted by date, restricted by rule, decided anew once.
import { transact } from '#platform/context'
import { announce } from '#platform/facts'
import { days, minutes } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import type { Market } from './market.ts'

/** So many tries to slip a phone number into a text, a quarter of an hour apart; what follows from them has followed. */
export async function tryToShareContacts(market: Market, shopId: string, tries: number): Promise<void> {
  for (let tried = 0; tried < tries; tried += 1) {
    market.clock.advance(minutes(15))
    await transact(market.ctx(), (tx) =>
      announce(tx, 'attempt_refused', {
        shopId,
        accountId: null,
        code: 'contact_details_in_text',
        field: 'description',
      }),
    )
    await market.drain()
  }
}

/** A ban, as rules reach it: a freeze, and within half a year another one. */
export async function getBanned(market: Market, shopId: string): Promise<void> {
  await tryToShareContacts(market, shopId, 8)
  await market.advance(days(29))
  await market.settle()
  await tryToShareContacts(market, shopId, 8)
}

/** For tests that need a row of each kind. */
export async function beRestricted(market: Market, shopId: string): Promise<void> {
  const now = market.clock.read()
  await tryToShareContacts(market, shopId, 3)
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
  await market.owner.query('insert into trust.mark (shop_id, id, kind, at) values ($1, $2, $3, $4)', [
    shopId,
    newId(now),
    'reviewed',
    now,
  ])
}
