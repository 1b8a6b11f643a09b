// The seller answers a question, and both are published; for seven days in other words. Or she sets it aside.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import { announce } from '#platform/facts'
import { refuseContactDetails } from '#screening'
import { answerTooOldToChange, questionAnswered, questionSetAside } from '../errors.ts'
import { type QuestionRow, questionsWhere } from '../question-row.ts'
import { answerChangeWithin } from '../rules.ts'

/** Locked, so that answering and setting aside come one after the other. Throws not_found. */
async function lockQuestion(tx: TxCtx, shopId: string, questionId: string): Promise<QuestionRow> {
  const [question] = await questionsWhere(tx, sql`q.shop_id = ${shopId} and q.id = ${questionId} for update`)
  if (!question) throw notFound('question')
  return question
}

/** One that has waited too long may still be answered by whoever has the page open. Throws as the contract says, and not_found. */
export async function answerQuestion(ctx: Ctx, shopId: string, questionId: string, text: string): Promise<QuestionRow> {
  await refuseContactDetails(ctx, { answer: text }, { shopId })
  return transactForShop(ctx, shopId, async (tx) => {
    const question = await lockQuestion(tx, shopId, questionId)
    if (question.setAsideAt) throw questionSetAside()
    if (question.answer === text) return question
    if (!question.answeredAt) await publish(tx, question, text)
    else if (after(question.answeredAt, answerChangeWithin) > tx.now) await change(tx, question, text)
    else throw answerTooOldToChange()
    return lockQuestion(tx, shopId, questionId)
  })
}

async function publish(tx: TxCtx, { shopId, id, productId }: QuestionRow, text: string): Promise<void> {
  await sql`update questions.question set answer = ${text}, answered_at = ${tx.now}
    where shop_id = ${shopId} and id = ${id}`.execute(tx.db)
  await announce(tx, 'question_answered', { questionId: id, productId, shopId })
}

const change = (tx: TxCtx, { shopId, id }: QuestionRow, text: string) =>
  sql`update questions.question set answer = ${text}, answer_changed_at = ${tx.now}
    where shop_id = ${shopId} and id = ${id}`.execute(tx.db)

/** Idempotent. Throws question_answered, not_found. */
export const setQuestionAside = (ctx: Ctx, shopId: string, questionId: string): Promise<void> =>
  transactForShop(ctx, shopId, async (tx) => {
    const question = await lockQuestion(tx, shopId, questionId)
    if (question.answer !== null) throw questionAnswered()
    await sql`update questions.question set set_aside_at = coalesce(set_aside_at, ${tx.now})
      where shop_id = ${shopId} and id = ${questionId}`.execute(tx.db)
  })
