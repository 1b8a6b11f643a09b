// The states of a shop, the moves between them, and what each means for selling. Only rules move it, or the owner by closing.
import type { shopStatus } from '@amana/contract'
import type { z } from 'zod'

export type ShopStatus = z.infer<typeof shopStatus>

export const allowedMoves: Record<ShopStatus, readonly ShopStatus[]> = {
  active: ['restricted', 'frozen', 'banned', 'closed'],
  restricted: ['active', 'frozen', 'banned', 'closed'],
  frozen: ['active', 'restricted', 'banned'],
  banned: ['active'],
  closed: [],
}

/** May products of a shop in this status be found and bought? */
export const sells = (status: ShopStatus): boolean => status === 'active'

/** Is a shop in this status paid for what it has sold? */
export const isPaid = (status: ShopStatus): boolean =>
  status === 'active' || status === 'restricted' || status === 'closed'
