// One whole Amana for the browser tests, started as `npm start` does it, in a folder of its own that goes with it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from '../tools/launch/ports.ts'
import { readSettings } from '../tools/launch/settings.ts'
import { startStack } from '../tools/launch/stack.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    siteUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // A market that is up already, while writing a journey; `npm test` starts its own.
  if (process.env.E2E_SITE_URL) {
    project.provide('siteUrl', process.env.E2E_SITE_URL)
    return async () => {}
  }
  const dataFolder = await mkdtemp(join(tmpdir(), 'amana-e2e-'))
  const environment = { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR }
  const settings = await readSettings({
    ...environment,
    AMANA_DATA: dataFolder,
    // What journeys upload is seen at once; that pictures are looked into is the screening module's own test.
    READ_PICTURES: 'off',
    PORT: String(await freePort()),
    ...(process.env.TEST_DATABASE_URL ? { DATABASE_URL: process.env.TEST_DATABASE_URL } : {}),
  })
  const stack = await startStack(settings, { seed: ['--small'], ephemeralDatabase: true })
  project.provide('siteUrl', stack.url)
  return async () => {
    await stack.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}
