// The module's rows, and the SQL that reads them.
import { type RawBuilder, sql } from 'kysely'
import { after } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { waitsFor } from './rules.ts'

export interface QuestionRow {
  shopId: string
  id: string
  productId: string
  productTitle: string
  accountId: string | null
  authorName: string | null
  text: string
  askedAt: Date
  answer: string | null
  answeredAt: Date | null
  answerChangedAt: Date | null
  setAsideAt: Date | null
}

const columns = sql`q.shop_id as "shopId", q.id, q.product_id as "productId", q.product_title as "productTitle",
  q.account_id as "accountId", q.author_name as "authorName", q.text, q.asked_at as "askedAt", q.answer,
  q.answered_at as "answeredAt", q.answer_changed_at as "answerChangedAt", q.set_aside_at as "setAsideAt"`

/** @param where may name the table `q`, and may end in an order and a limit */
export const questionsWhere = async (ctx: Ctx, where: RawBuilder<unknown>): Promise<QuestionRow[]> =>
  (await sql<QuestionRow>`select ${columns} from questions.question q where ${where}`.execute(ctx.db)).rows

export const isAnswered = sql`q.answer is not null`

/** Neither answered nor set aside, and not too old. */
export const waitsAt = (now: Date) =>
  sql`q.answer is null and q.set_aside_at is null and q.asked_at > ${after(now, -waitsFor)}`

export async function countQuestions(ctx: Ctx, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from questions.question q
    where ${where}`.execute(ctx.db)
  return rows[0]!.count
}

/** Newest first, with one more to see whether there are others. Ids are born in the order of time. */
export async function pageOf(
  ctx: Ctx,
  where: RawBuilder<unknown>,
  { after: start, limit }: { after?: string | undefined; limit: number },
): Promise<{ shown: QuestionRow[]; next: string | undefined }> {
  const rows = await questionsWhere(
    ctx,
    sql`${where} ${start ? sql`and q.id < ${start}::uuid` : sql``} order by q.id desc limit ${limit + 1}`,
  )
  const shown = rows.slice(0, limit)
  return { shown, next: rows.length > limit ? shown.at(-1)?.id : undefined }
}
