// Somebody asks the seller about a product. Screened first; nobody but the two reads it until it is answered.
import { sql } from 'kysely'
import { allowFor } from '#abuse'
import { type Listing, readListing, readVariantsOfProduct } from '#catalogue'
import { publicNameOf, verifiedCaller } from '#identity'
import { after, days } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { notFound } from '#platform/errors'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { waitForTurn } from '#platform/wait-for-turn'
import { readTogetherMax, refuseContactDetails } from '#screening'
import { ownProduct, productNotOnShow, tooManyQuestions } from '../errors.ts'
import { countQuestions, type QuestionRow, questionsWhere, waitsAt } from '../question-row.ts'
import { perDayMax, waitingPerProductMax } from '../rules.ts'

/** Throws the refusals of the contract's askQuestion. The same words again give the question that is there. */
export async function askQuestion(ctx: Ctx, productId: string, text: string): Promise<QuestionRow> {
  const asker = await verifiedCaller(ctx)
  const product = await productToAskAbout(ctx, productId)
  if (product.shop.ownerAccountId === asker.id) throw ownProduct()
  await allowFor(ctx, 'ask', product.shop.id)
  await refuseContactDetails(ctx, { text }, { before: await lastAskedOf(ctx, asker.id, product.shop.id) })
  return transact(ctx, async (tx) => {
    // One after the other, so that each sees what the last one asked.
    await waitForTurn(tx, `questions.question ${asker.id}`)
    const same = sql`q.account_id = ${asker.id} and q.product_id = ${productId} and q.text = ${text}`
    const [there] = await questionsWhere(tx, same)
    if (there) return there
    await refuseTooMany(tx, asker.id, productId)
    const id = newId(tx.now)
    await sql`insert into questions.question (shop_id, id, product_id, product_title, account_id, author_name, text, asked_at)
      values (${product.shop.id}, ${id}, ${productId}, ${product.title}, ${asker.id}, ${publicNameOf(asker.name)}, ${text},
        ${tx.now})`.execute(tx.db)
    await announce(tx, 'question_asked', {
      questionId: id,
      productId,
      shopId: product.shop.id,
      accountId: asker.id,
    })
    return (await questionsWhere(tx, sql`q.shop_id = ${product.shop.id} and q.id = ${id}`))[0]!
  })
}

/** Oldest first: what the shop reads one after the other is screened together. */
async function lastAskedOf(ctx: Ctx, accountId: string, shopId: string): Promise<string[]> {
  const lately = sql`q.account_id = ${accountId} and q.shop_id = ${shopId} and q.asked_at > ${after(ctx.now, -days(2))}`
  const asked = await questionsWhere(ctx, sql`${lately} order by q.id desc limit ${readTogetherMax}`)
  return asked.map((each) => each.text).reverse()
}

async function productToAskAbout(ctx: Ctx, productId: string): Promise<Listing> {
  const listing = await readListing(ctx, productId)
  if (listing) return listing
  if ((await readVariantsOfProduct(ctx, productId)).length === 0) throw notFound('product')
  throw productNotOnShow()
}

async function refuseTooMany(tx: TxCtx, accountId: string, productId: string): Promise<void> {
  const own = sql`q.account_id = ${accountId}`
  const waiting = await countQuestions(tx, sql`${own} and q.product_id = ${productId} and ${waitsAt(tx.now)}`)
  if (waiting >= waitingPerProductMax) throw tooManyQuestions('product')
  const today = await countQuestions(tx, sql`${own} and q.asked_at > ${after(tx.now, -days(1))}`)
  if (today >= perDayMax) throw tooManyQuestions('day')
}
