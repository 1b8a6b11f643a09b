// One real api process in production mode, on a database of its own, with its memory in view.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { prepareDatabase } from '../backend/prepare-database.ts'
import { freePort } from '../tools/launch/ports.ts'
import { startPostgres } from '../tools/launch/postgres.ts'
import { projectFolder } from '../tools/launch/settings.ts'

export interface ApiUnderTest {
  url: string
  /** As the owner of the database. */
  database: pg.Client
  environment: Record<string, string>
  /** Resident memory now, in MiB. */
  memory(): number
  /** The most it has been since `forgetPeak`. */
  peak(): number
  forgetPeak(): void
  stop(): Promise<void>
}

/** `settings` beside its own. TEST_DATABASE_URL names a server to use instead of a fresh embedded one, as for the tests. */
export async function startApi(settings: Record<string, string> = {}): Promise<ApiUnderTest> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres({ ephemeral: true })
  const name = `bench_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  await prepareDatabase(url.href)
  const database = new pg.Client({ connectionString: url.href })
  await database.connect()

  const secret = () => randomBytes(24).toString('base64url')
  const port = await freePort()
  const dataFolder = mkdtempSync(join(tmpdir(), 'amana-bench-'))
  const environment = {
    NODE_ENV: 'production',
    DATABASE_URL: url.href,
    API_PORT: String(port),
    AMANA_DATA: dataFolder,
    LOG_LEVEL: 'error',
    // The callers say which address each person has.
    TRUST_PROXY: 'loopback',
    SECRET_KEY: secret(),
    DARAJA_CONSUMER_KEY: secret(),
    DARAJA_CONSUMER_SECRET: secret(),
    DARAJA_PASSKEY: secret(),
    DARAJA_INITIATOR_PASSWORD: secret(),
    SMS_GATEWAY_PASSWORD: secret(),
    // As `npm start` runs it.
    MALLOC_ARENA_MAX: '2',
    ...settings,
  }
  const args = ['--max-old-space-size=256', '--max-semi-space-size=2', 'backend/main.ts', 'api']
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const address = `http://127.0.0.1:${port}`
  await untilReady(child, `${address}/readyz`)
  const status = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) /
    1024
  return {
    url: address,
    database,
    environment,
    memory: () => status('VmRSS'),
    peak: () => status('VmHWM'),
    forgetPeak: () => writeFileSync(`/proc/${child.pid}/clear_refs`, '5'),
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
      await database.end()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
      await server.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the api ended with exit code ${child.exitCode}`)
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await pause(50)
  }
}
