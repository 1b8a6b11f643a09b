// The SQLite file behind the network: opened once, statements prepared once, transactions that nest into one.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { schemaVersions } from './schema.ts'

export type Value = SQLInputValue

export type Database = {
  one<T>(sql: string, ...values: Value[]): T | undefined
  all<T>(sql: string, ...values: Value[]): T[]
  /** Runs a statement; answers how many rows it changed. */
  run(sql: string, ...values: Value[]): number
  /** Everything inside happens, or nothing does. */
  transaction<T>(work: () => T): T
  setting(name: string): string | undefined
  setSetting(name: string, value: string): void
  close(): void
}

/** `data` is a folder, made when missing, or ':memory:'. */
export function openDatabase(data: string): Database {
  if (data !== ':memory:') mkdirSync(data, { recursive: true })
  const file = new DatabaseSync(data === ':memory:' ? data : join(data, 'telco.sqlite'))
  // What a process has committed survives its death; only the machine's own crash could lose the last moments.
  file.exec('pragma journal_mode = wal; pragma synchronous = off; pragma foreign_keys = on; pragma busy_timeout = 5000')
  bringUpToDate(file)

  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string) => {
    let statement = statements.get(sql)
    if (!statement) {
      statement = file.prepare(sql)
      statements.set(sql, statement)
    }
    return statement
  }
  let inTransaction = false

  const db: Database = {
    one: <T>(sql: string, ...values: Value[]) => prepared(sql).get(...values) as T | undefined,
    all: <T>(sql: string, ...values: Value[]) => prepared(sql).all(...values) as T[],
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    transaction(work) {
      if (inTransaction) return work()
      file.exec('begin immediate')
      inTransaction = true
      try {
        const result = work()
        file.exec('commit')
        return result
      } catch (error) {
        file.exec('rollback')
        throw error
      } finally {
        inTransaction = false
      }
    },
    setting: (name) => db.one<{ value: string }>('select value from setting where name = ?', name)?.value,
    setSetting(name, value) {
      db.run(
        'insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
        name,
        value,
      )
    },
    close() {
      statements.clear()
      file.close()
    },
  }
  return db
}

function bringUpToDate(file: DatabaseSync): void {
  const { user_version: version } = file.prepare('pragma user_version').get() as { user_version: number }
  for (const [index, sql] of schemaVersions.entries()) {
    if (index >= version) file.exec(`begin; ${sql}; pragma user_version = ${index + 1}; commit`)
  }
}
