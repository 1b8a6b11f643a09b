// A shop that was renamed, frozen, or given another tier shows so on every card.
import { when } from '#platform/facts'
import { rebuildListings } from '../actions/rebuild-listings.ts'

export const refreshTheShelfWhenShopChanged = (): void =>
  when('shop_changed', 'refresh-the-shelf-when-shop-changed', async (ctx, { data }) => {
    await rebuildListings(ctx, data.shopId)
  })
