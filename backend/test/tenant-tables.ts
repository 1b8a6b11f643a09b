// Which tables hold rows of a shop: read from PostgreSQL's own catalogue, so that no new table is forgotten.
import { sql } from 'kysely'
import type pg from 'pg'

export interface TenantTable {
  /** With its schema, quoted where needed. */
  name: string
  /** The column that names the shop. */
  key: string
  /** Columns that may be given a value. */
  written: string[]
  /** A column that an update may name. */
  changeable: ReturnType<typeof sql.raw>
  protected: boolean
}

/** Every table, partitioned table, view and materialised view with a shop_id, and the shops themselves. */
export async function readTenantTables(owner: pg.Pool): Promise<TenantTable[]> {
  const { rows } = await owner.query<{ name: string; key: string; written: string[]; protected: boolean }>(`
    select c.oid::regclass::text as name, case when c.oid = 'shops.shop'::regclass then 'id' else 'shop_id' end as key,
      c.relrowsecurity as protected,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity <> 'a' and a.attgenerated = '') as written
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
      and (c.oid = 'shops.shop'::regclass or exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'shop_id' and not a.attisdropped))
    order by 1`)
  return rows.map((row) => ({ ...row, changeable: sql.raw(`"${row.written.at(-1)}"`) }))
}
