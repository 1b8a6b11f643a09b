// No shop reads or changes another shop's rows, whatever the query says: every tenant table, tried from a transaction bound to another shop.
import { fromWireId } from '@amana/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TxCtx, transactForShop } from '#platform/context'
import { openBusyShop } from './busy-shop.ts'
import { openShoeShop, salim } from './cast.ts'
import { openMarket } from './market.ts'
import { readTenantTables, type TenantTable } from './tenant-tables.ts'

const market = await openMarket()
let mine: string
let theirs: string
let tables: TenantTable[]
const count = { attempts: 0, leaks: 0 }

beforeAll(async () => {
  theirs = fromWireId('shop', (await openBusyShop(market)).shopId)!
  mine = fromWireId('shop', (await openShoeShop(market, salim, { slug: 'salim-shoes' })).shopId)!
  tables = await readTenantTables(market.owner)
})
afterAll(() => {
  console.log(`row-level security: ${tables.length} tables, ${count.attempts} attempts, leaks ${count.leaks}`)
})

const rowsOf = async (table: TenantTable, shopId: string) =>
  (
    await market.owner.query<{ row: string }>(
      `select to_jsonb(t)::text as row from ${table.name} t where ${table.key} = $1 order by 1`,
      [shopId],
    )
  ).rows.map(({ row }) => row)

/** PostgreSQL's own refusal: no right, or a row that the policy does not let in. */
const refused = '42501'

/**
 * Runs one statement of Salim's and takes it back. Gives how many rows it read or wrote, or `refused`.
 * Any other error is no proof of anything, and is thrown.
 */
async function attempt(query: ReturnType<typeof sql>, shopId = mine): Promise<number | 'refused'> {
  count.attempts += 1
  const takenBack = new Error('taken back')
  let rows = 0
  try {
    await transactForShop(market.ctx(), shopId, async (tx: TxCtx) => {
      const result = await query.execute(tx.db)
      rows = result.rows.length + Number(result.numAffectedRows ?? 0)
      throw takenBack
    })
  } catch (error) {
    if ((error as { code?: string }).code === refused) return 'refused'
    if (error !== takenBack) throw error
  }
  return rows
}

/** What Salim tries on one table; each gives rows of Wanjiku's when there is a leak. */
function attemptsOn(
  { name, key, written, changeable }: TenantTable,
  sample: string,
): [string, ReturnType<typeof sql>][] {
  const table = sql.raw(name)
  const column = sql.raw(key)
  const columns = sql.raw(written.map((each) => `"${each}"`).join(', '))
  const row = (changes: object) =>
    sql`select ${columns} from jsonb_populate_record(null::${table}, ${sample}::jsonb || ${JSON.stringify(changes)}::jsonb)`
  const newId = written.includes('id') && key !== 'id' ? { id: '01927a00-0000-7000-8000-0000000000aa' } : {}
  const insert = sql`insert into ${table} (${columns})`
  return [
    ['read them by name', sql`select * from ${table} where ${column} = ${theirs}`],
    ['read whatever is not his own', sql`select * from ${table} where ${column} is distinct from ${mine}`],
    ['count what is not his own', sql`select 1 from ${table} where ${column} <> ${mine} limit 1`],
    ['lock them', sql`select 1 from ${table} where ${column} = ${theirs} for update`],
    ['put in a copy', sql`${insert} ${row({})}`],
    ['put in a new one in her name', sql`${insert} ${row(newId)}`],
    ['put in a copy over hers', sql`${insert} ${row({})} on conflict do nothing returning 1`],
    ['change them', sql`update ${table} set ${changeable} = ${changeable} where ${column} = ${theirs}`],
    ['make them his', sql`update ${table} set ${column} = ${mine} where ${column} = ${theirs}`],
    ['give her his own', sql`update ${table} set ${column} = ${theirs} where ${column} = ${mine}`],
    ['delete them', sql`delete from ${table} where ${column} = ${theirs}`],
    ['delete whatever is not his own', sql`delete from ${table} where ${column} is distinct from ${mine}`],
  ]
}

test('every table whose rows name a shop has rows of a busy shop to try with', async () => {
  expect(tables.length).toBeGreaterThan(25)
  const empty: string[] = []
  for (const table of tables) if ((await rowsOf(table, theirs)).length === 0) empty.push(table.name)
  expect(empty).toEqual([])
})

/** What came of all that Salim tried: empty, unless there is a leak. */
async function tryEverythingOn(table: TenantTable): Promise<string[]> {
  const leaks: string[] = []
  const before = await rowsOf(table, theirs)
  for (const [what, query] of attemptsOn(table, before[0]!)) {
    const outcome = await attempt(query).catch((error: Error) => error.message)
    if (outcome !== 0 && outcome !== 'refused') leaks.push(`${table.name}: ${what}: ${outcome}`)
  }
  expect(await rowsOf(table, theirs), table.name).toEqual(before)
  return leaks
}

test('another shop’s seller neither reads nor changes one row, in any of them', async () => {
  const leaks: string[] = []
  for (const table of tables) leaks.push(...(await tryEverythingOn(table)))
  count.leaks += leaks.length
  expect(leaks).toEqual([])
})

test('nor does a transaction that is bound to no shop at all', async () => {
  for (const { name } of tables)
    for (const nothing of ['', '00000000-0000-0000-0000-000000000000'])
      expect([0, 'refused'], name).toContain(await attempt(sql`select 1 from ${sql.raw(name)}`, nothing))
})

test('a seller does see her own rows, so that the refusals above mean something', async () => {
  const seen: string[] = []
  for (const { name, key } of tables) {
    const own = await attempt(sql`select 1 from ${sql.raw(name)}`, theirs)
    if (own === 'refused') continue
    expect(own, name).toBe((await rowsOf({ name, key } as TenantTable, theirs)).length)
    seen.push(name)
  }
  expect(seen).toEqual(expect.arrayContaining(['orders."order"', 'catalogue.product', 'escrow.hold', 'ledger.entry']))
})

test('a table that somebody forgot to keep to its shop would be found out', async () => {
  await market.owner.query(`create table shops.forgotten (shop_id uuid, note text default 'hers');
    grant select, insert, update, delete on shops.forgotten to amana_shop`)
  await market.owner.query('insert into shops.forgotten values ($1), ($2)', [theirs, mine])
  const forgotten = (await readTenantTables(market.owner)).find(({ name }) => name === 'shops.forgotten')!
  expect(forgotten.protected).toBe(false)
  const { attempts } = count
  expect(await tryEverythingOn(forgotten)).toHaveLength(12)
  count.attempts = attempts
  await market.owner.query('drop table shops.forgotten')
})
