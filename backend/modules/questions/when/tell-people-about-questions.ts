// The seller hears of a question, and whoever asked it of the answer: by bell and e-mail, each once.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { readAccount } from '#identity'
import { notify, type Recipient } from '#notifications'
import { type Ctx, transact } from '#platform/context'
import { when } from '#platform/facts'
import { readShopForSale } from '#shops'
import { type QuestionRow, questionsWhere } from '../question-row.ts'

async function recipient(ctx: Ctx, accountId: string | null | undefined): Promise<Recipient | undefined> {
  const account = accountId ? await readAccount(ctx, accountId) : undefined
  return account && { accountId: account.id, name: account.name, email: account.email, language: account.language }
}

const read = async (ctx: Ctx, { shopId, questionId }: { shopId: string; questionId: string }) =>
  (await questionsWhere(ctx, sql`q.shop_id = ${shopId} and q.id = ${questionId}`))[0]

const pageOf = (ctx: Ctx, shopSlug: string, { productId }: QuestionRow): string =>
  `${ctx.config.PUBLIC_URL}/${shopSlug}/p/${toWireId('product', productId)}#questions`

export function tellPeopleAboutQuestions(): void {
  when('question_asked', 'tell-the-seller-of-a-question', async (ctx, { id, data: about }) => {
    const question = await read(ctx, about)
    const shop = await readShopForSale(ctx, about.shopId)
    const to = await recipient(ctx, shop?.ownerAccountId)
    if (!question || question.answer !== null || !shop || !to) return
    const data = {
      productTitle: question.productTitle,
      text: question.text,
      link: `${ctx.config.PUBLIC_URL}/seller/questions`,
    }
    await transact(ctx, (tx) => notify(tx, { factKey: id, template: 'question_asked_seller', to, data }))
  })
  when('question_answered', 'tell-the-asker-of-the-answer', async (ctx, { id, data: about }) => {
    const question = await read(ctx, about)
    const shop = await readShopForSale(ctx, about.shopId)
    const to = await recipient(ctx, question?.accountId)
    if (!question?.answer || !shop || !to) return
    const data = {
      shopName: shop.name,
      productTitle: question.productTitle,
      answer: question.answer,
      link: pageOf(ctx, shop.slug, question),
    }
    await transact(ctx, (tx) => notify(tx, { factKey: id, template: 'question_answered_asker', to, data }))
  })
}
