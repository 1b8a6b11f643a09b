// How telling each word is gets counted anew: in how many listings it stands, and in how many titles.
import { sql } from 'kysely'
import { type Ctx, transact } from '#platform/context'
import { waitForTurn } from '#platform/wait-for-turn'

/** Searches go on meanwhile, by the old counts. */
export async function countWords(ctx: Ctx): Promise<void> {
  await transact(ctx, async (tx) => {
    await waitForTurn(tx, 'search.lexeme')
    await sql`delete from search.lexeme`.execute(tx.db)
    await sql`insert into search.lexeme (lexeme, listings)
      select word, ndoc from ts_stat('select words from search.listing where available > 0') where char_length(word) <= 80`.execute(
      tx.db,
    )
    await sql`update search.size set listings = (select count(*) from search.listing where available > 0)`.execute(
      tx.db,
    )
    // Forgotten when no title had the word at the last count either: one that came in meanwhile is not lost.
    await sql`delete from search.word where listings = 0`.execute(tx.db)
    await sql`update search.word set listings = 0`.execute(tx.db)
    await sql`insert into search.word (word, listings)
      select word, ndoc from ts_stat($$select to_tsvector('search.written', title || ' ' || coalesce(brand, ''))
        from search.listing where available > 0$$)
      where char_length(word) between 2 and 40 order by word
      on conflict (word) do update set listings = excluded.listings`.execute(tx.db)
  })
}
