// The row of an order as trust keeps it, and the record it stands for.
import type { OrderRecord } from './facts/what-an-order-adds.ts'

export interface OrderRow {
  shop_id: string
  order_id: string
  buyer_key: string
  self_dealing: boolean
  total_cents: number
  placed_at: Date
  paid_at: Date | null
  shipped_at: Date | null
  shipped_on_time: boolean | null
  delivered_at: Date | null
  delivery_evidence: string | null
  completed_at: Date | null
  not_shipped_at: Date | null
  not_delivered_at: Date | null
  dispute_lost_at: Date | null
  lost_at: Date | null
  lost_reason: OrderRecord['lostReason']
  cancelled_at: Date | null
  cancelled_by: OrderRecord['cancelledBy']
  disputed_at: Date | null
  dispute_reason: string | null
  dispute_round: OrderRecord['disputeRound']
  dispute_decided_at: Date | null
  claim_refused: boolean
  claim_taken_back: boolean
  money_back_at: Date | null
  parcel_key: string | null
}

export const orderRecordOf = (row: OrderRow): OrderRecord => ({
  orderId: row.order_id,
  shopId: row.shop_id,
  buyerKey: row.buyer_key,
  selfDealing: row.self_dealing,
  totalCents: row.total_cents,
  placedAt: row.placed_at,
  paidAt: row.paid_at,
  shippedAt: row.shipped_at,
  shippedOnTime: row.shipped_on_time,
  deliveredAt: row.delivered_at,
  deliveryEvidence: row.delivery_evidence,
  completedAt: row.completed_at,
  notShippedAt: row.not_shipped_at,
  notDeliveredAt: row.not_delivered_at,
  disputeLostAt: row.dispute_lost_at,
  lostAt: row.lost_at,
  lostReason: row.lost_reason,
  cancelledAt: row.cancelled_at,
  cancelledBy: row.cancelled_by,
  disputedAt: row.disputed_at,
  disputeReason: row.dispute_reason,
  disputeRound: row.dispute_round,
  disputeDecidedAt: row.dispute_decided_at,
  claimRefused: row.claim_refused,
  claimTakenBack: row.claim_taken_back,
  moneyBackAt: row.money_back_at,
  parcelKey: row.parcel_key,
})
