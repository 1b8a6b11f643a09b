// PostgreSQL: the pool, the typed query builder, transactions, and the binding of a transaction to one shop.
import { CompiledQuery, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from '../database-types.ts'

export type Database = Kysely<DB>
export type Tx = Transaction<DB>

// Whole numbers arrive as numbers (cents fit: a bigint beyond 2^53 is our own mistake), dates as Date.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`bigint out of range: ${text}`)
  return number
})

export interface DatabaseHandle {
  pool: pg.Pool
  db: Database
  close(): Promise<void>
}

/** A pool that survives broken connections: they are replaced; without a listener one would end the process. */
export function openPool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(options)
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return pool
}

/**
 * Opens the pool as the application's own role, which owns nothing: row-level security and revoked rights bind it.
 * @param url connection string of the owner (who may switch to the role) or of the role itself
 * @param role the role to work as; `owner` only for migrations and tests of the database itself
 * @param hasty answer a commit before it is on disk: for work that is simply done again after a power cut, such as the seed
 */
export function openDatabase(
  url: string,
  options: { max?: number; role?: 'amana_app' | 'owner'; hasty?: boolean } = {},
): DatabaseHandle {
  const role = options.role ?? 'amana_app'
  const settings = [
    ...(role === 'owner' ? [] : [`-c role=${role}`]),
    ...(options.hasty ? ['-c synchronous_commit=off'] : []),
  ]
  const pool = openPool({
    connectionString: url,
    max: options.max ?? 10,
    idleTimeoutMillis: 30_000,
    ...(settings.length > 0 && { options: settings.join(' ') }),
  })
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return { pool, db, close: () => db.destroy() }
}

const passing = new Set(['40001', '40P01'])

/** Runs `work` in one transaction; a deadlock or serialisation failure is tried again, up to three times in all. */
export async function inTransaction<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db as Tx)
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt >= 3 || !passing.has((error as { code?: string }).code ?? '')) throw error
    }
  }
}

/**
 * Binds the rest of the transaction to one shop: from here PostgreSQL shows and takes only that shop's rows,
 * whatever the WHERE clause says.
 */
export async function bindToShop(tx: Tx, shopId: string): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw("select set_config('amana.shop_id', $1, true)", [shopId]))
  await tx.executeQuery(CompiledQuery.raw('set local role amana_shop'))
}

/** Names the constraint when `error` is PostgreSQL refusing a duplicate. */
export const duplicateOf = (error: unknown): string | undefined => {
  const pgError = error as { code?: string; constraint?: string }
  return pgError.code === '23505' ? (pgError.constraint ?? '') : undefined
}
