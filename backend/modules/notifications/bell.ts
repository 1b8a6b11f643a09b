// The bell: the same fact as a line in the account, without anything secret in it.
import { fromWireId, toWireId } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import { newId } from '#platform/ids'
import type { BellWords } from './templates/template.ts'
import type { Topic } from './topics.ts'

/** Counted so far and no further: beyond it a number says no more than “many”. */
const countMax = 100

/** The path, and the place on its page: whoever hears the bell is signed in, so no guest's key needs to lie about in it. */
function pathOf(link: string | undefined, home: string): string | null {
  if (!link || !URL.canParse(link, home)) return null
  const { pathname, searchParams, hash } = new URL(link, home)
  searchParams.delete('key')
  return `${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}${hash}`
}

interface Ring extends BellWords {
  factKey: string
  accountId: string
  template: string
  topic: Topic
}

/** Once per fact and account. Gives whether it rang. */
export async function ring(tx: TxCtx, { factKey, accountId, template, topic, title, text, link }: Ring) {
  const { rows } = await sql`
    insert into notifications.bell (id, account_id, fact_key, template, topic, title, text, link, rang_at)
    values (${newId(tx.now)}, ${accountId}, ${factKey}, ${template}, ${topic}, ${title}, ${text},
      ${pathOf(link, tx.config.PUBLIC_URL)}, ${tx.now})
    on conflict (fact_key, account_id) do nothing returning id`.execute(tx.db)
  return rows.length > 0
}

export async function countUnread(ctx: Ctx, accountId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from
    (select 1 from notifications.bell where account_id = ${accountId} and read_at is null limit ${countMax}) unread`.execute(
    ctx.db,
  )
  return rows[0]!.count
}

interface BellRow {
  id: string
  topic: Topic
  title: string
  text: string
  link: string | null
  rang_at: Date
  read_at: Date | null
}

/** Newest first, continued after the wire id `after`. */
export async function listBell(ctx: Ctx, accountId: string, after: string | undefined, limit: number) {
  const before = fromWireId('notice', after ?? '') ?? null
  const { rows } = await sql<BellRow>`select id, topic, title, text, link, rang_at, read_at from notifications.bell
    where account_id = ${accountId} and (${before}::uuid is null or id < ${before}::uuid)
    order by id desc limit ${limit}`.execute(ctx.db)
  const notices = rows.map(({ id, topic, title, text, link, rang_at, read_at }) => ({
    id: toWireId('notice', id),
    topic,
    title,
    text,
    link,
    at: rang_at.toISOString(),
    read: read_at !== null,
  }))
  return { notices, next: rows.length === limit ? (notices.at(-1)?.id ?? null) : null }
}

/** These, or all of the account's when none is named; others' are left alone. */
export async function markRead(ctx: Ctx, accountId: string, ids: readonly string[] | undefined): Promise<void> {
  await sql`update notifications.bell set read_at = ${ctx.now}
    where account_id = ${accountId} and read_at is null and (${ids ? [...ids] : null}::uuid[] is null or id = any(${ids ? [...ids] : null}::uuid[]))`.execute(
    ctx.db,
  )
}

/** What leads to the page that is being looked at has been read with it. */
export async function markReadAt(ctx: Ctx, accountId: string, path: string): Promise<void> {
  await sql`update notifications.bell set read_at = ${ctx.now}
    where account_id = ${accountId} and read_at is null and link = ${path}`.execute(ctx.db)
}
