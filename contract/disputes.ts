// What a buyer does about a problem with her order: report it, answer, show evidence, send back, appeal.
import { z } from 'zod'
import { orderKey, orderParams } from './checkout.ts'
import {
  buyerAnswer,
  disputeAppeal,
  disputePhotoRefusals,
  disputeReason,
  disputeView,
  disputeWords,
  inBoth,
} from './dispute-view.ts'
import { defineEndpoint } from './endpoint.ts'
import { id } from './ids.ts'
import { money } from './money.ts'

export const reportableReason = z.object({
  reason: disputeReason,
  /** Why it cannot be reported now, with the date from which it can or on which money comes back; null when it can. */
  notNow: inBoth.nullable(),
})

export const readDisputeOptions = defineEndpoint({
  name: 'readDisputeOptions',
  method: 'GET',
  path: '/api/orders/:orderId/dispute-options',
  access: 'order_party',
  summary: 'Which problems can be reported now, and why not the others',
  params: orderParams,
  query: orderKey,
  reply: z.object({
    /** A dispute of this order, open or over, has a page of its own. */
    hasDispute: z.boolean(),
    /** Whether any problem can be reported now. */
    canReport: z.boolean(),
    reasons: z.array(reportableReason),
    held: money,
    /** Why a tie would not be decided for her, to be read before she reports; null where it would. Not told to who has only the link. */
    noBenefitOfDoubt: inBoth.nullable(),
  }),
})

export const openDispute = defineEndpoint({
  name: 'openDispute',
  method: 'POST',
  path: '/api/orders/:orderId/dispute',
  access: 'proven_order_party',
  summary: 'Report a problem: the money stands still until it is decided',
  status: 201,
  params: orderParams,
  query: orderKey,
  body: z.object({
    reason: disputeReason,
    wish: z.enum(['refund', 'part']).default('refund'),
    text: disputeWords.min(10),
  }),
  reply: disputeView,
  refusals: [
    'dispute_exists',
    'dispute_too_early',
    'delivery_was_proved',
    'order_not_disputable',
    'order_not_shipped_yet',
    'contact_details_in_text',
  ],
})

export const readDispute = defineEndpoint({
  name: 'readDispute',
  method: 'GET',
  path: '/api/orders/:orderId/dispute',
  access: 'proven_order_party',
  summary: 'The dispute as its buyer sees it',
  params: orderParams,
  query: orderKey,
  reply: disputeView,
})

export const answerDispute = defineEndpoint({
  name: 'answerDispute',
  method: 'POST',
  path: '/api/orders/:orderId/dispute/answer',
  access: 'proven_order_party',
  summary: 'The buyer answers: accept, reject, send it back, or take the complaint back',
  params: orderParams,
  query: orderKey,
  body: z.object({ answer: buyerAnswer, text: disputeWords.default('') }),
  reply: disputeView,
  refusals: ['answer_not_possible', 'dispute_closed', 'contact_details_in_text'],
})

export const addDisputePhoto = defineEndpoint({
  name: 'addDisputePhoto',
  method: 'POST',
  path: '/api/orders/:orderId/dispute/photos',
  access: 'proven_order_party',
  limit: 'upload',
  summary: 'Add a photo as evidence; the body is the file. Only buyer and seller see it',
  status: 201,
  params: orderParams,
  query: orderKey,
  reply: disputeView,
  refusals: disputePhotoRefusals,
})

export const addDisputeText = defineEndpoint({
  name: 'addDisputeText',
  method: 'POST',
  path: '/api/orders/:orderId/dispute/texts',
  access: 'proven_order_party',
  summary: 'Add something in words as evidence',
  status: 201,
  params: orderParams,
  query: orderKey,
  body: z.object({ text: disputeWords.min(2) }),
  reply: disputeView,
  refusals: ['too_many_evidence_texts', 'evidence_not_taken', 'contact_details_in_text'],
})

export const readDisputePhoto = defineEndpoint({
  name: 'readDisputePhoto',
  method: 'GET',
  path: '/api/orders/:orderId/dispute/photos/:evidenceId',
  access: 'proven_order_party',
  summary: 'A photo of the dispute, as WebP',
  params: orderParams.extend({ evidenceId: id('evidence') }),
  query: orderKey,
})

export const claimReturn = defineEndpoint({
  name: 'claimReturn',
  method: 'POST',
  path: '/api/orders/:orderId/dispute/return',
  access: 'proven_order_party',
  summary: '“I have handed it over”: the seller confirms with the return code within 48 hours, or the money goes back',
  params: orderParams,
  query: orderKey,
  reply: disputeView,
  refusals: ['answer_not_possible', 'dispute_closed'],
})

export const appealDispute = defineEndpoint({
  name: 'appealDispute',
  method: 'POST',
  path: '/api/orders/:orderId/dispute/appeal',
  access: 'proven_order_party',
  summary: 'The buyer appeals once, with something new to say or show',
  params: orderParams,
  query: orderKey,
  body: disputeAppeal,
  reply: disputeView,
  refusals: ['appeal_not_possible', 'contact_details_in_text'],
})
