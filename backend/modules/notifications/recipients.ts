// What the outbox knows of one person: told to the person, and forgotten when the account is erased.
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'

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

/**
 * Names and addresses leave the outbox, and what waits there is not sent any more. The rows stay, so that nothing is told
 * twice.
 * @param person the account, and whatever address it has proved: notices that reached it there before it was an account
 */
export async function forgetRecipient(
  tx: TxCtx,
  person: { accountId: string; email: string | null; phone: string | null },
): Promise<void> {
  await sql`update notifications.notice set name = '', address = '', data_sealed = null,
      last_error = case state when 'waiting' then 'account erased' else last_error end,
      state = case state when 'waiting' then 'failed' else state end
    where recipient = ${person.accountId} or lower(address) = lower(${person.email}) or address = ${person.phone}`.execute(
    tx.db,
  )
}
