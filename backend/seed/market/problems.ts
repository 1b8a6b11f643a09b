// Problems of the demo market: what the buyer reports and, where there is one, what the seller answers, by the order's story.
import type { DisputeReason, SellerAnswer } from '@amana/contract'
import type { OrderStory } from './shapes.ts'

export interface SeedProblem {
  reason: DisputeReason
  wish: 'refund' | 'part'
  text: string
  answer?: { answer: SellerAnswer; offerCents?: number; text: string }
}

export const problems: Partial<Record<OrderStory, SeedProblem>> = {
  problem_seller_asked: {
    reason: 'wrong_item',
    wish: 'refund',
    text: 'I ordered sand suede in 41 and got brown leather in 43. Both shoes, never worn.',
  },
  problem_part_offered: {
    reason: 'not_as_described',
    wish: 'part',
    text: 'They fit well, but the left one has a long scratch at the heel that no picture showed.',
    answer: {
      answer: 'offers_part',
      offerCents: 60_000,
      text: 'Sorry, that slipped past me. A cobbler takes it out in ten minutes; I pay for that and a bit more.',
    },
  },
  problem_won_by_silence: {
    reason: 'damaged',
    wish: 'refund',
    text: 'The head is dented and there is only noise, with two different leads.',
  },
}
