// One after the other: two transactions about the same thing do not both look before either has written.
import { sql } from 'kysely'
import type { TxCtx } from './context.ts'

/**
 * Waits until no other transaction has its turn at the same thing; held until this one ends, and again at once for who holds it.
 *
 * @param about names the thing: the module's own table or word first, then whose
 */
export const waitForTurn = (tx: TxCtx, about: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${about}, 0))`.execute(tx.db)
