// The programs of one run: starts them, notices when one dies by itself, and ends all of them, whatever happens to us.
import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { startGuard } from './guard.ts'
import { LaunchProblem } from './problem.ts'
import { projectFolder } from './settings.ts'

const graceMs = 8_000
const logLimitBytes = 5_000_000

export type Duty = {
  name: string
  /** Arguments for Node 24, the program's file among them. */
  args: string[]
  environment: NodeJS.ProcessEnv
  folder?: string
  /** Told every line the program says, beside its log. */
  overhear?: (line: string) => void
}

export type Crew = {
  /** Starts a program that is to run until the end. */
  employ: (duty: Duty) => void
  /** Runs a program that ends by itself; throws when it fails. */
  perform: (duty: Duty) => Promise<void>
  /** Puts a process that somebody else stops under the guard, in case we are killed. */
  protect: (pid: number) => void
  stop: () => Promise<void>
  /** Rejects when an employed program ends before `stop`. */
  failure: Promise<never>
}

/** @param onTerminal whether the programs speak on the terminal and not only in their log files */
export function gatherCrew(dataFolder: string, onTerminal = false): Crew {
  const logs = join(dataFolder, 'logs')
  mkdirSync(logs, { recursive: true })
  const guard = startGuard()
  const alive = new Map<ChildProcess, string>()
  let stopping = false
  const trouble = Promise.withResolvers<never>()
  trouble.promise.catch(() => {})

  function begin({ name, args, environment, folder = projectFolder, overhear }: Duty) {
    const logFile = join(logs, `${name}.log`)
    const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
    const start = size > logLimitBytes ? 0 : size
    const log = openSync(logFile, start === 0 ? 'w' : 'a', 0o600)
    const output = onTerminal ? 'inherit' : log
    // A group of its own: Ctrl-C in the terminal reaches us alone, and we end the others in order.
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: environment,
      detached: true,
      stdio: ['ignore', overhear ? 'pipe' : output, output],
    })
    if (overhear && child.stdout) listen(child.stdout, logFile, overhear)
    closeSync(log)
    if (child.pid) guard.note('program', child.pid)
    alive.set(child, name)
    let exitCode: number | undefined
    const ended = new Promise<string>((tell) => {
      child.once('error', (error) => tell(error.message))
      child.once('exit', (code, signal) => {
        exitCode = code ?? undefined
        tell(signal ?? `exit code ${code}`)
      })
    })
    ended.then(() => alive.delete(child))
    const complain = (how: string) =>
      Object.assign(complaint(name, how, onTerminal ? undefined : { logFile, start }), { exitCode })
    return { ended, complain }
  }

  return {
    failure: trouble.promise,
    protect: (pid) => guard.note('postgres', pid),
    employ(duty) {
      const { ended, complain } = begin(duty)
      ended.then((how) => !stopping && trouble.reject(complain(how)))
    },
    async perform(duty) {
      const { ended, complain } = begin(duty)
      const how = await ended
      if (how !== 'exit code 0') throw complain(how)
    },
    async stop() {
      stopping = true
      const until = performance.now() + graceMs
      signalAll(alive, 'SIGTERM')
      while (alive.size > 0 && performance.now() < until) await pause(20)
      signalAll(alive, 'SIGKILL')
      while (alive.size > 0) await pause(20)
      guard.dismiss()
    },
  }
}

function listen(stream: Readable, logFile: string, overhear: (line: string) => void): void {
  createInterface({ input: stream }).on('line', (line) => {
    appendFileSync(logFile, `${line}\n`)
    overhear(line)
  })
}

function signalAll(alive: Map<ChildProcess, string>, signal: NodeJS.Signals): void {
  for (const { pid } of alive.keys()) {
    try {
      if (pid) process.kill(-pid, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}

function complaint(name: string, how: string, log?: { logFile: string; start: number }): LaunchProblem {
  if (!log) return new LaunchProblem(`The program "${name}" stopped by itself (${how}).`)
  const said = readFileSync(log.logFile).subarray(log.start).toString('utf8').trim()
  if (said === '') return new LaunchProblem(`The program "${name}" stopped by itself (${how}) without a word.`)
  const words = said.split('\n').slice(-12)
  return new LaunchProblem(
    `The program "${name}" stopped by itself (${how}). Its last words, from ${log.logFile}:\n  ${words.join('\n  ')}`,
  )
}
