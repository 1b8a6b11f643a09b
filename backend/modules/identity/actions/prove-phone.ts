// A phone is proved by a code, and speaks for one account: the newest proof wins, because numbers change hands.
import { sql } from 'kysely'
import { notify } from '#notifications'
import type { TxCtx } from '#platform/context'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { waitForTurn } from '#platform/wait-for-turn'
import { phoneInUse } from '../errors.ts'
import { claimOrders } from '../order-claim.ts'
import type { AccountRow } from '../queries.ts'
import { noteSecurityEvent } from '../security-log.ts'

type Holder = Pick<AccountRow, 'id' | 'name' | 'email' | 'language'> & { may_lose_it: boolean }

/**
 * Whoever else had proved this phone loses it and is told by e-mail. Throws phone_in_use when that is an operator or the
 * owner of a shop: there the number carries money.
 */
export async function makeWayForPhone(tx: TxCtx, accountId: string, phone: string): Promise<void> {
  await waitForTurn(tx, `verified phone ${phone}`)
  const { rows } = await sql<Holder>`
    select id, name, email, language, role <> 'admin' and not exists (
      select 1 from identity.membership m where m.account_id = a.id) as may_lose_it
    from identity.account a
    where phone = ${phone} and phone_verified_at is not null and id <> ${accountId} for update`.execute(tx.db)
  const holder = rows[0]
  if (!holder) return
  if (!holder.may_lose_it) throw phoneInUse()
  await sql`update identity.account set phone_verified_at = null where id = ${holder.id}`.execute(tx.db)
  await noteSecurityEvent(tx, holder.id, 'phone_lost')
  const { id, name, email, language } = holder
  await notify(tx, {
    factKey: newId(tx.now),
    template: 'phone_taken',
    // By e-mail alone: an SMS would reach the person who has the number now.
    to: { accountId: id, name, email, language },
    data: { link: `${tx.config.PUBLIC_URL}/account` },
  })
}

/** The account's phone is this one from now on, and proved. Gives how many guest orders came with it. */
export async function provePhone(tx: TxCtx, accountId: string, phone: string): Promise<number> {
  await makeWayForPhone(tx, accountId, phone)
  await sql`update identity.account set phone = ${phone}, phone_verified_at = ${tx.now} where id = ${accountId}`.execute(
    tx.db,
  )
  await noteSecurityEvent(tx, accountId, 'phone_verified')
  await announce(tx, 'phone_verified', { accountId })
  return claimOrders(tx, accountId, phone)
}
