// What is found and what is for sale are the same a moment after a product, its price or its stock has moved.
import { transact } from '#platform/context'
import { when } from '#platform/facts'
import { refreshListing } from '../actions/refresh-listing.ts'

export const refreshTheListingWhenProductChanged = (): void =>
  when('product_changed', 'refresh-the-listing-when-product-changed', (ctx, { data }) =>
    transact(ctx, (tx) => refreshListing(tx, data.productId)),
  )
