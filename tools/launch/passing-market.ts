// One whole Amana for whoever only wants to look at its pages, started as `npm start` does it, in a folder of its own that
// goes with it: for the journeys in a browser and for what measures pages.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './ports.ts'
import { readSettings, type Settings } from './settings.ts'
import { startStack } from './stack.ts'

export interface PassingMarket {
  url: string
  dataFolder: string
  stop: () => Promise<void>
}

export const passingFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'amana-passing-'))

/** @param databaseUrl without it PostgreSQL is started for this market alone */
export async function passingSettings(dataFolder: string, databaseUrl?: string): Promise<Settings> {
  const environment = { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR }
  return readSettings({
    ...environment,
    AMANA_DATA: dataFolder,
    // What journeys upload is seen at once; that pictures are looked into is a journey of its own, with a door of its own.
    READ_PICTURES: 'off',
    PORT: String(await freePort()),
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  })
}

/** @param say told in a few words what is being done */
export async function openPassingMarket(say: (words: string) => void = () => {}): Promise<PassingMarket> {
  const dataFolder = await passingFolder()
  const settings = await passingSettings(dataFolder, process.env.TEST_DATABASE_URL || undefined)
  const stack = await startStack(settings, { seed: ['--small'], ephemeralDatabase: true, say })
  return {
    url: stack.url,
    dataFolder,
    stop: async () => {
      await stack.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
