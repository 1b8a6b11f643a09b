// npm run memory: what a running Amana takes, process by process: its share of memory as Linux counts it (PSS).
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadEnvFile } from './launch/env-file.ts'
import { projectFolder } from './launch/settings.ts'

type Process = { pid: number; parent: number; name: string; megabytes: number }

loadEnvFile(join(projectFolder, '.env'), process.env)
const note = join(resolve(projectFolder, process.env.AMANA_DATA || '.data'), 'running.json')
if (!existsSync('/proc/self/smaps_rollup')) stop('Shares of memory can only be read on Linux.')
if (!existsSync(note)) stop('Amana is not running with this data folder.')
const { pid: launcher, ancestors } = JSON.parse(readFileSync(note, 'utf8')) as { pid: number; ancestors: number[] }

const all = new Map(
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => look(Number(name)))
    .map((each) => [each.pid, each]),
)
if (!all.has(launcher)) stop('Amana is not running with this data folder.')

const ours = [...all.values()].filter(({ pid }) => ancestors.includes(pid) || descends(pid))
for (const { pid, name, megabytes } of ours.sort((one, other) => other.megabytes - one.megabytes))
  console.log(`${megabytes.toFixed(1).padStart(8)} MiB  ${String(pid).padStart(7)}  ${name}`)
console.log(
  `${ours
    .reduce((sum, each) => sum + each.megabytes, 0)
    .toFixed(1)
    .padStart(8)} MiB  in all`,
)

function descends(pid: number): boolean {
  for (let each = all.get(pid); each; each = all.get(each.parent)) if (each.pid === launcher) return true
  return false
}

// A process may end between the listing and the look.
function look(pid: number): Process[] {
  try {
    const parent = Number(/^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))![1])
    const kilobytes = Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    const short = words.map((word) => word.split('/').slice(-2).join('/')).filter((word) => !word.startsWith('--max'))
    return [{ pid, parent, name: short.join(' ').split('\n')[0]!.slice(0, 60).trim(), megabytes: kilobytes / 1024 }]
  } catch {
    return []
  }
}

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
