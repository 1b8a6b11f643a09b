// What can only be proved by reading everything is proved by night and kept; who looks by day is told what was found, and when.
import { sql } from 'kysely'
import { checkHolds } from '#escrow'
import { type BookCheck, proveBalances } from '#ledger'
import { type Ctx, transact } from '#platform/context'
import { checkRatings } from '#reviews'

export interface Proof extends BookCheck {
  provedAt: Date
}

/** In one snapshot, while all goes on. */
const proveNow = (ctx: Ctx): Promise<BookCheck[]> =>
  transact(ctx, async (tx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(tx.db)
    return [await proveBalances(tx), await checkHolds(tx), await checkRatings(tx)]
  })

const readKept = async (ctx: Ctx): Promise<Proof[]> =>
  (
    await sql<Proof>`select code, label, holds, detail, figures, proved_at as "provedAt" from operations.proof
      order by code`.execute(ctx.db)
  ).rows

/** Those of the last night; before the first night they are proved while one waits. */
export async function readProofs(ctx: Ctx): Promise<Proof[]> {
  const kept = await readKept(ctx)
  return kept.length > 0 ? kept : (await proveNow(ctx)).map((check) => ({ ...check, provedAt: ctx.now }))
}

export async function prove(ctx: Ctx): Promise<void> {
  for (const { code, label, holds, detail, figures } of await proveNow(ctx)) {
    if (!holds) ctx.log.error({ code, detail }, 'what must hold does not')
    await sql`insert into operations.proof (code, label, holds, detail, figures, proved_at)
      values (${code}, ${label}, ${holds}, ${detail}, ${JSON.stringify(figures)}::jsonb, ${ctx.now})
      on conflict (code) do update set label = excluded.label, holds = excluded.holds, detail = excluded.detail,
        figures = excluded.figures, proved_at = excluded.proved_at`.execute(ctx.db)
  }
}

/** While something does not hold, it is looked at again. */
export async function proveAgain(ctx: Ctx): Promise<void> {
  if ((await readKept(ctx)).some(({ holds }) => !holds)) await prove(ctx)
}
