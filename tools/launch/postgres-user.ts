// Who PostgreSQL runs as. It refuses to run as root, so root hands it to an unprivileged account that exists
// already, and what that account must read is put where it can be reached.
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { LaunchProblem } from './problem.ts'

export type Account = { uid: number; gid: number }

/** Where root keeps what PostgreSQL's account cannot reach inside the project's folder. */
export const reachableHome = '/var/lib/amana'

/** The account PostgreSQL is to run as, or undefined when the present user will do. */
export function accountForPostgres(clusterFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (existsSync(join(clusterFolder, 'PG_VERSION'))) {
    const { uid, gid } = statSync(clusterFolder)
    if (uid !== 0) return { uid, gid }
  }
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid && gid) return { uid, gid }
  }
  throw new LaunchProblem(
    'PostgreSQL refuses to run as root and neither a user "postgres" nor "nobody" exists: run as a normal user, or give DATABASE_URL.',
  )
}

function idOf(flag: string, name: string): number | undefined {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return undefined
  }
}

/** Whether the account may enter every folder on the way to the path; links are judged by where they lead. */
export function canReach(path: string, account: Account): boolean {
  let folder = resolve(path)
  while (!existsSync(folder)) folder = dirname(folder)
  for (;;) {
    const { mode, uid, gid } = statSync(folder)
    const bits = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode
    if ((bits & 1) === 0) return false
    if (dirname(folder) === folder) return true
    folder = dirname(folder)
  }
}

/** The binaries' folder the account can run from: the installed one, or a copy of it in a reachable place. */
export function reachableBinaries(installed: string, version: string, account: Account | undefined): string {
  if (!account || runsAs(installed, account)) return installed
  const copy = join(reachableHome, `postgresql-${version}`)
  if (!runsAs(copy, account)) {
    const fresh = `${copy}.${process.pid}`
    mkdirSync(reachableHome, { recursive: true, mode: 0o755 })
    cpSync(installed, fresh, { recursive: true, verbatimSymlinks: true })
    openToAll(fresh)
    rmSync(copy, { recursive: true, force: true })
    renameSync(fresh, copy)
  }
  return copy
}

function runsAs(folder: string, account: Account): boolean {
  const share = join(folder, 'share/postgresql')
  if (!existsSync(share) || !canReach(share, account)) return false
  return spawnSync(join(folder, 'bin/postgres'), ['--version'], { ...account, cwd: '/' }).status === 0
}

// A clone made under umask 077 has files that nobody else may read, and copying keeps that.
function openToAll(path: string): void {
  const entry = lstatSync(path)
  if (entry.isSymbolicLink()) return
  chmodSync(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644)
  if (entry.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name))
}

/** Creates a folder, if need be, that belongs to the account alone. */
export function ownedFolder(path: string, account: Account | undefined): string {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (account) chownSync(path, account.uid, account.gid)
  chmodSync(path, 0o700)
  return path
}
