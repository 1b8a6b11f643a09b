// Questions on the wire: as everybody reads them, and as the seller does.
import { type Question, type QuestionList, type ShopQuestion, toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { after } from '#platform/clock'
import { accountIdOf, type Ctx } from '#platform/context'
import { countQuestions, isAnswered, pageOf, type QuestionRow, questionsWhere, waitsAt } from './question-row.ts'
import { answerChangeWithin, waitsFor } from './rules.ts'

export const questionView = (ctx: Ctx, row: QuestionRow): Question => ({
  id: toWireId('question', row.id),
  text: row.text,
  author: row.authorName,
  askedAt: row.askedAt.toISOString(),
  answer:
    row.answer !== null && row.answeredAt !== null
      ? {
          text: row.answer,
          answeredAt: row.answeredAt.toISOString(),
          changedAt: row.answerChangedAt?.toISOString() ?? null,
        }
      : null,
  mine: row.accountId !== null && row.accountId === accountIdOf(ctx.actor),
})

const untilOf = (since: Date | null, howLong: number, now: Date): string | null => {
  const until = since && after(since, howLong)
  return until && until > now ? until.toISOString() : null
}

export const shopQuestionView = (ctx: Ctx, row: QuestionRow): ShopQuestion => ({
  ...questionView(ctx, row),
  product: { id: toWireId('product', row.productId), title: row.productTitle },
  waitsUntil: row.answer === null ? untilOf(row.askedAt, waitsFor, ctx.now) : null,
  changeableUntil: untilOf(row.answeredAt, answerChangeWithin, ctx.now),
})

export interface Page {
  after?: string | undefined
  limit: number
}

/** What everybody reads of a product, and what the caller waits for. */
export async function questionsOfProduct(ctx: Ctx, productId: string, page: Page): Promise<QuestionList> {
  const published = sql`q.product_id = ${productId} and ${isAnswered}`
  const { shown, next } = await pageOf(ctx, published, page)
  const accountId = accountIdOf(ctx.actor)
  const waiting = accountId
    ? await questionsWhere(
        ctx,
        sql`q.account_id = ${accountId} and q.product_id = ${productId} and ${waitsAt(ctx.now)} order by q.id desc`,
      )
    : []
  return {
    questions: shown.map((row) => questionView(ctx, row)),
    waiting: waiting.map((row) => questionView(ctx, row)),
    answered: await countQuestions(ctx, published),
    next: next ? toWireId('question', next) : null,
  }
}

/** In a transaction that is bound to the shop. */
export async function questionsOfShop(ctx: Ctx, shopId: string, show: 'waiting' | 'answered', page: Page) {
  const waiting = sql`q.shop_id = ${shopId} and ${waitsAt(ctx.now)}`
  const answered = sql`q.shop_id = ${shopId} and ${isAnswered}`
  const { shown, next } = await pageOf(ctx, show === 'waiting' ? waiting : answered, page)
  return {
    questions: shown.map((row) => shopQuestionView(ctx, row)),
    waiting: await countQuestions(ctx, waiting),
    next: next ? toWireId('question', next) : null,
  }
}
