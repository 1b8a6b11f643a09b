// Who takes a guest's orders into the account whose phone bought them: orders does, and says so here once, because
// identity knows no orders.
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { register } from '#platform/registrations'

/** @param phone E.164, proved by the account. Gives how many orders were taken. */
export type OrderClaim = (tx: TxCtx, accountId: string, phone: string) => Promise<number>

const claims = register(new Set<OrderClaim>())

export function defineOrderClaim(take: OrderClaim): void {
  assert(claims.size === 0, 'the order claim is defined once')
  claims.add(take)
}

/** None where the program runs without orders. */
export const claimOrders: OrderClaim = async (tx, accountId, phone) => {
  const [claim] = claims
  return claim ? claim(tx, accountId, phone) : 0
}
