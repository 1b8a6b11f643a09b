// What questions keep of a person: handed out to her, and taken off when her account is erased. What was answered stays, as somebody's.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { defineExportPart } from '#identity'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { when } from '#platform/facts'
import { questionsWhere } from './question-row.ts'

async function exportQuestions(ctx: Ctx, accountId: string) {
  const asked = await questionsWhere(ctx, sql`q.account_id = ${accountId} order by q.id`)
  return asked.map(({ id, productId, productTitle, authorName, text, askedAt, answer, answeredAt }) => ({
    id: toWireId('question', id),
    productId: toWireId('product', productId),
    productTitle,
    shownAs: authorName,
    text,
    askedAt,
    answer,
    answeredAt,
  }))
}

async function forgetAsker(tx: TxCtx, accountId: string): Promise<void> {
  await sql`delete from questions.question where account_id = ${accountId} and answer is null`.execute(tx.db)
  await sql`update questions.question set account_id = null, author_name = null
    where account_id = ${accountId}`.execute(tx.db)
}

export function keepAskerDataInOrder(): void {
  defineExportPart('questions', exportQuestions)
  when('account_erased', 'forget-the-asker-when-account-erased', (ctx, { data }) =>
    transact(ctx, (tx) => forgetAsker(tx, data.accountId)),
  )
}
