// Callbacks that an earlier version of the program kept in plain are sealed, some at a time, until there are none.
import { sql } from 'kysely'
import { type Ctx, transact } from '#platform/context'
import { sealBody } from '../callback-body.ts'

const batch = 500

export const sealOldCallbacks = (ctx: Ctx): Promise<void> =>
  transact(ctx, async (tx) => {
    const { rows } = await sql<{ id: string; body: string }>`select id, body from payments.callback
      where not sealed order by id limit ${batch} for update skip locked`.execute(tx.db)
    if (rows.length === 0) return
    await sql`update payments.callback c set body = s.body, sealed = true
      from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ body }) => sealBody(tx.config, body))}::text[]) as s (id, body)
      where c.id = s.id`.execute(tx.db)
  })
