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
