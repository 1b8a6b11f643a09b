// The files of a PostgreSQL cluster: where they lie, how they come to be, and what a crash may have left in them.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Account, canReach, ownedFolder, reachableHome } from './postgres-user.ts'
import { explainFileError, LaunchProblem } from './problem.ts'

export const superuser = 'amana'
const major = '18'

/** The password of the cluster's owner, kept beside the cluster and readable by its owner only. */
export function clusterPassword(dataFolder: string): string {
  const file = join(dataFolder, 'password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

/**
 * The cluster's folder. It is `dataFolder/cluster`, except for an account that cannot enter the data folder
 * (root's clone below /root): then it lies in `reachableHome` and `dataFolder/cluster` is a link to it.
 */
export function clusterFolder(dataFolder: string, account: Account | undefined): string {
  const folder = resolve(dataFolder, 'cluster')
  if (existsSync(folder)) return realpathSync(folder)
  rmSync(folder, { force: true })
  if (!account || canReach(dataFolder, account)) return ownedFolder(folder, account)
  mkdirSync(reachableHome, { recursive: true, mode: 0o755 })
  forgetAbandonedClusters()
  const elsewhere = mkdtempSync(join(reachableHome, 'data-'))
  writeFileSync(`${elsewhere}.link`, folder)
  symlinkSync(elsewhere, folder)
  return ownedFolder(elsewhere, account)
}

// Somebody who deletes the data folder deletes the link only; its cluster goes when the next one is made.
function forgetAbandonedClusters(): void {
  for (const name of readdirSync(reachableHome).filter((each) => each.endsWith('.link'))) {
    const note = join(reachableHome, name)
    const cluster = note.slice(0, -'.link'.length)
    const link = readFileSync(note, 'utf8')
    if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() && readlinkSync(link) === cluster) continue
    rmSync(cluster, { recursive: true, force: true })
    rmSync(note, { force: true })
  }
}

type Making = { cluster: string; binaries: string; password: string; account: Account | undefined; sync: boolean }

// Made beside its place and moved there when complete: an initdb that is killed half-way leaves nothing to stumble over.
export function makeCluster({ cluster, binaries, password, account, sync }: Making): void {
  const fresh = `${cluster}.new`
  rmSync(fresh, { recursive: true, force: true })
  ownedFolder(fresh, account)
  const secrets = mkdtempSync(join(account && !canReach(tmpdir(), account) ? '/tmp' : tmpdir(), 'amana-initdb-'))
  try {
    const passwordFile = join(secrets, 'password')
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    if (account) for (const path of [secrets, passwordFile]) chownSync(path, account.uid, account.gid)
    const outcome = spawnSync(
      join(binaries, 'bin/initdb'),
      [
        `--pgdata=${fresh}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(sync ? [] : ['--no-sync']),
      ],
      { ...account, cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
    )
    if (outcome.error) throw outcome.error
    if (outcome.status !== 0) throw explainFileError(new Error(`initdb failed: ${outcome.stderr.trim()}`), cluster)
    rmdirSync(cluster)
    renameSync(fresh, cluster)
  } finally {
    rmSync(secrets, { recursive: true, force: true })
  }
}

/** Refuses a cluster that another person owns. */
export function checkReadable(cluster: string): void {
  try {
    readdirSync(cluster)
  } catch {
    throw new LaunchProblem(
      `The database in ${cluster} belongs to another user; choose another folder with AMANA_DATA.`,
    )
  }
}

/** Refuses a cluster that another version wrote or that is in use. */
export function checkCluster(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (version !== major)
    throw new LaunchProblem(`The database in ${cluster} was written by PostgreSQL ${version}, and this is ${major}.`)
  forgetStalePid(cluster)
}

// After a kill -9 or a power cut postmaster.pid stays. PostgreSQL trusts it when any process of its user has that
// number by now, which in a container is the rule and not the exception; so the process itself is looked at.
function forgetStalePid(cluster: string): void {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (isServing(pid, cluster))
    throw new LaunchProblem(`Amana is already running with this data folder (PostgreSQL is process ${pid}).`)
  rmSync(file, { force: true })
}

function isServing(pid: number, cluster: string): boolean {
  const ps = spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  const line = existsSync('/proc/self/cmdline') ? linuxCommandLine(pid) : ps.stdout
  return (line ?? '').includes(cluster)
}

function linuxCommandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
