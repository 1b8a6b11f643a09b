// Which of the money in suspense is nobody's known: the operator may say what it was.
import { sql } from 'kysely'
import { type OpenOwner, readOpenAccounts } from '#ledger'
import type { Ctx } from '#platform/context'
import { phoneIn } from './statement/phone-in.ts'

/** Of the owners of suspense accounts, those that are lines of a statement and no customer's. */
export async function strayIdsAmong(ctx: Ctx, owners: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string; otherParty: string }>`
    select id, other_party as "otherParty" from reconciliation.line where id = any(${[...owners]}::uuid[])`.execute(
    ctx.db,
  )
  return new Set(rows.filter(({ otherParty }) => !phoneIn(otherParty)).map(({ id }) => id))
}

const straysMax = 10_000

/** Money parked under lines, as much as each line says: the rest of what is parked has its payer. */
export async function parkedStrays(ctx: Ctx): Promise<OpenOwner[]> {
  const open = (await readOpenAccounts(ctx, 'suspense', straysMax)).map(({ owner }) => owner)
  const { rows } = await sql<OpenOwner>`select id, cents from reconciliation.line
    where id = any(${open}::uuid[]) order by id`.execute(ctx.db)
  return rows
}
