// Two passing markets with one past, for journeys that go on side by side and do not meet: it is played once, and copied.
import { cp, rm } from 'node:fs/promises'
import pg from 'pg'
import { type PassingMarket, passingFolder, passingSettings } from './passing-market.ts'
import { startPostgres } from './postgres.ts'
import { startStack } from './stack.ts'

export interface Twins {
  /** Opens the doors of both. */
  open: () => Promise<PassingMarket[]>
  stop: () => Promise<void>
}

/** @param onStop is handed the way to end it all, while the past is still being played */
export async function seedTwins(onStop: (stop: () => Promise<void>) => void): Promise<Twins> {
  const ends: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end()
  }
  onStop(stop)
  try {
    const server = await openServer()
    ends.push(server.stop)
    const markets = await Promise.all(
      ['one', 'other'].map(async (name) => ({ dataFolder: await passingFolder(), databaseUrl: server.urlOf(name) })),
    )
    const [one, other] = markets as [Seeded, Seeded]
    ends.push(() => Promise.all(markets.map(({ dataFolder }) => rm(dataFolder, { recursive: true, force: true }))))
    await server.create('one')
    const settings = await passingSettings(one.dataFolder, one.databaseUrl)
    const stack = await startStack(settings, { seed: ['--small'], onlySeed: true }, (end) => ends.push(end))
    await stack.stop()
    await server.create('other', 'one')
    await cp(one.dataFolder, other.dataFolder, { recursive: true })
    return { open: () => Promise.all(markets.map((market) => openDoors(market, ends))), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

interface Seeded {
  dataFolder: string
  databaseUrl: string
}

async function openDoors(
  { dataFolder, databaseUrl }: Seeded,
  ends: (() => Promise<unknown>)[],
): Promise<PassingMarket> {
  const settings = await passingSettings(dataFolder, databaseUrl)
  const { url, stop } = await startStack(settings, {}, (end) => ends.push(end))
  return { url, dataFolder, stop }
}

/** TEST_DATABASE_URL names a server to use instead of a fresh one. */
async function openServer() {
  const given = process.env.TEST_DATABASE_URL
  const { url, stop } = given ? { url: given, stop: async () => undefined } : await startPostgres({ ephemeral: true })
  const nameOf = (market: string) => `amana_twin_${market}`
  return {
    stop,
    urlOf(market: string): string {
      const address = new URL(url)
      address.pathname = `/${nameOf(market)}`
      return address.href
    },
    async create(market: string, like?: string): Promise<void> {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(`drop database if exists ${nameOf(market)} with (force)`)
      await client.query(`create database ${nameOf(market)}${like ? ` template ${nameOf(like)}` : ''}`)
      await client.end()
    },
  }
}
