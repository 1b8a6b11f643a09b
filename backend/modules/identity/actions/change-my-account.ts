// Name and language: what a person changes of herself without proving anything. The name stands beside what she writes, so it is screened.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { refuseContactDetails } from '#screening'

export async function changeMyAccount(
  ctx: Ctx,
  accountId: string,
  change: { name?: string | undefined; language?: 'en' | 'sw' | undefined },
): Promise<void> {
  await refuseContactDetails(ctx, { name: change.name })
  await sql`update identity.account set name = coalesce(${change.name ?? null}, name),
    language = coalesce(${change.language ?? null}, language) where id = ${accountId}`.execute(ctx.db)
}
