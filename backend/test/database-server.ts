// One PostgreSQL for the whole test run, with a migrated database that each test file clones.
// TEST_DATABASE_URL names a server to use instead of a fresh embedded one.
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../tools/launch/postgres.ts'
import { prepareDatabase } from '../prepare-database.ts'
import { templateName } from './cloned-world.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServerUrl: string
  }
}

/** The migrated database that worlds are cloned from. */
export async function makeTemplate(serverUrl: string): Promise<void> {
  const url = new URL(serverUrl)
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query(`drop database if exists ${templateName} with (force)`)
  await client.query(`create database ${templateName}`)
  await client.end()
  url.pathname = `/${templateName}`
  await prepareDatabase(url.href)
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres({ ephemeral: true })
  await makeTemplate(server.url)
  project.provide('databaseServerUrl', server.url)
  return () => server.stop()
}
