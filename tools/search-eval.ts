// npm run search:eval -- DIR: measures search on a benchmark folder, in a PostgreSQL of its own (or the server that DATABASE_URL names).
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startPostgres } from './launch/postgres.ts'
import { projectFolder } from './launch/settings.ts'

const args = process.argv.slice(2).map((each) => (existsSync(each) ? resolve(each) : each))
const jsonAt = args.indexOf('--json')
if (jsonAt >= 0 && args[jsonAt + 1]) args[jsonAt + 1] = resolve(args[jsonAt + 1]!)

const given = process.env.DATABASE_URL
const postgres = given ? undefined : await startPostgres({ ephemeral: true })
const child = spawn(process.execPath, ['search-eval/main.ts', ...args], {
  cwd: join(projectFolder, 'backend'),
  env: { ...process.env, DATABASE_URL: given ?? postgres!.url },
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', async (code) => {
  await postgres?.stop()
  process.exit(code ?? 1)
})
