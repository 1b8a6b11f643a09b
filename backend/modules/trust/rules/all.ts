// Every rule, in the order judged; where two are equally strong the first is the one that is told.
import { createHash } from 'node:crypto'
import { activeListingsAreCapped } from './active-listings-are-capped.ts'
import { codeIsMandatoryAboveAnAmount } from './code-is-mandatory-above-an-amount.ts'
import { listingFarBelowMedianIsQuarantined } from './listing-far-below-median-is-quarantined.ts'
import { listingsPerHourAreCapped } from './listings-per-hour-are-capped.ts'
import { moneyWaitsAfterDelivery } from './money-waits-after-delivery.ts'
import { newSellerKeepsAReserve } from './new-seller-keeps-a-reserve.ts'
import { newSellerStaysOutOfHighRiskCategories } from './new-seller-stays-out-of-high-risk-categories.ts'
import { openExposureIsCapped } from './open-exposure-is-capped.ts'
import { ordersPerDayAreCapped } from './orders-per-day-are-capped.ts'
import { sellerIsEstablished } from './seller-is-established-after-a-month-of-good-orders.ts'
import { sellerIsTrusted } from './seller-is-trusted-after-a-quarter-of-good-orders.ts'

export const sellerRules = [sellerIsTrusted, sellerIsEstablished]

export const listingRules = [
  newSellerStaysOutOfHighRiskCategories,
  activeListingsAreCapped,
  listingsPerHourAreCapped,
  listingFarBelowMedianIsQuarantined,
]

export const orderRules = [openExposureIsCapped, ordersPerDayAreCapped]

/** What a tier means for money and delivery: nothing to hit or miss, only figures by tier. */
export const terms = [moneyWaitsAfterDelivery, codeIsMandatoryAboveAnAmount, newSellerKeepsAReserve]

/** Changes when any rule, version, mode, parameter or text changes; stored with every decision. */
export const rulesetHash = createHash('sha256')
  .update(JSON.stringify([...sellerRules, ...listingRules, ...orderRules, ...terms]))
  .digest('hex')
  .slice(0, 16)
