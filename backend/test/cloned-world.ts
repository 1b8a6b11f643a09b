// A world without a test runner around it: a database of its own cloned from the migrated template, and a clock that is held.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { heldClock } from '../platform/clock.ts'
import { type Config, readConfig } from '../platform/config.ts'
import type { Actor, Ctx } from '../platform/context.ts'
import { openDatabase, openPool } from '../platform/database.ts'
import { drainJobs, runJob } from '../platform/jobs.ts'
import { makeLog } from '../platform/log.ts'
import { closeMail } from '../platform/mail.ts'

export const templateName = 'amana_template'

/** A Tuesday morning in Nairobi, the first instant of every test. */
export const testStart = new Date('2026-11-24T07:00:00.000Z')

export interface TestWorld {
  /** Connection string of the owner of this file's database. */
  url: string
  /** As the application's own role. */
  db: ReturnType<typeof openDatabase>['db']
  pool: pg.Pool
  /** As the owner, for looking behind the curtain and for tests of the database itself. */
  owner: pg.Pool
  clock: ReturnType<typeof heldClock>
  config: Config
  ctx(actor?: Actor): Ctx
  /** Runs all jobs that wait now, as a worker would. */
  drain(): Promise<void>
  /** One tick of the schedule and everything that follows from it. */
  tick(): Promise<void>
}

/** Clones the template on the server; `close` drops the clone again. */
export async function cloneWorld(
  serverUrl: string,
  settings: Record<string, string> = {},
): Promise<TestWorld & { close(): Promise<void> }> {
  const server = new URL(serverUrl)
  const name = `test_${randomBytes(8).toString('hex')}`
  const asAdmin = async (statement: string) => {
    const admin = new pg.Client({ connectionString: server.href })
    await admin.connect()
    await admin.query(statement)
    await admin.end()
  }
  // Nothing is synced to disk here, so copying the files costs less than writing each of their pages to the log.
  await asAdmin(`create database ${name} template ${templateName} strategy file_copy`)
  const url = new URL(server.href)
  url.pathname = `/${name}`

  const dataFolder = await mkdtemp(join(tmpdir(), 'amana-test-'))
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: url.href,
    AMANA_DATA: dataFolder,
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    READ_PICTURES: 'off',
    ...settings,
  })
  const app = openDatabase(url.href, { max: 10 })
  const owner = openPool({ connectionString: url.href, max: 4 })
  const clock = heldClock(testStart)
  const log = makeLog(config.LOG_LEVEL, 'test')
  const around = { db: app.db, clock, config, log }

  return {
    url: url.href,
    db: app.db,
    pool: app.pool,
    owner,
    clock,
    config,
    ctx: (actor = { kind: 'system' }) => ({ ...around, actor, now: clock.read(), requestId: 'test', log }),
    drain: () => drainJobs(around, owner),
    tick: async () => {
      await runJob(around, 'tick', {})
      await drainJobs(around, owner)
    },
    close: async () => {
      closeMail()
      await app.close()
      await owner.end()
      await asAdmin(`drop database if exists ${name} with (force)`)
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
