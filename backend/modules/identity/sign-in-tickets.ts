// Between the password and the code of the second factor one holds a ticket: for one account, good once, five minutes, five tries.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { newSecret } from '#platform/ids'
import { secondFactorTicketMs, secondFactorTries } from './rules.ts'
import { tokenHash } from './session-tokens.ts'

export async function issueTicket(ctx: Ctx, accountId: string): Promise<{ ticket: string; expiresAt: Date }> {
  const ticket = newSecret()
  const expiresAt = after(ctx.now, secondFactorTicketMs)
  await transact(ctx, async (tx) => {
    await sql`insert into identity.sign_in_ticket (ticket_hash, account_id, created_at, expires_at, tries_left)
      values (${tokenHash(ticket)}, ${accountId}, ${tx.now}, ${expiresAt}, ${secondFactorTries})`.execute(tx.db)
  })
  return { ticket, expiresAt }
}

export async function accountOfTicket(ctx: Ctx, ticket: string): Promise<string | undefined> {
  const { rows } = await sql<{ account_id: string }>`select account_id from identity.sign_in_ticket
    where ticket_hash = ${tokenHash(ticket)}`.execute(ctx.db)
  return rows[0]?.account_id
}

/** Locks the ticket, so that tries come one after the other; undefined when it is no good (any more). */
export async function lockTicket(
  tx: TxCtx,
  ticket: string,
): Promise<{ accountId: string; triesLeft: number } | undefined> {
  const { rows } = await sql<{ account_id: string; tries_left: number }>`
    select account_id, tries_left from identity.sign_in_ticket
    where ticket_hash = ${tokenHash(ticket)} and used_at is null and tries_left > 0 and expires_at > ${tx.now}
    for update`.execute(tx.db)
  return rows[0] && { accountId: rows[0].account_id, triesLeft: rows[0].tries_left }
}

export async function useTicket(tx: TxCtx, ticket: string): Promise<void> {
  await sql`update identity.sign_in_ticket set used_at = ${tx.now} where ticket_hash = ${tokenHash(ticket)}`.execute(
    tx.db,
  )
}

/** Gives how many tries are left. */
export async function countWrongTry(tx: TxCtx, ticket: string): Promise<number> {
  const { rows } = await sql<{ tries_left: number }>`update identity.sign_in_ticket set tries_left = tries_left - 1
    where ticket_hash = ${tokenHash(ticket)} returning tries_left`.execute(tx.db)
  return rows[0]!.tries_left
}
