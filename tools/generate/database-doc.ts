// docs/database.md: every table with its columns and rules, and the relationships as a drawing, read from the migrated database.
import type pg from 'pg'

interface Column {
  schema: string
  table: string
  column: string
  type: string
  nullable: boolean
  fallback: string | null
  primary: boolean
}
interface Link {
  schema: string
  table: string
  to_schema: string
  to_table: string
  columns: string
}
interface Table {
  schema: string
  table: string
  says: string | null
  kept_to_shop: boolean
}

const ours =
  "n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public') and n.nspname not like 'pg_%'"

async function read<T extends pg.QueryResultRow>(client: pg.Client, text: string): Promise<T[]> {
  return (await client.query<T>(text)).rows
}

const readTables = (client: pg.Client) =>
  read<Table>(
    client,
    `select n.nspname as schema, c.relname as table, obj_description(c.oid) as says, c.relrowsecurity as kept_to_shop
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and ${ours} and c.relname not like 'kysely_%' order by 1, 2`,
  )

const readColumns = (client: pg.Client) =>
  read<Column>(
    client,
    `select n.nspname as schema, c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
       not a.attnotnull as nullable, pg_get_expr(d.adbin, d.adrelid) as fallback,
       exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)) as primary
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p') and ${ours} order by 1, 2, a.attnum`,
  )

const readLinks = (client: pg.Client) =>
  read<Link>(
    client,
    `select n.nspname as schema, c.relname as table, tn.nspname as to_schema, tc.relname as to_table,
       (select string_agg(a.attname, ', ' order by k.position) from unnest(con.conkey) with ordinality k(attnum, position)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum) as columns
     from pg_constraint con join pg_class c on c.oid = con.conrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_class tc on tc.oid = con.confrelid join pg_namespace tn on tn.oid = tc.relnamespace
     where con.contype = 'f' and con.conparentid = 0 and ${ours} order by 1, 2, 3, 4, 5`,
  )

const readIndexes = (client: pg.Client) =>
  read<{ schema: string; table: string; definition: string }>(
    client,
    `select schemaname as schema, tablename as table, regexp_replace(indexdef, '^CREATE (UNIQUE )?INDEX (\\S+) ON \\S+ USING ', '\\1\\2: ') as definition
     from pg_indexes n where schemaname not in ('pg_catalog', 'graphile_worker', 'public') and indexname not like '%_pkey'
       and tablename not like 'kysely_%' order by 1, 2, indexname`,
  )

const name = (schema: string, table: string) => `${schema}_${table}`

function drawing(links: Link[]): string {
  const lines = links.map(
    (link) => `  ${name(link.to_schema, link.to_table)} ||--o{ ${name(link.schema, link.table)} : "${link.columns}"`,
  )
  return ['```mermaid', 'erDiagram', ...new Set(lines), '```'].join('\n')
}

function tableText(table: Table, columns: Column[], indexes: string[]): string {
  const mine = columns.filter((column) => column.schema === table.schema && column.table === table.table)
  const rows = mine.map(
    (column) =>
      `| ${column.primary ? `**${column.column}**` : column.column} | ${column.type} | ${column.nullable ? 'null' : ''} | ${column.fallback ? `\`${column.fallback}\`` : ''} |`,
  )
  return [
    `### ${table.schema}.${table.table}`,
    '',
    `${table.says ?? ''}${table.kept_to_shop ? ' *Kept to its shop by row-level security.*' : ''}`.trim(),
    '',
    '| column | type | | default |',
    '|---|---|---|---|',
    ...rows,
    ...(indexes.length > 0 ? ['', `Indexes: ${indexes.map((index) => `\`${index}\``).join(' · ')}`] : []),
    '',
  ].join('\n')
}

/** The page as markdown, the same for the same schema. */
export async function describeDatabase(client: pg.Client): Promise<string> {
  const [tables, columns, links, indexes] = [
    await readTables(client),
    await readColumns(client),
    await readLinks(client),
    await readIndexes(client),
  ]
  const schemas = [...new Set(tables.map((table) => table.schema))]
  const sections = schemas.map((schema) => {
    const own = tables.filter((table) => table.schema === schema)
    const texts = own.map((table) =>
      tableText(
        table,
        columns,
        indexes
          .filter((index) => index.schema === table.schema && index.table === table.table)
          .map((index) => index.definition),
      ),
    )
    return [`## ${schema}`, '', ...texts].join('\n')
  })
  return [
    '# The database',
    '',
    'Generated from the migrated database by `npm run generate`; a test says when it is out of date. One schema per module,',
    'with the same name. Primary key columns are bold. Amounts are whole cents. The migrations are in `backend/migrations/`.',
    '',
    `${tables.length} tables in ${schemas.length} schemas, ${tables.filter((table) => table.kept_to_shop).length} of them kept to their shop.`,
    '',
    drawing(links),
    '',
    ...sections,
  ].join('\n')
}
