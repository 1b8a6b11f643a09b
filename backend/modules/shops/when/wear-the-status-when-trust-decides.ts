// Trust decides what is in force on a shop; frozen or banned, the shop wears it, and is found and sold from no more.
import { transact } from '#platform/context'
import { when } from '#platform/facts'
import { restrictionsOf } from '#trust'
import { changeShopStatus } from '../actions/change-shop-status.ts'
import type { ShopStatus } from '../lifecycle.ts'
import { readShopForSale } from '../queries.ts'

/** Which step stops the shop itself; the others close single doors, and the shop goes on. */
const statusUnder = (action: string | undefined): ShopStatus =>
  action === 'ban' ? 'banned' : action === 'freeze_shop' ? 'frozen' : 'active'

export const wearTheStatusWhenTrustDecides = (): void =>
  when('seller_restrictions_changed', 'wear-the-status-when-trust-decides', async (ctx, fact) => {
    const { shopId } = fact.data
    await transact(ctx, async (tx) => {
      const shop = await readShopForSale(tx, shopId)
      // What its owner has closed stays closed.
      if (!shop || shop.status === 'closed') return
      // Asked anew rather than taken from the fact: two changes may arrive in the wrong order.
      const [strongest] = await restrictionsOf(tx, shopId)
      await changeShopStatus(tx, shopId, statusUnder(strongest?.action))
    })
  })
