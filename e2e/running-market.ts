// The market of the browser tests: one of their own, which goes with them.
import type { TestProject } from 'vitest/node'
import { openPassingMarket } from '../tools/launch/passing-market.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    siteUrl: string
    /** Where the running market keeps its files, and says how it runs. */
    dataFolder: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // A market that is up already, while writing a journey; `npm test` starts its own.
  if (process.env.E2E_SITE_URL) {
    project.provide('siteUrl', process.env.E2E_SITE_URL)
    project.provide('dataFolder', process.env.AMANA_DATA ?? '.data')
    return async () => {}
  }
  const market = await openPassingMarket()
  project.provide('siteUrl', market.url)
  project.provide('dataFolder', market.dataFolder)
  return market.stop
}
