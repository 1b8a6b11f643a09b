// The market whose pages are swept: one that is running already (--site), or the whole demo market, started for this and gone with it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../launch/ports.ts'
import { readSettings } from '../launch/settings.ts'
import { startStack } from '../launch/stack.ts'
import { openDoorWithoutApi } from './door-without-api.ts'

export interface Market {
  site: string
  /** The same pages where the api does not answer. */
  siteWithoutApi: string
  close: () => Promise<void>
}

export async function openMarket(running: string | undefined): Promise<Market> {
  if (running) {
    const door = await openDoorWithoutApi()
    return { site: running.replace(/\/$/, ''), siteWithoutApi: door.url, close: door.close }
  }
  const dataFolder = await mkdtemp(join(tmpdir(), 'amana-sweep-'))
  const environment = { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR }
  const settings = await readSettings({ ...environment, AMANA_DATA: dataFolder, PORT: String(await freePort()) })
  const stack = await startStack(settings, { ephemeralDatabase: true, say: (words) => console.log(words) })
  const door = await openDoorWithoutApi()
  return {
    site: stack.url,
    siteWithoutApi: door.url,
    close: async () => {
      await door.close()
      await stack.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
