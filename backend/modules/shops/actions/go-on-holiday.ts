// The owner closes the shutters for a while, or opens them earlier; otherwise they open by themselves on the day that was said.
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transact, transactForShop } from '#platform/context'
import { announce } from '#platform/facts'
import { refuseContactDetails } from '#screening'
import { holidayDayNotPossible } from '../errors.ts'
import { holidayDays, spokenDay, startOfDay } from '../holiday.ts'
import { ownOpenShop } from '../own-shop.ts'

/** @param backOn the day on which it sells again, `2027-01-04`. Throws holiday_day_not_possible, contact_details_in_text, shop_not_open. */
export async function goOnHoliday(ctx: Ctx, shopId: string, backOn: string, note = ''): Promise<void> {
  const until = startOfDay(backOn)
  const { first, last } = holidayDays(ctx.now)
  if (!(until >= first && until <= last)) throw holidayDayNotPossible(spokenDay(first), spokenDay(last))
  await refuseContactDetails(ctx, { note }, { shopId })
  await transactForShop(ctx, shopId, async (tx) => {
    await ownOpenShop(tx, shopId)
    await setHoliday(tx, shopId, until, note)
  })
}

/** Throws shop_not_open. */
export const endHoliday = (ctx: Ctx, shopId: string): Promise<void> =>
  transactForShop(ctx, shopId, async (tx) => {
    const shop = await ownOpenShop(tx, shopId)
    if (shop.holidayUntil) await setHoliday(tx, shopId, null, '')
  })

async function setHoliday(tx: TxCtx, shopId: string, until: Date | null, note: string): Promise<void> {
  await sql`update shops.shop set holiday_until = ${until}, holiday_note = ${note} where id = ${shopId}`.execute(tx.db)
  await announce(tx, 'shop_changed', { shopId })
}

/** By the clock they have ended already; here their listings come back. Gives how many. */
export const endDueHolidays = (ctx: Ctx): Promise<number> =>
  transact(ctx, async (tx) => {
    const { rows } = await sql<{ id: string }>`update shops.shop set holiday_until = null, holiday_note = ''
      where id in (select id from shops.shop where holiday_until <= ${tx.now} for update skip locked)
      returning id`.execute(tx.db)
    for (const { id } of rows) await announce(tx, 'shop_changed', { shopId: id })
    return rows.length
  })
