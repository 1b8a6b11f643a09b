// The category tree in the database follows categories.ts: cheap, and safe to run at every start.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { categories } from './categories.ts'

export async function syncCategories(ctx: Ctx): Promise<void> {
  const tree = categories.map(({ slug, parent, name, nameSw, risk, position }) => ({
    slug,
    parent_slug: parent ?? null,
    name,
    name_sw: nameSw,
    risk,
    position,
  }))
  await sql`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(tree)}::jsonb)
        as w (slug text, parent_slug text, name text, name_sw text, risk text, position int)
    ), retired as (
      update catalogue.category set retired = true
      where not retired and slug not in (select slug from wanted)
    )
    insert into catalogue.category as c (slug, parent_slug, name, name_sw, risk, position)
    select slug, parent_slug, name, name_sw, risk, position from wanted
    on conflict (slug) do update set parent_slug = excluded.parent_slug, name = excluded.name,
      name_sw = excluded.name_sw, risk = excluded.risk, position = excluded.position, retired = false
    where (c.parent_slug, c.name, c.name_sw, c.risk, c.position, c.retired)
      is distinct from (excluded.parent_slug, excluded.name, excluded.name_sw, excluded.risk, excluded.position, false)`.execute(
    ctx.db,
  )
}
