// What was sold has come back to the seller: it can be bought again. For whoever knows that it has, such as a dispute's return.
import { returnReservedStock } from '#catalogue'
import type { TxCtx } from '#platform/context'

/** Done once, however often it is called. Nothing comes back by itself: goods that left the shop may be anywhere. */
export const returnGoodsToStock = (tx: TxCtx, orderId: string): Promise<void> => returnReservedStock(tx, orderId)
