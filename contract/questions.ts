// Questions about a product before anybody orders it: asked on its page, answered by the seller, read by everybody from then on.
import { z } from 'zod'
import { answerTextMax, questionTextMax } from './choices.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'

const words = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => !text.includes('\0'), { error: 'must have no zero bytes' })

export const question = z
  .object({
    id: wireId('question'),
    text: z.string(),
    /** First name and initial; null when the account was erased. */
    author: z.string().nullable(),
    askedAt: z.iso.datetime(),
    answer: z
      .object({ text: z.string(), answeredAt: z.iso.datetime(), changedAt: z.iso.datetime().nullable() })
      .nullable(),
    /** The caller asked it. */
    mine: z.boolean(),
  })
  .meta({ id: 'Question' })
export type Question = z.infer<typeof question>

const ofProduct = z.object({ productId: id('product') })
const cursor = { after: id('question').optional() }

const questionList = z.object({
  /** Answered ones, the newest first. */
  questions: z.array(question),
  /** The caller’s own that wait for the seller; nobody else sees them. */
  waiting: z.array(question),
  /** How many are answered in all. */
  answered: z.int(),
  /** Of the next page. */
  next: wireId('question').nullable(),
})
export type QuestionList = z.infer<typeof questionList>

export const listProductQuestions = defineEndpoint({
  name: 'listProductQuestions',
  method: 'GET',
  path: '/api/products/:productId/questions',
  access: 'public',
  summary: 'What was asked about a product and answered, newest first, and what the caller has asked and waits for',
  params: ofProduct,
  query: z.object({ ...cursor, limit: z.coerce.number().int().min(1).max(50).default(5) }),
  reply: questionList,
})

export const askQuestion = defineEndpoint({
  name: 'askQuestion',
  method: 'POST',
  path: '/api/products/:productId/questions',
  access: 'signed_in',
  limit: 'ask',
  summary:
    'Ask the seller about a product; the phone of the account must be verified. Published once the seller answers it, and off her list after 14 days. The same words again are the same question',
  status: 201,
  params: ofProduct,
  body: z.object({ text: words(5, questionTextMax) }),
  reply: question,
  refusals: [
    'account_not_verified',
    'own_product',
    'product_not_on_show',
    'contact_details_in_text',
    'too_many_questions',
  ],
})

/** As the seller sees it: with the product it is about. */
export const shopQuestion = question
  .extend({
    product: z.object({ id: wireId('product'), title: z.string() }),
    /** Until when it waits for an answer; null once it has one. */
    waitsUntil: z.iso.datetime().nullable(),
    /** Until when the answer can be put in other words; null without one. */
    changeableUntil: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ShopQuestion' })
export type ShopQuestion = z.infer<typeof shopQuestion>

const shopParams = z.object({ shopId: id('shop') })
const shopQuestionParams = shopParams.extend({ questionId: id('question') })

export const listShopQuestions = defineEndpoint({
  name: 'listShopQuestions',
  method: 'GET',
  path: '/api/seller/shops/:shopId/questions',
  access: 'shop_owner',
  summary: 'Questions about the shop’s products: those that wait for an answer, or those answered; newest first',
  params: shopParams,
  query: z.object({
    show: z.enum(['waiting', 'answered']).default('waiting'),
    ...cursor,
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  reply: z.object({ questions: z.array(shopQuestion), waiting: z.int(), next: wireId('question').nullable() }),
})

export const answerQuestion = defineEndpoint({
  name: 'answerQuestion',
  method: 'PUT',
  path: '/api/seller/shops/:shopId/questions/:questionId/answer',
  access: 'shop_owner',
  summary: 'Answer a question: both are published. The answer can be changed for seven days',
  params: shopQuestionParams,
  body: z.object({ text: words(1, answerTextMax) }),
  reply: shopQuestion,
  refusals: ['contact_details_in_text', 'answer_too_old_to_change', 'question_set_aside'],
})

export const setQuestionAside = defineEndpoint({
  name: 'setQuestionAside',
  method: 'DELETE',
  path: '/api/seller/shops/:shopId/questions/:questionId',
  access: 'shop_owner',
  summary: 'Take a question that has no answer off the list: it stays unpublished, and nobody is told',
  params: shopQuestionParams,
  refusals: ['question_answered'],
})
