// What the outbox knows of one person: told to the person, and forgotten when the account is erased.
import { sql } from 'kysely'
import { after, days } from '#platform/clock'
import type { Ctx, TxCtx } from '#platform/context'
import { personOf } from './person.ts'

export interface SentNotice {
  kind: string
  channel: 'sms' | 'email'
  address: string
  state: 'waiting' | 'sent' | 'failed'
  writtenAt: Date
  sentAt: Date | null
}

/** Which notices the account was sent, and when, oldest first. What they said is not kept. */
export async function noticesTo(ctx: Ctx, accountId: string): Promise<SentNotice[]> {
  const { rows } = await sql<SentNotice>`select template as kind, channel, address, state, created_at as "writtenAt",
      sent_at as "sentAt"
    from notifications.notice where recipient = ${accountId} order by created_at, id`.execute(ctx.db)
  return rows
}

/** What the bell has rung for, and what the person has chosen to hear of. */
export async function bellAndChoicesOf(ctx: Ctx, accountId: string) {
  const bell = await sql<{ title: string; text: string; link: string | null; rangAt: Date; readAt: Date | null }>`
    select title, text, link, rang_at as "rangAt", read_at as "readAt"
    from notifications.bell where account_id = ${accountId} order by id`.execute(ctx.db)
  const choices = await sql<{ topic: string; channel: string; wanted: boolean; chosenAt: Date }>`
    select topic, channel, wanted, chosen_at as "chosenAt"
    from notifications.choice where recipient = ${accountId} order by topic, channel`.execute(ctx.db)
  return { bell: bell.rows, choices: choices.rows }
}

/**
 * Names and addresses leave the outbox, and what waits there is not sent any more. Those rows stay, so that nothing is told
 * twice; the bell and the choices go.
 * @param person the account, and whatever address it has proved: notices that reached it there before it was an account
 */
export async function forgetRecipient(
  tx: TxCtx,
  person: { accountId: string; email: string | null; phone: string | null },
): Promise<void> {
  await sql`update notifications.notice set name = '', address = '', data_sealed = null, hold_until = null,
      last_error = case state when 'waiting' then 'account erased' else last_error end,
      state = case state when 'waiting' then 'failed' else state end
    where recipient = ${person.accountId} or lower(address) = lower(${person.email}) or address = ${person.phone}`.execute(
    tx.db,
  )
  await sql`delete from notifications.bell where account_id = ${person.accountId}`.execute(tx.db)
  const people = [person, { phone: person.phone }, { email: person.email }].map((each) => personOf(tx, each))
  await sql`delete from notifications.choice where recipient = any(${people}::text[])`.execute(tx.db)
}

/** How long the bell's lines are kept. */
const bellKeptMs = days(365)

export async function forgetOldBell(ctx: Ctx): Promise<void> {
  await sql`delete from notifications.bell where rang_at < ${after(ctx.now, -bellKeptMs)}`.execute(ctx.db)
}
