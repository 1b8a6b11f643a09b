// Everything that makes up a running Amana, in the order it needs: used by `npm start`, `npm run dev`, and the browser test.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unfinishedExitCode } from '../../backend/seed/market-state.ts'
import { type Crew, type Duty, gatherCrew } from './crew.ts'
import { buildFrontend, frontendIsBuilt } from './frontend-build.ts'
import { type RunningPostgres, startPostgres } from './postgres.ts'
import { LaunchProblem } from './problem.ts'
import { untilAnswering } from './readiness.ts'
import type { Settings } from './settings.ts'

export type StackOptions = {
  /** Reload on change: the front end through Vite, the others through Node's watcher. */
  dev?: boolean
  /** Arguments for the seed. */
  seed?: string[]
  /** Told in a few words what is being done. */
  say?: (words: string) => void
  /** For tests: a database on nothing but speed. */
  ephemeralDatabase?: boolean
  /** No further than a market that has been seeded: nobody opens its doors. */
  onlySeed?: boolean
}

export type Stack = { url: string; databaseUrl: string; stop: () => Promise<void>; failure: Promise<never> }

// Small heaps make V8 collect early; the numbers leave each program several times what it idles with. Who makes and drops
// much and then ends, as the seed does, has more room for what is young, and collects less often.
const heap = (megabytes: number, youngMegabytes = 2) => [
  `--max-old-space-size=${megabytes}`,
  `--max-semi-space-size=${youngMegabytes}`,
]

/** @param onStop is handed the way to end it all, while the start is still under way */
export async function startStack(
  settings: Settings,
  options: StackOptions = {},
  onStop?: (stop: () => Promise<void>) => void,
): Promise<Stack> {
  const { dev = false, say = () => {} } = options
  const crew = gatherCrew(settings.dataFolder, dev)
  let postgres: RunningPostgres | undefined
  let noted = false
  let stopped: Promise<void> | undefined
  const note = join(settings.dataFolder, 'running.json')
  const stop = () => {
    stopped ??= (async () => {
      await crew.stop()
      await postgres?.stop()
      if (noted) rmSync(note, { force: true })
    })()
    return stopped
  }
  onStop?.(stop)
  try {
    if (!settings.databaseUrl) {
      const { dataFolder } = settings
      const ephemeral = options.ephemeralDatabase ?? false
      postgres = await startPostgres(
        ephemeral ? { ephemeral, log: say } : { dataFolder: join(dataFolder, 'postgres'), log: say },
      )
      crew.protect(postgres.pid)
      if (stopped) await postgres.stop()
    }
    const databaseUrl = settings.databaseUrl ?? postgres!.url
    const environment = { ...settings.environment, DATABASE_URL: databaseUrl }
    noted = true
    writeFileSync(note, JSON.stringify(aboutThisRun(environment)), { mode: 0o600 })
    const { seed, onlySeed = false } = options
    await Promise.race([bringUp({ crew, settings, environment, dev, say, seed, onlySeed }), crew.failure])
    const databaseGone = postgres?.exited.then(() => {
      if (!stopped)
        throw new LaunchProblem(`PostgreSQL stopped by itself; see ${settings.dataFolder}/postgres/postgres.log.`)
    })
    const failure = Promise.race([crew.failure, ...(databaseGone ? [databaseGone as Promise<never>] : [])])
    failure.catch(() => {})
    return { url: settings.publicUrl, databaseUrl, stop, failure } satisfies Stack
  } catch (error) {
    const wasAsked = stopped !== undefined
    await stop()
    const cutShort = error instanceof LaunchProblem && error.exitCode === unfinishedExitCode
    if (!cutShort || wasAsked || settings.databaseUrl) throw error
    say('the last first start was cut short; starting over')
    for (const part of ['postgres', 'telco', 'media'])
      rmSync(join(settings.dataFolder, part), { recursive: true, force: true })
    return startStack(settings, options, onStop)
  }
}

/** For `npm run seed` and `npm run memory`, which work beside a running stack. */
function aboutThisRun(environment: NodeJS.ProcessEnv) {
  const ancestors = (process.env.AMANA_ANCESTORS ?? '').split(' ').filter(Boolean).map(Number)
  const ours = /^(AMANA|DARAJA|SMS|SMTP|TELCO|DATABASE|API|WORKER|PUBLIC|CALLBACK|SECRET)_/
  const wanted = Object.entries(environment).filter(([name]) => ours.test(name))
  return { pid: process.pid, ancestors, environment: Object.fromEntries(wanted) }
}

type Way = {
  crew: Crew
  settings: Settings
  environment: NodeJS.ProcessEnv
  dev: boolean
  say: (words: string) => void
  seed: string[] | undefined
  onlySeed: boolean
}

async function bringUp(way: Way): Promise<void> {
  const { crew, settings, environment, dev, say, seed = ['--if-empty'] } = way
  const { ports } = settings
  const local = (port: number, path: string) => `http://127.0.0.1:${port}${path}`
  const watch = dev ? ['--watch', '--watch-preserve-output'] : []
  // Before the public door stands whoever TRUST_PROXY names; before the others stands the public door.
  const inner = { HOST: '127.0.0.1', TRUST_PROXY: 'loopback' }
  const program = (name: string, args: string[], room: string[], more: NodeJS.ProcessEnv = {}): Duty => ({
    name,
    args: [...room, ...args],
    environment: { ...environment, ...inner, ...more },
  })
  const front: NodeJS.ProcessEnv = dev ? { AMANA_DEV: '1', NODE_ENV: 'development' } : { NODE_ENV: 'production' }

  const openFrontEnd = async () => {
    if (!dev && !frontendIsBuilt()) {
      say('building the front end')
      await buildFrontend(crew.perform, environment)
    }
    const host = environment.HOST || '127.0.0.1'
    const megabytes = dev ? 1024 : 192
    const outer = { HOST: host, PORT: String(ports.public), TRUST_PROXY: environment.TRUST_PROXY }
    crew.employ(program('frontend', ['frontend/server.ts'], heap(megabytes), { ...front, ...outer }))
    await untilAnswering(local(ports.public, '/healthz'), host)
  }
  const openMarket = async () => {
    crew.employ(program('telco', [...watch, 'telco/main.ts'], heap(128)))
    await Promise.all([
      crew.perform(program('migrate', ['backend/main.ts', 'migrate'], heap(256))),
      untilAnswering(local(ports.telco, '/healthz')),
    ])
    await crew.perform({ ...program('seed', ['backend/seed/main.ts', ...seed], heap(1024, 16)), overhear: say })
    if (way.onlySeed) return
    crew.employ(program('api', [...watch, 'backend/main.ts', 'api'], heap(256)))
    crew.employ(program('worker', [...watch, 'backend/main.ts', 'worker'], heap(256)))
    await Promise.all([untilAnswering(local(ports.api, '/readyz')), untilAnswering(local(ports.worker, '/readyz'))])
  }
  await Promise.all([way.onlySeed || openFrontEnd(), openMarket()])
}
