// Runs the stack in the foreground until somebody ends it: Ctrl-C, a signal, npm's death, or a program that died.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadEnvFile } from './env-file.ts'
import { LaunchProblem } from './problem.ts'
import { greeting } from './screen.ts'
import { projectFolder, readSettings } from './settings.ts'
import { startStack } from './stack.ts'

const impatientAfterMs = 1_000

export async function runInForeground(dev: boolean): Promise<void> {
  const began = performance.now()
  let end: (() => Promise<void>) | undefined
  let asked: number | undefined
  const leave = async () => {
    // npm and the terminal both pass a Ctrl-C on; only one that comes later is a person losing patience.
    if (asked !== undefined) return performance.now() - asked > impatientAfterMs ? process.exit(130) : undefined
    asked = performance.now()
    await end?.()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  watchAncestors(leave)
  try {
    loadEnvFile(join(projectFolder, '.env'), process.env)
    const settings = await readSettings()
    const say = (words: string) => console.log(`  ${seconds(began)}  ${words}`)
    console.log('Amana is starting …')
    const stack = await startStack(settings, { dev, say }, (stop) => {
      end = stop
    })
    console.log(greeting({ url: stack.url, dataFolder: settings.dataFolder, took: seconds(began) }))
    await stack.failure
  } catch (error) {
    if (asked !== undefined) return
    console.error(error instanceof LaunchProblem ? error.message : error)
    asked = performance.now()
    await end?.()
    process.exit(1)
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

function watchAncestors(leave: () => void): void {
  const pids = (process.env.AMANA_ANCESTORS ?? '').split(' ').filter(Boolean).map(Number)
  if (pids.length > 0) setInterval(() => pids.every(isAlive) || leave(), 1_000).unref()
}

// A dead process whose parent has not asked after it still has its number; the system marks it with a Z.
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    if (process.platform !== 'linux') return true
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
