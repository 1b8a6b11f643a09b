// A dispute as both sides read it: one timeline, what is asked of whom and by when, and what happens if nobody answers.
import { z } from 'zod'
import { wireId } from './ids.ts'
import { money } from './money.ts'
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

/** What either side may write. */
export const disputeWords = z.string().trim().max(2000)

export const disputeAppeal = z.object({ text: disputeWords.min(10) })
export const disputePhotoRefusals = [...uploadRefusals, 'too_many_evidence_photos', 'evidence_not_taken'] as const

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
