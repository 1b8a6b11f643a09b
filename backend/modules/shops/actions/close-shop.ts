// The owner closes her shop for good. Nothing is sold from then on; what it has earned is paid out as ever.
import { type Ctx, transact } from '#platform/context'
import { notFound } from '#platform/errors'
import { closingObstacles } from '../closing-obstacles.ts'
import { shopNotClosableYet } from '../errors.ts'
import { lockShop } from '../queries.ts'
import { changeShopStatus } from './change-shop-status.ts'

/** Throws shop_not_closable_yet with `data.obstacles`, status_move_not_allowed. Closing a closed shop does nothing. */
export const closeShop = (ctx: Ctx, shopId: string): Promise<void> =>
  transact(ctx, async (tx) => {
    const shop = await lockShop(tx, shopId)
    if (!shop) throw notFound('shop')
    if (shop.status === 'closed') return
    const obstacles = await closingObstacles(tx, shopId)
    if (obstacles.length > 0)
      throw shopNotClosableYet.with({ data: { obstacles } }, obstacles.map(({ sentence }) => sentence).join(' '))
    await changeShopStatus(tx, shopId, 'closed')
  })
