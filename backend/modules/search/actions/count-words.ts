// How telling each word is gets counted anew: in how many listings it stands.
import { sql } from 'kysely'
import { type Ctx, transact } from '#platform/context'

/** Searches go on meanwhile, by the old counts. Words of a single listing are left out: a word without a count is a rare one. */
export async function countWords(ctx: Ctx): Promise<void> {
  await transact(ctx, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('search.lexeme', 0))`.execute(tx.db)
    await sql`delete from search.lexeme`.execute(tx.db)
    await sql`insert into search.lexeme (lexeme, listings)
      select word, ndoc from ts_stat('select words from search.listing where available > 0') where char_length(word) <= 80`.execute(
      tx.db,
    )
    await sql`update search.size set listings = (select count(*) from search.listing where available > 0)`.execute(
      tx.db,
    )
  })
}
