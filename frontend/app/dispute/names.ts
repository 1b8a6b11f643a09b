// What kinds of problems, their states, wishes and answers are called.
import type { DisputeReason, DisputeState, SellerAnswer } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'

export const reasonNames: Record<DisputeReason, MessageKey> = {
  not_received: 'dispute.reason.not_received',
  not_as_described: 'dispute.reason.not_as_described',
  damaged: 'dispute.reason.damaged',
  wrong_item: 'dispute.reason.wrong_item',
  counterfeit: 'dispute.reason.counterfeit',
}

export const disputeStateNames: Record<DisputeState, MessageKey> = {
  awaiting_photos: 'dispute.state.awaiting_photos',
  awaiting_seller: 'dispute.state.awaiting_seller',
  awaiting_buyer: 'dispute.state.awaiting_buyer',
  awaiting_return: 'dispute.state.awaiting_return',
  awaiting_confirmation: 'dispute.state.awaiting_confirmation',
  decided: 'dispute.state.decided',
  closed: 'dispute.state.closed',
}

export const wishNames: Record<'refund' | 'part', MessageKey> = {
  refund: 'dispute.wish_refund',
  part: 'dispute.wish_part',
}

export const moverNames: Record<'buyer' | 'seller' | 'rule', MessageKey> = {
  buyer: 'dispute.by_buyer',
  seller: 'dispute.by_seller',
  rule: 'dispute.by_rule',
}

export const answerNames: Record<SellerAnswer, { name: MessageKey; hint: MessageKey }> = {
  accepts: { name: 'dispute.accepts', hint: 'dispute.accepts_hint' },
  offers_part: { name: 'dispute.offers_part', hint: 'dispute.offers_part_hint' },
  asks_return: { name: 'dispute.asks_return', hint: 'dispute.asks_return_hint' },
  contests: { name: 'dispute.contests', hint: 'dispute.contests_hint' },
}
