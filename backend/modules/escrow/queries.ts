// The SQL of holds.
import { sql } from 'kysely'
import { shopBalances } from '#ledger'
import type { Ctx, TxCtx } from '#platform/context'
import { assert } from '#platform/errors'

export interface Hold {
  shopId: string
  orderId: string
  orderNumber: string
  receipt: string | null
  capturedCents: number
  refundedCents: number
  releasedCents: number
  remainingCents: number
  commissionableCents: number
  commissionBasisPoints: number
  reserveBasisPoints: number
  commissionCents: number
  reserveCents: number
  sellerCents: number
  /** Within the commission. */
  vatCents: number
  withholdingCents: number
  /** Refunded after the release, and what Amana and the revenue authority gave back for it. */
  clawedBackCents: number
  commissionReturnedCents: number
  vatReturnedCents: number
  withholdingReturnedCents: number
  /** Of this order's reserve, taken by its claw-back. */
  reserveTakenCents: number
  /** Not released while this stands. */
  frozenSince: Date | null
  frozenReason: string | null
  openedAt: Date
  releaseAt: Date | null
  closedAt: Date | null
  reserveReleaseAt: Date | null
  reserveReleasedAt: Date | null
  /** When M-Pesa took the payment back. */
  takenBackAt: Date | null
}

const columns = sql`shop_id as "shopId", order_id as "orderId", order_number as "orderNumber", receipt,
  captured_cents as "capturedCents", refunded_cents as "refundedCents", released_cents as "releasedCents",
  remaining_cents as "remainingCents", commissionable_cents as "commissionableCents",
  commission_basis_points as "commissionBasisPoints", reserve_basis_points as "reserveBasisPoints",
  commission_cents as "commissionCents", reserve_cents as "reserveCents", seller_cents as "sellerCents",
  vat_cents as "vatCents", withholding_cents as "withholdingCents", clawed_back_cents as "clawedBackCents",
  commission_returned_cents as "commissionReturnedCents", vat_returned_cents as "vatReturnedCents",
  withholding_returned_cents as "withholdingReturnedCents", reserve_taken_cents as "reserveTakenCents",
  frozen_since as "frozenSince", frozen_reason as "frozenReason", opened_at as "openedAt", release_at as "releaseAt", closed_at as "closedAt",
  reserve_release_at as "reserveReleaseAt", reserve_released_at as "reserveReleasedAt", taken_back_at as "takenBackAt"`

export async function readHold(ctx: Ctx, orderId: string): Promise<Hold | undefined> {
  return (await sql<Hold>`select ${columns} from escrow.hold where order_id = ${orderId}`.execute(ctx.db)).rows[0]
}

export async function lockHold(tx: TxCtx, orderId: string): Promise<Hold> {
  const { rows } = await sql<Hold>`select ${columns} from escrow.hold where order_id = ${orderId} for update`.execute(
    tx.db,
  )
  assert(rows[0], `there is a hold for order ${orderId}`)
  return rows[0]
}

/** Still held, the next to be released first. */
export async function holdsOfShop(ctx: Ctx, shopId: string): Promise<Hold[]> {
  const { rows } = await sql<Hold>`select ${columns} from escrow.hold
    where shop_id = ${shopId} and closed_at is null order by release_at nulls last, opened_at`.execute(ctx.db)
  return rows
}

/** Reserves that are still kept back, the next to become available first, less what claw-backs have taken of them. */
export async function reservesOfShop(ctx: Ctx, shopId: string): Promise<Hold[]> {
  const { rows } = await sql<Hold>`select ${columns} from escrow.hold
    where shop_id = ${shopId} and reserve_release_at is not null and reserve_released_at is null
    order by reserve_release_at, order_id`.execute(ctx.db)
  // What was taken for other reasons is missing from those that come last.
  let left = (await shopBalances(ctx, shopId)).reserveCents
  return rows.flatMap((hold) => {
    const reserveCents = Math.min(hold.reserveCents - hold.reserveTakenCents, left)
    left -= reserveCents
    return reserveCents > 0 ? [{ ...hold, reserveCents }] : []
  })
}
