// Ask M-Pesa what became of a transaction, or what our accounts hold. It answers later, to an address of the question's own.
// Asking moves no money, so it may be repeated as often as one likes.
import type { Ctx } from '#platform/context'
import { enqueue } from '#platform/jobs'
import { answerUrls } from '../callback-address.ts'
import { askAboutTransaction, askForBalance } from '../daraja/commands.ts'
import { findQuestion, insertQuestion, type QuestionSubject, settleQuestion } from '../questions.ts'

type About = { receipt: string } | { conversationId: string }

const askSoon = (ctx: Ctx, questionId: string): Promise<void> =>
  enqueue(ctx, 'ask-provider', { questionId }, { key: `ask-provider:${questionId}`, maxAttempts: 3 })

export async function askAbout(
  ctx: Ctx,
  subject: { kind: QuestionSubject; id: string; shortcode: string },
  about: About,
): Promise<void> {
  const questionId = await insertQuestion(ctx, {
    asks: 'transaction',
    subject: subject.kind,
    subjectId: subject.id,
    shortcode: subject.shortcode,
    receipt: 'receipt' in about ? about.receipt : null,
    conversationId: 'conversationId' in about ? about.conversationId : null,
  })
  await askSoon(ctx, questionId)
}

/** Of both: the paybill that receives and the shortcode that pays. */
export async function askForBalances(ctx: Ctx): Promise<void> {
  for (const shortcode of new Set([ctx.config.DARAJA_SHORTCODE, ctx.config.DARAJA_B2C_SHORTCODE])) {
    const nothing = { subject: null, subjectId: null, receipt: null, conversationId: null }
    await askSoon(ctx, await insertQuestion(ctx, { asks: 'balance', shortcode, ...nothing }))
  }
}

export async function askProvider(ctx: Ctx, { questionId }: { questionId: string }): Promise<void> {
  const question = await findQuestion(ctx, questionId)
  if (question?.state !== 'asked') return
  const { shortcode, receipt, conversation_id: conversationId } = question
  const urls = answerUrls(ctx.config, 'question', questionId)
  const reply =
    question.asks === 'balance'
      ? await askForBalance(ctx, { shortcode, ...urls })
      : await askAboutTransaction(ctx, { shortcode, receipt, conversationId, ...urls })
  if (reply.kind === 'accepted') return
  ctx.log.warn({ questionId, reply: reply.kind, detail: reply.detail }, 'a question to M-Pesa was not taken')
  // What was unclear may be answered all the same, and then counts.
  await settleQuestion(ctx, questionId, 'unanswered', null)
}
