// Disputes on the wire: a problem with an order, from both sides, with one timeline and what happens if nobody answers.
import { z } from 'zod'
import { orderKey, orderParams } from './checkout.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { money, wholeShillingCents } from './money.ts'
import { moneyView, orderLine } from './order-view.ts'
import { uploadRefusals } from './pictures.ts'

export const disputeReason = z.enum(['not_received', 'not_as_described', 'damaged', 'wrong_item', 'counterfeit'])
export type DisputeReason = z.infer<typeof disputeReason>

export const disputeState = z.enum([
  'awaiting_photos',
  'awaiting_seller',
  'awaiting_buyer',
  'awaiting_return',
  'awaiting_confirmation',
  'decided',
  'closed',
])
export type DisputeState = z.infer<typeof disputeState>

export const sellerAnswer = z.enum(['accepts', 'offers_part', 'asks_return', 'contests'])
export type SellerAnswer = z.infer<typeof sellerAnswer>
export const buyerAnswer = z.enum(['accepts', 'rejects', 'sends_back', 'withdraws'])
export type BuyerAnswer = z.infer<typeof buyerAnswer>
export const disputeOutcome = z.enum(['refund', 'part', 'release', 'delivered'])
export type DisputeOutcome = z.infer<typeof disputeOutcome>
export const party = z.enum(['buyer', 'seller'])
export type Party = z.infer<typeof party>

/** A sentence in both languages: the page shows the one that it is read in. */
export const inBoth = z.object({ en: z.string(), sw: z.string() })
export type InBoth = z.infer<typeof inBoth>

const instant = z.iso.datetime()
const words = z.string().trim().max(2000)

export const evidenceView = z.object({
  id: wireId('evidence'),
  by: party,
  kind: z.enum(['photo', 'text']),
  text: z.string().nullable(),
  /** Of a photo: its size, so that the page keeps the place free. */
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** Shown by a buyer in a problem with another order before: where it is word against word, that speaks against this one. */
  shownBefore: z.boolean(),
  at: instant,
})
export type EvidenceView = z.infer<typeof evidenceView>

/** What the order itself says, listed without anybody's doing. */
export const orderEvidence = z.object({
  shippedAt: instant.nullable(),
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  promisedBy: instant.nullable(),
  deliveredAt: instant.nullable(),
  /** Only the code or the buyer's own word proves that it arrived; a tracking number alone never does. */
  deliveredBy: z.enum(['code', 'buyer_confirmation']).nullable(),
})

const summary = z.object({
  id: wireId('dispute'),
  orderId: wireId('order'),
  orderNumber: z.string(),
  state: disputeState,
  reason: disputeReason,
  title: z.string(),
  total: money,
  /** Of whom something is asked now, and by when; nobody while only the clock runs. */
  turn: party.nullable(),
  dueAt: instant.nullable(),
  openedAt: instant,
})
export const disputeSummary = summary.meta({ id: 'DisputeSummary' })
export type DisputeSummary = z.infer<typeof disputeSummary>

export const disputeView = summary
  .extend({
    shop: z.object({ slug: z.string(), name: z.string() }),
    buyerName: z.string(),
    lines: z.array(orderLine),
    money: moneyView,
    /** What of the order's money is held now: no offer may be as much. */
    held: money,
    wish: z.enum(['refund', 'part']),
    /** Where it stands, to the one who reads it. */
    now: inBoth,
    /** What happens if nobody does anything; empty once nothing is to come. */
    ifNobody: inBoth.nullable(),
    timeline: z.array(z.object({ at: instant, by: z.enum(['buyer', 'seller', 'rule']), says: inBoth })),
    evidence: z.array(evidenceView),
    photosLeft: z.int(),
    order: orderEvidence,
    offer: money.nullable(),
    /** The buyer's six digits for the parcel that goes back; hers alone. */
    returnCode: z.string().nullable(),
    returnTriesLeft: z.int().nullable(),
    /** Which answers the reader may give now. */
    answers: z.array(z.union([sellerAnswer, buyerAnswer])),
    canAddEvidence: z.boolean(),
    /** The buyer may say that she has handed the parcel over. */
    canClaimReturn: z.boolean(),
    canEnterReturnCode: z.boolean(),
    /** Until when the reader may appeal; null when there is nothing to appeal or no appeal left. */
    appealUntil: instant.nullable(),
    decision: z
      .object({
        row: z.string(),
        outcome: disputeOutcome,
        lostBy: z.enum(['buyer', 'seller', 'nobody']),
        refund: money,
        at: instant,
      })
      .nullable(),
  })
  .meta({ id: 'DisputeView' })
export type DisputeView = z.infer<typeof disputeView>

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
  body: z.object({ reason: disputeReason, wish: z.enum(['refund', 'part']).default('refund'), text: words.min(10) }),
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
  body: z.object({ answer: buyerAnswer, text: words.default('') }),
  reply: disputeView,
  refusals: ['answer_not_possible', 'dispute_closed', 'contact_details_in_text'],
})

const evidenceRefusals = [...uploadRefusals, 'too_many_evidence_photos', 'evidence_not_taken'] as const

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
  refusals: evidenceRefusals,
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
  body: z.object({ text: words.min(2) }),
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

const appeal = z.object({ text: words.min(10) })

export const appealDispute = defineEndpoint({
  name: 'appealDispute',
  method: 'POST',
  path: '/api/orders/:orderId/dispute/appeal',
  access: 'proven_order_party',
  summary: 'The buyer appeals once, with something new to say or show',
  params: orderParams,
  query: orderKey,
  body: appeal,
  reply: disputeView,
  refusals: ['appeal_not_possible', 'contact_details_in_text'],
})

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
  body: z.object({ answer: sellerAnswer, offerCents: wholeShillingCents.optional(), text: words.default('') }),
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
  refusals: evidenceRefusals,
})

export const addShopDisputeText = defineEndpoint({
  name: 'addShopDisputeText',
  method: 'POST',
  path: '/api/seller/shops/:shopId/orders/:orderId/dispute/texts',
  access: 'shop_owner',
  summary: 'Add something in words as evidence',
  status: 201,
  params: shopOrderParams,
  body: z.object({ text: words.min(2) }),
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
  body: appeal,
  reply: disputeView,
  refusals: ['appeal_not_possible', 'contact_details_in_text'],
})
