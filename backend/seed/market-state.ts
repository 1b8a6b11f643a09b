// Whether a database has a demo market: none, one whose seeding was cut short (Ctrl-C, a crash), or a whole one.
import pg from 'pg'

export type MarketState = 'none' | 'unfinished' | 'whole'

/** The seed ends with this exit code where an earlier one was cut short; the launcher then starts over. */
export const unfinishedExitCode = 3

const underWay = 'the demo market is being seeded'

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export const readMarketState = (url: string): Promise<MarketState> =>
  asOwner(url, async (client) => {
    const { rows } = await client.query<{ any: boolean; note: string | null }>(
      "select exists (select from identity.account) as any, obj_description('identity'::regnamespace) as note",
    )
    const { any, note } = rows[0]!
    return !any ? 'none' : note === underWay ? 'unfinished' : 'whole'
  })

/** Notes in the database itself that its market is not whole yet; `false` takes the note away. */
export const noteSeeding = (url: string, isUnderWay: boolean): Promise<void> =>
  asOwner(url, async (client) => {
    await client.query(`comment on schema identity is ${isUnderWay ? `'${underWay}'` : 'null'}`)
  })
