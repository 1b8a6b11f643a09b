// An order as its table holds it.
import type { EndedReason, OrderState, Picture } from '@amana/contract'

export interface OrderRow {
  shop_id: string
  id: string
  number: string
  state: OrderState
  account_id: string | null
  buyer_key: string
  self_dealing: boolean
  contact_name: string
  contact_phone: string
  language: 'en' | 'sw'
  key_epoch: number
  delivery_name: string
  delivery_days_max: number
  /** As it was offered then; null for orders from before options were kept. */
  delivery_option_id: string | null
  county: string
  town: string
  landmark: string
  subtotal_cents: number
  delivery_fee_cents: number
  total_cents: number
  commission_basis_points: number
  reserve_basis_points: number
  release_days_after_code: number
  release_days_after_confirmation: number
  placed_at: Date
  pay_by: Date
  paid_at: Date | null
  ship_by: Date | null
  shipped_at: Date | null
  carrier: string | null
  tracking_number: string | null
  handover_code_sealed: string | null
  handover_epoch: number
  /** Agreed at the sale: nothing but the handover code proves delivery. */
  code_needed: boolean
  rider_phone: string | null
  rider_told_at: Date | null
  /** When the code was noted at the door, if it was entered later. */
  written_down_at: Date | null
  deliver_by: Date | null
  extended_at: Date | null
  delivered_at: Date | null
  disputed_at: Date | null
  /** When the buyer said that nothing had come although her code was entered. */
  denied_at: Date | null
  evidence: 'code' | 'buyer_confirmation' | null
  completed_at: Date | null
  ended_reason: EndedReason | null
  returned_at: Date | null
  due_at: Date | null
}

export interface OrderLineRow {
  variant_id: string
  product_id: string
  title: string
  option_values: string[]
  quantity: number
  unit_price_cents: number
  picture: Picture | null
}
