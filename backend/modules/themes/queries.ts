// The SQL of themes: revisions are added and never changed; one row per shop points at the draft and at what visitors see.
import type { Theme } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'

export interface ThemeState {
  version: number
  draftNumber: number
  publishedNumber: number | null
}

export interface Revision {
  number: number
  document: unknown
  savedAt: Date
  publishedAt: Date | null
  restoredFrom: number | null
}

const state = sql`version, draft_number as "draftNumber", published_number as "publishedNumber"`
const columns = sql`number, document, saved_at as "savedAt", published_at as "publishedAt", restored_from as "restoredFrom"`

export async function readState(ctx: Ctx, shopId: string): Promise<ThemeState | undefined> {
  const { rows } = await sql<ThemeState>`select ${state} from themes.theme where shop_id = ${shopId}`.execute(ctx.db)
  return rows[0]
}

/** The same, locked until the transaction ends. */
export async function lockState(tx: TxCtx, shopId: string): Promise<ThemeState | undefined> {
  const { rows } = await sql<ThemeState>`select ${state} from themes.theme
    where shop_id = ${shopId} for update`.execute(tx.db)
  return rows[0]
}

export async function readRevision(ctx: Ctx, shopId: string, number: number): Promise<Revision | undefined> {
  const { rows } = await sql<Revision>`select ${columns} from themes.revision
    where shop_id = ${shopId} and number = ${number}`.execute(ctx.db)
  return rows[0]
}

/** What visitors of the shop see, as it was stored. */
export async function readPublished(ctx: Ctx, shopId: string): Promise<unknown> {
  const { rows } = await sql<{ document: unknown }>`select r.document from themes.theme t
    join themes.revision r on r.shop_id = t.shop_id and r.number = t.published_number
    where t.shop_id = ${shopId}`.execute(ctx.db)
  return rows[0]?.document
}

export async function listRevisions(ctx: Ctx, shopId: string): Promise<Revision[]> {
  const { rows } = await sql<Revision>`select ${columns} from themes.revision
    where shop_id = ${shopId} order by number desc limit 100`.execute(ctx.db)
  return rows
}

export async function addRevision(
  tx: TxCtx,
  shopId: string,
  { number, theme, restoredFrom }: { number: number; theme: Theme; restoredFrom: number | null },
): Promise<void> {
  await sql`insert into themes.revision (shop_id, number, document, saved_at, restored_from)
    values (${shopId}, ${number}, ${JSON.stringify(theme)}::jsonb, ${tx.now}, ${restoredFrom})`.execute(tx.db)
}

/** Gives how many rows were written: none when the shop had no theme at `from` and somebody else has just made its first. */
export async function writeState(tx: TxCtx, shopId: string, from: number, next: ThemeState): Promise<number> {
  const written =
    from === 0
      ? await sql`insert into themes.theme (shop_id, version, draft_number, published_number)
          values (${shopId}, ${next.version}, ${next.draftNumber}, ${next.publishedNumber}) on conflict do nothing`.execute(
          tx.db,
        )
      : await sql`update themes.theme set version = ${next.version}, draft_number = ${next.draftNumber},
          published_number = ${next.publishedNumber} where shop_id = ${shopId} and version = ${from}`.execute(tx.db)
  return Number(written.numAffectedRows)
}

export async function notePublished(tx: TxCtx, shopId: string, number: number): Promise<void> {
  await sql`update themes.revision set published_at = ${tx.now}
    where shop_id = ${shopId} and number = ${number} and published_at is null`.execute(tx.db)
}

/** Drafts that nobody but their seller ever saw, older than the newest `kept` of them. */
export async function forgetOldDrafts(tx: TxCtx, shopId: string, kept: number): Promise<void> {
  await sql`delete from themes.revision where shop_id = ${shopId} and number in (
    select r.number from themes.revision r join themes.theme t on t.shop_id = r.shop_id
    where r.shop_id = ${shopId} and r.published_at is null
      and r.number <> t.draft_number and r.number is distinct from t.published_number
    order by r.number desc offset ${kept})`.execute(tx.db)
}
