// A dispute and what belongs to it, as their tables hold them.
import type { BuyerAnswer, DisputeOutcome, DisputeReason, DisputeState, Party, SellerAnswer } from '@amana/contract'
import type { Case, RowId } from './decision-table.ts'

export interface DisputeRow {
  shop_id: string
  id: string
  order_id: string
  buyer_key: string
  state: DisputeState
  round: Case['round']
  reason: DisputeReason
  wish: 'refund' | 'part'
  held_cents: number
  opened_at: Date
  seller_answer: SellerAnswer | null
  offer_cents: number | null
  buyer_answer: BuyerAnswer | null
  return_code_sealed: string | null
  decided_row: RowId | null
  outcome: DisputeOutcome | null
  lost_by: Party | 'nobody' | null
  refund_cents: number | null
  agreed: boolean | null
  decided_at: Date | null
  appeal_until: Date | null
  appealed_at: Date | null
  last_row: RowId
  due_at: Date | null
}

export interface StepRow {
  row_id: RowId
  by: Party | 'rule'
  state: DisputeState
  at: Date
  sum_cents: number | null
  until: Date | null
}

export interface EvidenceRow {
  shop_id: string
  dispute_id: string
  id: string
  by: Party
  text: string | null
  picture_key: string | null
  widths: number[] | null
  width: number | null
  height: number | null
  shown_before: boolean
  at: Date
}
