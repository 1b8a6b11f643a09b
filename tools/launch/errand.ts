// A program that works on the market and ends: beside a running `npm start` of the same data folder, or by itself.
import { join } from 'node:path'
import { type Duty, gatherCrew } from './crew.ts'
import { startPostgres } from './postgres.ts'
import { LaunchProblem } from './problem.ts'
import { untilAnswering } from './readiness.ts'
import { runningEnvironment } from './running.ts'
import { readSettings } from './settings.ts'

interface Errand extends Pick<Duty, 'name' | 'args'> {
  /** Needs the simulated phone network too. */
  withTelco?: boolean
}

/** Sets the exit code when it fails. */
export async function runErrand(errand: Errand): Promise<void> {
  try {
    const running = runningEnvironment()
    if (running) await besideRunning(errand, running)
    else await byItself(errand)
  } catch (error) {
    console.error(error instanceof LaunchProblem ? error.message : error)
    process.exitCode = 1
  }
}

async function besideRunning({ name, args }: Errand, environment: NodeJS.ProcessEnv): Promise<void> {
  const crew = gatherCrew(environment.AMANA_DATA!, true)
  await crew.perform({ name, args, environment: { ...process.env, ...environment } }).finally(crew.stop)
}

async function byItself({ name, args, withTelco = false }: Errand): Promise<void> {
  const settings = await readSettings()
  const { dataFolder, ports } = settings
  const crew = gatherCrew(dataFolder, true)
  const postgres = settings.databaseUrl ? undefined : await startPostgres({ dataFolder: join(dataFolder, 'postgres') })
  if (postgres) crew.protect(postgres.pid)
  const stop = async () => {
    await crew.stop()
    await postgres?.stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
  const environment = {
    ...settings.environment,
    DATABASE_URL: settings.databaseUrl ?? postgres!.url,
    HOST: '127.0.0.1',
  }
  try {
    if (withTelco) crew.employ({ name: 'telco', args: ['telco/main.ts'], environment })
    await crew.perform({ name: 'migrate', args: ['backend/main.ts', 'migrate'], environment })
    if (withTelco) await untilAnswering(`http://127.0.0.1:${ports.telco}/healthz`)
    await Promise.race([crew.perform({ name, args, environment }), crew.failure])
  } finally {
    await stop()
  }
}
