// Brings the database to the state that the SQL files in migrations/ describe. One runner at a time; each file in order, once.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import { openDatabase } from './database.ts'
import { migrateJobs } from './jobs.ts'

const folder = join(import.meta.dirname, '..', 'migrations')

const sqlFiles: MigrationProvider = {
  async getMigrations() {
    const names = (await readdir(folder)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort()
    const entries = names.map(async (name): Promise<[string, Migration]> => {
      const text = await readFile(join(folder, name), 'utf8')
      return [name, { up: async (db) => void (await sql.raw(text).execute(db)) }]
    })
    return Object.fromEntries(await Promise.all(entries))
  },
}

/** Applies what is missing as the owner of the database. Throws with the file's name when one fails; nothing of it is kept. */
export async function migrate(url: string): Promise<string[]> {
  const { db, close } = openDatabase(url, { max: 2, role: 'owner' })
  try {
    await migrateJobs(url)
    const migrator = new Migrator({
      db,
      provider: sqlFiles,
      migrationTableSchema: 'platform',
      allowUnorderedMigrations: false,
    })
    const { error, results } = await migrator.migrateToLatest()
    const failed = results?.find((result) => result.status === 'Error')
    if (error)
      throw new Error(
        `migration ${failed?.migrationName ?? ''} failed: ${error instanceof Error ? error.message : String(error)}`,
      )
    return (results ?? []).map((result) => result.migrationName)
  } finally {
    await close()
  }
}
