// Questions over HTTP: parse → authorise → one action → reply.
import * as endpoint from '@amana/contract'
import { transactForShop } from '#platform/context'
import type { Routes } from '#platform/http'
import { answerQuestion, setQuestionAside } from './actions/answer-question.ts'
import { askQuestion } from './actions/ask-question.ts'
import { questionsOfProduct, questionsOfShop, questionView, shopQuestionView } from './views.ts'

export function routes({ handle }: Routes): void {
  handle(endpoint.listProductQuestions, (ctx, { input: { params, query } }) =>
    questionsOfProduct(ctx, params.productId, query),
  )
  handle(endpoint.askQuestion, async (ctx, { input: { params, body } }) =>
    questionView(ctx, await askQuestion(ctx, params.productId, body.text)),
  )
  handle(endpoint.listShopQuestions, (ctx, { input: { params, query } }) =>
    transactForShop(ctx, params.shopId, (tx) => questionsOfShop(tx, params.shopId, query.show, query)),
  )
  handle(endpoint.answerQuestion, async (ctx, { input: { params, body } }) =>
    shopQuestionView(ctx, await answerQuestion(ctx, params.shopId, params.questionId, body.text)),
  )
  handle(endpoint.setQuestionAside, async (ctx, { input: { params } }) => {
    await setQuestionAside(ctx, params.shopId, params.questionId)
    return undefined
  })
}
