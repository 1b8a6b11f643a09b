// What row-level security stands on: roles that own nothing, policies on every tenant table, and functions of the owner that cannot be led astray.
import { expect, test } from 'vitest'
import { openTestWorld } from './harness.ts'
import { readTenantTables } from './tenant-tables.ts'

const world = await openTestWorld()
const read = async <T>(text: string): Promise<T[]> => (await world.owner.query(text)).rows as T[]
const names = async (text: string) => (await read<{ name: string }>(text)).map(({ name }) => name)

test('row-level security is on for every table whose rows name a shop', async () => {
  const tables = await readTenantTables(world.owner)
  expect(tables.filter((table) => !table.protected).map(({ name }) => name)).toEqual([])
})

test('the application’s roles own nothing, pass by no policy, and may not become more than they are', async () => {
  expect(
    await read(`select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles
      where rolname in ('amana_app', 'amana_shop') order by 1`),
  ).toEqual(
    ['amana_app', 'amana_shop'].map((rolname) => ({
      ...{ rolname, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
    })),
  )
  expect(
    await names(`select c.oid::regclass::text as name from pg_class c join pg_roles r on r.oid = c.relowner
      where r.rolname in ('amana_app', 'amana_shop')
      union all select n.nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner
      where r.rolname in ('amana_app', 'amana_shop')
      union all select p.oid::regprocedure::text from pg_proc p join pg_roles r on r.oid = p.proowner
      where r.rolname in ('amana_app', 'amana_shop')`),
  ).toEqual([])
  expect(
    await names(`select g.rolname as name from pg_auth_members m join pg_roles r on r.oid = m.member
      join pg_roles g on g.oid = m.roleid where r.rolname in ('amana_app', 'amana_shop')`),
  ).toEqual(['amana_shop'])
})

test('of tables that are no shop’s, a shop’s transaction sees these and nothing else', async () => {
  expect(
    await names(`
      select c.oid::regclass::text || ': ' || string_agg(distinct what, ', ' order by what) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace,
        unnest(array['select', 'insert', 'update', 'delete', 'truncate']) as what
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
        and has_schema_privilege('amana_shop', n.oid, 'usage')
        and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'shop_id')
        and c.oid <> 'shops.shop'::regclass
        and (case when what in ('delete', 'truncate') then has_table_privilege('amana_shop', c.oid, what)
          else has_any_column_privilege('amana_shop', c.oid, what) end)
      group by c.oid order by 1`),
  ).toEqual([
    'catalogue.category: select',
    'disputes.allowed_move: select',
    'ledger.account_kind: select',
    // The same as of notices: it may ring for a buyer, and knows of what has rung only which fact reached which account.
    'notifications.bell: insert, select',
    // May leave a notice for a buyer. Of those that are there it reads which fact reached whom, by pseudonym, to leave none twice.
    'notifications.notice: insert, select',
    'orders.allowed_move: select',
    'trust.ruleset: insert, select',
  ])
  const columnsRead = (table: string) =>
    names(`select attname as name from pg_attribute where attrelid = '${table}'::regclass
      and attnum > 0 and has_column_privilege('amana_shop', attrelid, attnum, 'select') order by attnum`)
  expect(await columnsRead('notifications.notice')).toEqual(['id', 'fact_key', 'recipient', 'channel'])
  expect(await columnsRead('notifications.bell')).toEqual(['id', 'account_id', 'fact_key'])
})

test('functions that run with the owner’s rights are these, and each says where it looks for names', async () => {
  const functions = await read<{ name: string; path: string | null; callers: string }>(`
    select p.pronamespace::regnamespace || '.' || p.proname as name,
      (select setting from unnest(p.proconfig) setting where setting like 'search_path=%') as path,
      (select string_agg(role, ' ' order by role) from unnest(array['amana_app', 'amana_shop']) role
        where has_function_privilege(role, p.oid, 'execute')) as callers
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker') order by 1`)
  expect(Object.fromEntries(functions.map(({ name, callers }) => [name, callers]))).toEqual({
    'ledger.lock_accounts': 'amana_app',
    'ledger.post': 'amana_app',
    // What a person has switched off: a seller's work leaves notices for buyers.
    'notifications.choices_of': 'amana_app amana_shop',
    'platform.announce': 'amana_app amana_shop',
    'platform.enqueue': 'amana_app amana_shop',
    'platform.held_since': 'amana_app amana_shop',
    'platform.queue_by_task': 'amana_app',
    'platform.queue_state': 'amana_app',
    // Whether a picture waits to be looked into: the register of pictures is closed to a seller's transaction.
    'shops.keep_address': null,
  })
  for (const { name, path } of functions) expect(path, name).toBe('search_path=pg_catalog, pg_temp')
})
