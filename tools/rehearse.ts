// npm run rehearse:…: plays backend/test/<name>/main.ts in a PostgreSQL of its own (or the server that TEST_DATABASE_URL names).
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { makeTemplate } from '../backend/test/database-server.ts'
import { startPostgres } from './launch/postgres.ts'
import { projectFolder } from './launch/settings.ts'

const [name] = process.argv.splice(2, 1)
const file = join(projectFolder, 'backend/test', `${name}`, 'main.ts')
if (!name || !existsSync(file)) {
  console.error(`There is no backend/test/${name}/main.ts to rehearse.`)
  process.exit(1)
}
const given = process.env.TEST_DATABASE_URL
const postgres = given ? undefined : await startPostgres({ ephemeral: true })
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void postgres?.stop().then(() => process.exit(1)))
try {
  const url = given ?? postgres!.url
  await makeTemplate(url)
  const { main } = (await import(pathToFileURL(file).href)) as { main(serverUrl: string): Promise<boolean> }
  process.exitCode = (await main(url)) ? 0 : 1
} finally {
  await postgres?.stop()
}
