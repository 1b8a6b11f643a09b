// The SQL of what was asked of the provider.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import type { Ctx, TxCtx } from '#platform/context'
import { newId } from '#platform/ids'

export type QuestionSubject = 'attempt' | 'disbursement' | 'deposit' | 'top_up'

export interface Question {
  id: string
  asks: 'transaction' | 'balance'
  subject: QuestionSubject | null
  subject_id: string | null
  shortcode: string
  receipt: string | null
  conversation_id: string | null
  state: 'asked' | 'answered' | 'unanswered'
  asked_at: Date
}

export interface NewQuestion {
  asks: Question['asks']
  subject: QuestionSubject | null
  subjectId: string | null
  shortcode: string
  receipt: string | null
  conversationId: string | null
}

export async function insertQuestion(ctx: Ctx, question: NewQuestion): Promise<string> {
  const id = newId(ctx.now)
  const { asks, subject, subjectId, shortcode, receipt, conversationId } = question
  await sql`insert into payments.question (id, asks, subject, subject_id, shortcode, receipt, conversation_id, state, asked_at)
    values (${id}, ${asks}, ${subject}, ${subjectId}, ${shortcode}, ${receipt}, ${conversationId}, 'asked', ${ctx.now})`.execute(
    ctx.db,
  )
  return id
}

export async function findQuestion(ctx: Ctx, id: string): Promise<Question | undefined> {
  return (await sql<Question>`select * from payments.question where id = ${id}`.execute(ctx.db)).rows[0]
}

/** An answer counts however late it comes; each question is answered once. */
export async function lockUnansweredQuestion(tx: TxCtx, id: string): Promise<Question | undefined> {
  const { rows } = await sql<Question>`
    select * from payments.question where id = ${id} and state <> 'answered' for update`.execute(tx.db)
  return rows[0]
}

export async function settleQuestion(
  ctx: Ctx,
  id: string,
  state: 'answered' | 'unanswered',
  resultCode: string | null,
): Promise<void> {
  await sql`update payments.question set state = ${state}, result_code = ${resultCode}, settled_at = ${ctx.now}
    where id = ${id} and state <> 'answered'`.execute(ctx.db)
}

export async function giveUpOldQuestions(ctx: Ctx, olderThanMs: number): Promise<void> {
  await sql`update payments.question set state = 'unanswered', settled_at = ${ctx.now}
    where state = 'asked' and asked_at < ${after(ctx.now, -olderThanMs)}`.execute(ctx.db)
}
