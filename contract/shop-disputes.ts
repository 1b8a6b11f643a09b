// What a seller does about the problems with the shop's orders: answer, show evidence, confirm what came back, appeal.
import { z } from 'zod'
import {
  disputeAppeal,
  disputePhotoRefusals,
  disputeSummary,
  disputeView,
  disputeWords,
  sellerAnswer,
} from './dispute-view.ts'
import { defineEndpoint } from './endpoint.ts'
import { id } from './ids.ts'
import { wholeShillingCents } from './money.ts'

const shopParams = z.object({ shopId: id('shop') })
const shopOrderParams = shopParams.extend({ orderId: id('order') })

export const listShopDisputes = defineEndpoint({
  name: 'listShopDisputes',
  method: 'GET',
  path: '/api/seller/shops/:shopId/disputes',
  access: 'shop_owner',
  summary: "The shop's disputes, most urgent first",
  params: shopParams,
  reply: z.object({ disputes: z.array(disputeSummary) }),
})

export const readShopDispute = defineEndpoint({
  name: 'readShopDispute',
  method: 'GET',
  path: '/api/seller/shops/:shopId/orders/:orderId/dispute',
  access: 'shop_owner',
  summary: 'The dispute as its seller sees it',
  params: shopOrderParams,
  reply: disputeView,
})

export const answerShopDispute = defineEndpoint({
  name: 'answerShopDispute',
  method: 'POST',
  path: '/api/seller/shops/:shopId/orders/:orderId/dispute/answer',
  access: 'shop_owner',
  summary: 'The seller answers: accept, offer a part, ask for the goods back, or contest',
  params: shopOrderParams,
  body: z.object({ answer: sellerAnswer, offerCents: wholeShillingCents.optional(), text: disputeWords.default('') }),
  reply: disputeView,
  refusals: [
    'answer_not_possible',
    'dispute_closed',
    'offer_too_high',
    'contest_needs_evidence',
    'contact_details_in_text',
  ],
})

export const addShopDisputePhoto = defineEndpoint({
  name: 'addShopDisputePhoto',
  method: 'POST',
  path: '/api/seller/shops/:shopId/orders/:orderId/dispute/photos',
  access: 'shop_owner',
  limit: 'upload',
  summary: 'Add a photo as evidence; the body is the file. Only buyer and seller see it',
  status: 201,
  params: shopOrderParams,
  reply: disputeView,
  refusals: disputePhotoRefusals,
})

export const addShopDisputeText = defineEndpoint({
  name: 'addShopDisputeText',
  method: 'POST',
  path: '/api/seller/shops/:shopId/orders/:orderId/dispute/texts',
  access: 'shop_owner',
  summary: 'Add something in words as evidence',
  status: 201,
  params: shopOrderParams,
  body: z.object({ text: disputeWords.min(2) }),
  reply: disputeView,
  refusals: ['too_many_evidence_texts', 'evidence_not_taken', 'contact_details_in_text'],
})

export const readShopDisputePhoto = defineEndpoint({
  name: 'readShopDisputePhoto',
  method: 'GET',
  path: '/api/seller/shops/:shopId/orders/:orderId/dispute/photos/:evidenceId',
  access: 'shop_owner',
  summary: 'A photo of the dispute, as WebP',
  params: shopOrderParams.extend({ evidenceId: id('evidence') }),
})

export const enterReturnCode = defineEndpoint({
  name: 'enterReturnCode',
  method: 'POST',
  path: '/api/seller/shops/:shopId/orders/:orderId/dispute/return-code',
  access: 'shop_owner',
  limit: 'try_code',
  summary: "Enter the buyer's six digits when the goods are back: the money goes to the buyer",
  params: shopOrderParams,
  body: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{3} ?\d{3}$/, 'six digits')
      .transform((text) => text.replace(' ', '')),
  }),
  reply: disputeView,
  refusals: ['wrong_return_code', 'return_code_locked', 'no_return_due'],
})

export const appealShopDispute = defineEndpoint({
  name: 'appealShopDispute',
  method: 'POST',
  path: '/api/seller/shops/:shopId/orders/:orderId/dispute/appeal',
  access: 'shop_owner',
  summary: 'The seller appeals once: it can clear the record, and takes no money from the buyer',
  params: shopOrderParams,
  body: disputeAppeal,
  reply: disputeView,
  refusals: ['appeal_not_possible', 'contact_details_in_text'],
})
