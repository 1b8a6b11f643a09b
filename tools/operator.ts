// npm run operator:create and npm run operator:code -- EMAIL: backend/operator.ts at the right database, beside a running
// Amana of the same data folder or by itself.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { gatherCrew } from './launch/crew.ts'
import { loadEnvFile } from './launch/env-file.ts'
import { freePort } from './launch/ports.ts'
import { startPostgres } from './launch/postgres.ts'
import { LaunchProblem } from './launch/problem.ts'
import { runningEnvironment } from './launch/running.ts'
import { projectFolder, readSettings } from './launch/settings.ts'

loadEnvFile(join(projectFolder, '.env'), process.env)
// The one who asks gets Ctrl-C as well; what was started is ended after it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

try {
  const running = runningEnvironment()
  process.exitCode = running ? await ask({ ...process.env, ...running }) : await byItself()
} catch (error) {
  console.error(error instanceof LaunchProblem ? error.message : error)
  process.exitCode = 1
}

/** With the terminal, because it asks. */
function ask(environment: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, ['backend/operator.ts', ...process.argv.slice(2)], {
    cwd: projectFolder,
    env: environment,
    stdio: 'inherit',
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

async function byItself(): Promise<number> {
  // Nothing listens here, so the public port may well be another program's.
  const settings = await readSettings({ ...process.env, PORT: String(await freePort()) })
  const { dataFolder, databaseUrl } = settings
  const crew = gatherCrew(dataFolder)
  const postgres = databaseUrl ? undefined : await startPostgres({ dataFolder: join(dataFolder, 'postgres') })
  if (postgres) crew.protect(postgres.pid)
  const environment = { ...settings.environment, DATABASE_URL: databaseUrl ?? postgres!.url }
  try {
    await crew.perform({ name: 'migrate', args: ['backend/main.ts', 'migrate'], environment })
    return await ask(environment)
  } finally {
    await crew.stop()
    await postgres?.stop()
  }
}
