// Every row of every table of ours as text: for tests that look for what should not be there any more.
import type { TestWorld } from './harness.ts'

/** Names of the tables with a row in which one of `needles` occurs, whatever its case. */
export async function tablesThatMention(world: TestWorld, needles: readonly string[]): Promise<string[]> {
  const { rows: tables } = await world.owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await world.owner.query(`select 1 from ${name} t where t::text ilike any($1) limit 1`, [
      needles.map((needle) => `%${needle}%`),
    ])
    if (rows.length > 0) found.push(name)
  }
  return found
}
