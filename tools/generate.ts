// `npm run generate`: writes what repeats the code (row types, docs) from the code itself.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { endpointsByModule } from '@amana/contract/endpoints'
import pg from 'pg'
import { describeRules } from '../backend/modules/trust/describe.ts'
import { migrate } from '../backend/platform/migrate.ts'
import { openApiDocument } from '../backend/platform/openapi.ts'
import { describeApi } from './generate/api-doc.ts'
import { describeDatabase } from './generate/database-doc.ts'
import { describeMoney } from './generate/money-doc.ts'
import { describeOrders } from './generate/orders-doc.ts'
import { describeWhoMayCall } from './generate/who-may-call-doc.ts'
import { startPostgres } from './launch/postgres.ts'

const root = join(import.meta.dirname, '..')

async function rowTypes(url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'amana-types-'))
  const out = join(folder, 'types.ts')
  await promisify(execFile)(process.execPath, [
    join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'),
    ...[
      '--url',
      url,
      '--dialect',
      'postgres',
      '--out-file',
      out,
      '--exclude-pattern',
      '{graphile_worker.*,*.kysely_*}',
    ],
    ...['--type-mapping', JSON.stringify({ int8: 'number' })],
  ])
  const text = await readFile(out, 'utf8')
  await rm(folder, { recursive: true })
  return text.replace(
    /^\/\*\*[\s\S]*?\*\/\n/,
    '// Generated from the migrated database by `npm run generate`; a test tells when it is out of date.\n',
  )
}

/** Everything that is generated: path from the root → text. Needs an empty or migrated database of its own. */
export async function generateAll(url: string): Promise<Record<string, string>> {
  await migrate(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return {
      'backend/database-types.ts': await rowTypes(url),
      'docs/database.md': await describeDatabase(client),
      'docs/api.md': describeApi(),
      'docs/openapi.json': `${JSON.stringify(openApiDocument(endpointsByModule), null, 1)}\n`,
      'docs/money.md': await describeMoney(),
      'docs/orders.md': describeOrders(),
      'docs/trust.md': describeRules(),
      'docs/who-may-call.md': describeWhoMayCall(),
    }
  } finally {
    await client.end()
  }
}

/** Names of the files whose committed text is not what would be generated now. */
export async function findStale(generated: Record<string, string>): Promise<string[]> {
  const checks = Object.entries(generated).map(async ([path, text]) => {
    const committed = await readFile(join(root, path), 'utf8').catch(() => '')
    return committed === text ? [] : [path]
  })
  return (await Promise.all(checks)).flat()
}

if (import.meta.main) {
  const server = await startPostgres({ ephemeral: true })
  try {
    const generated = await generateAll(server.url)
    const stale = await findStale(generated)
    for (const path of stale) {
      await writeFile(join(root, path), generated[path]!)
      process.stdout.write(`${path} written\n`)
    }
  } finally {
    await server.stop()
  }
}
