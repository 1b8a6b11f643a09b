// One PostgreSQL for the whole test run, with a migrated database that each test file clones.
// TEST_DATABASE_URL names a server to use instead of a fresh embedded one.
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../tools/launch/postgres.ts'
import { prepareDatabase } from '../prepare-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServerUrl: string
  }
}

export const templateName = 'amana_template'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres({ ephemeral: true })
  const url = new URL(server.url)
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query(`drop database if exists ${templateName} with (force)`)
  await client.query(`create database ${templateName}`)
  await client.end()
  url.pathname = `/${templateName}`
  await prepareDatabase(url.href)
  project.provide('databaseServerUrl', server.url)
  return () => server.stop()
}
