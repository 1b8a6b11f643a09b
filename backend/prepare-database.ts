// Brings a database to where the program can work with it: the tables, and the category tree that the code carries.
import { syncCategories } from '#catalogue'
import { machineNow } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import { transact } from './platform/context.ts'
import { openDatabase } from './platform/database.ts'
import { makeLog } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'

/** `url` is the owner's. Gives the names of the migrations that were missing; safe to call again. */
export async function prepareDatabase(url: string): Promise<string[]> {
  const applied = await migrate(url)
  const database = openDatabase(url, { max: 2 })
  try {
    const config = readConfig({ ...process.env, DATABASE_URL: url })
    const log = makeLog('silent', 'prepare')
    await transact(
      { db: database.db, actor: { kind: 'system' }, now: machineNow(), requestId: 'prepare', log, config },
      syncCategories,
    )
  } finally {
    await database.close()
  }
  return applied
}
