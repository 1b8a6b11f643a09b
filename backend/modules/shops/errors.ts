// What shops refuse, and what the person is told.
import { refusal } from '#platform/errors'

export const slugTaken = refusal(
  'slug_taken',
  'conflict',
  (slug: string) => `The address /${slug} belongs to another shop.`,
)
export const slugReserved = refusal(
  'slug_reserved',
  'unprocessable',
  (slug: string) => `The address /${slug} is kept for Amana itself. Please choose another.`,
)
export const unknownCounty = refusal(
  'unknown_county',
  'unprocessable',
  (county: string) => `“${county}” is not one of Kenya's 47 counties.`,
)
export const unknownTown = refusal(
  'unknown_town',
  'unprocessable',
  (town: string, county: string) => `We know no place called “${town}” in ${county} County.`,
)
export const oneShopPerAccount = refusal('one_shop_per_account', 'conflict', () => 'This account has a shop already.')
export const statusMoveNotAllowed = refusal(
  'status_move_not_allowed',
  'conflict',
  (from: string, to: string) => `A shop that is ${from} cannot become ${to}.`,
)
export const phoneNotVerified = refusal(
  'phone_not_verified',
  'forbidden',
  () =>
    'Verify your phone first: under Account, have a code sent to it by SMS and enter it. Then come back and open your shop.',
)
export const payoutPhoneUnchanged = refusal(
  'payout_phone_unchanged',
  'conflict',
  (masked: string) => `${masked} is the payout number already.`,
)
export const shopNotClosableYet = refusal(
  'shop_not_closable_yet',
  'conflict',
  (why: string) => `The shop cannot be closed yet. ${why}`,
)
