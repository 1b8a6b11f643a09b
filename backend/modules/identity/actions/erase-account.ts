// An account is erased: what names the person goes in one transaction, what the books and others' safety need stays without a name.
import { sql } from 'kysely'
import { forgetRecipient } from '#notifications'
import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { erasureNotYet } from '../errors.ts'
import { forgetCodes } from '../one-time-codes.ts'
import { type ErasureObstacle, foundObstacles, hardLinksStay } from '../personal-data.ts'
import { shopsOfAccount } from '../queries.ts'
import { erasedLinksMs } from '../rules.ts'
import { noteSecurityEvent } from '../security-log.ts'
import { hardKinds } from '../traits.ts'

interface Person {
  id: string
  email: string
  phone: string | null
  phone_verified_at: Date | null
  role: string
}

const operates: ErasureObstacle = {
  code: 'is_operator',
  sentence: 'This account operates Amana. Its owner ends it on the server, not here.',
}

/** What stands in the way now; empty when the account can be erased. */
export async function erasureObstacles(ctx: Ctx, accountId: string): Promise<ErasureObstacle[]> {
  const { rows } = await sql<{ role: string }>`select role from identity.account where id = ${accountId}`.execute(
    ctx.db,
  )
  return [...(rows[0]?.role === 'admin' ? [operates] : []), ...(await foundObstacles(ctx, accountId))]
}

/** Throws erasure_not_yet with `data.obstacles`. */
export const eraseAccount = (ctx: Ctx, accountId: string): Promise<void> =>
  transact(ctx, async (tx) => {
    // Waits for whoever opens a shop or an order with this account at this moment, and keeps others from it.
    const { rows } = await sql<Person>`select id, email, phone, phone_verified_at, role from identity.account
      where id = ${accountId} and erased_at is null for update`.execute(tx.db)
    const person = rows[0]
    if (!person) return
    const obstacles = await erasureObstacles(tx, accountId)
    if (obstacles.length > 0) throw erasureNotYet.with({ data: { obstacles } })
    const keepHardLinks = await hardLinksStay(tx, accountId)
    await noteSecurityEvent(tx, accountId, 'account_erased')
    await forgetWhoItWas(tx, person)
    await endSessions(tx, accountId)
    await forgetLinks(tx, accountId, keepHardLinks)
    await forgetRecipient(tx, {
      accountId,
      email: person.email,
      phone: person.phone_verified_at ? person.phone : null,
    })
    await announce(tx, 'account_erased', { accountId })
  })

async function forgetWhoItWas(tx: TxCtx, person: Person): Promise<void> {
  await sql`update identity.account set name = 'Erased person', email = ${`erased-${person.id}@invalid`}, phone = null,
      phone_verified_at = null, password_hash = null, second_factor_sealed = null, second_factor_since = null,
      second_factor_last_step = null, second_factor_next_sealed = null, erased_at = ${tx.now}
    where id = ${person.id}`.execute(tx.db)
  await sql`delete from identity.recovery_code where account_id = ${person.id}`.execute(tx.db)
  await sql`delete from identity.sign_in_ticket where account_id = ${person.id}`.execute(tx.db)
  await sql`delete from identity.sign_up where lower(email) = lower(${person.email})`.execute(tx.db)
  if (person.phone_verified_at) await sql`delete from identity.guest_proof where phone = ${person.phone}`.execute(tx.db)
  await forgetCodes(tx, person.phone_verified_at ? [person.id, person.email, person.phone!] : [person.id, person.email])
}

async function endSessions(tx: TxCtx, accountId: string): Promise<void> {
  await sql`delete from identity.refresh_token
    where session_id in (select id from identity.session where account_id = ${accountId})`.execute(tx.db)
  await sql`update identity.session set ended_at = coalesce(ended_at, ${tx.now}),
      ended_because = coalesce(ended_because, 'account_erased'), fresh_until = null, user_agent = '', place = null,
      device_id = null
    where account_id = ${accountId}`.execute(tx.db)
}

/**
 * What linked the account to others goes too, unless the person was banned: then the keyed hashes of device key, payout
 * number and M-Pesa name stay for five years, because a ban that erasing lifts protects nobody. They name nobody and open
 * nothing.
 */
async function forgetLinks(tx: TxCtx, accountId: string, keepHardLinks: boolean): Promise<void> {
  const shopIds = (await shopsOfAccount(tx, accountId)).map(({ shop_id }) => shop_id)
  await sql`delete from identity.trait
    where ((subject_kind = 'account' and subject_id = ${accountId})
        or (subject_kind = 'shop' and subject_id = any(${shopIds}::uuid[])))
      and not (${keepHardLinks} and kind = any(${[...hardKinds]}::text[]))`.execute(tx.db)
}

/** The links of the banned who left go too, once nobody needs to be warned of them any more. */
export async function forgetLinksOfTheErased(ctx: Ctx): Promise<void> {
  await sql`delete from identity.trait t using identity.account a
    where a.erased_at <= ${after(ctx.now, -erasedLinksMs)}
      and ((t.subject_kind = 'account' and t.subject_id = a.id)
        or (t.subject_kind = 'shop' and t.subject_id in (select shop_id from identity.membership where account_id = a.id)))`.execute(
    ctx.db,
  )
}
