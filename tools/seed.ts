// npm run seed: fills the database with the demo market, or, with --catalogue FILE, with a bigger catalogue.
// It works beside a running `npm start` of the same data folder, and by itself.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Duty, gatherCrew } from './launch/crew.ts'
import { loadEnvFile } from './launch/env-file.ts'
import { startPostgres } from './launch/postgres.ts'
import { LaunchProblem } from './launch/problem.ts'
import { untilAnswering } from './launch/readiness.ts'
import { runningEnvironment } from './launch/running.ts'
import { projectFolder, readSettings } from './launch/settings.ts'

loadEnvFile(join(projectFolder, '.env'), process.env)
const args = process.argv.slice(2).map((each) => (existsSync(each) ? resolve(each) : each))
const seed = (environment: NodeJS.ProcessEnv): Duty => ({
  name: 'seed',
  args: ['backend/seed/main.ts', ...args],
  environment,
})

try {
  const running = runningEnvironment()
  if (running) await besideRunning(running)
  else await byItself()
} catch (error) {
  console.error(error instanceof LaunchProblem ? error.message : error)
  process.exitCode = 1
}

async function besideRunning(environment: NodeJS.ProcessEnv): Promise<void> {
  const crew = gatherCrew(environment.AMANA_DATA!, true)
  await crew.perform(seed({ ...process.env, ...environment })).finally(crew.stop)
}

async function byItself(): Promise<void> {
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
    crew.employ({ name: 'telco', args: ['telco/main.ts'], environment })
    await crew.perform({ name: 'migrate', args: ['backend/main.ts', 'migrate'], environment })
    await untilAnswering(`http://127.0.0.1:${ports.telco}/healthz`)
    await Promise.race([crew.perform(seed(environment)), crew.failure])
  } finally {
    await stop()
  }
}
