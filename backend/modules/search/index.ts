// The door of search: finding listings, and keeping the read model in step.
import { refreshTheListingWhenProductChanged } from './when/refresh-the-listing-when-product-changed.ts'
import { refreshTheShelfWhenShopChanged } from './when/refresh-the-shelf-when-shop-changed.ts'

export { countWords } from './actions/count-words.ts'
export { rateListing } from './actions/rate-listing.ts'
export { rebuildListings } from './actions/rebuild-listings.ts'
export { refreshListing } from './actions/refresh-listing.ts'
export { countListings, readCardsOf } from './queries.ts'
export { routes } from './routes.ts'
export { searchByWordsAlone, searchListings } from './search-listings.ts'
export { stateOfListings } from './state-of-listings.ts'
export { suggest } from './suggest.ts'
export { type Trend, trendingDays, writeTrending } from './trending.ts'
export { lengthOfTitle, titleAndJoined, wordsFrom, wordsOf } from './words-of-listing.ts'

export function reactions(): void {
  refreshTheListingWhenProductChanged()
  refreshTheShelfWhenShopChanged()
}
