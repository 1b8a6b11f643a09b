// A payment is accepted for an order: its money is held, at the terms of the sale.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'

export interface NewHold {
  orderId: string
  shopId: string
  /** As people say it: AM-7K3F-… */
  orderNumber: string
  /** Whole shillings. */
  amountCents: number
  /** The goods: what commission is taken on. */
  commissionableCents: number
  commissionBasisPoints: number
  reserveBasisPoints: number
  /** M-Pesa's receipt, when it is known already. */
  receipt: string | null
}

/** The money itself is booked by payments, in the same transaction, once the order has said yes. */
export async function openHold(tx: TxCtx, hold: NewHold): Promise<void> {
  assert(
    hold.amountCents > 0 && hold.amountCents % 100 === 0,
    `a hold is whole shillings, not ${hold.amountCents} cents`,
  )
  await sql`insert into escrow.hold (shop_id, order_id, order_number, receipt, captured_cents, remaining_cents,
      commissionable_cents, commission_basis_points, reserve_basis_points, opened_at)
    values (${hold.shopId}, ${hold.orderId}, ${hold.orderNumber}, ${hold.receipt}, ${hold.amountCents}, ${hold.amountCents},
      ${hold.commissionableCents}, ${hold.commissionBasisPoints}, ${hold.reserveBasisPoints}, ${tx.now})`.execute(tx.db)
}
