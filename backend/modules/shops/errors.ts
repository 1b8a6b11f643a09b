// What shops refuse, and what the person is told.
import { refusal } from '#platform/errors'

export const slugTaken = refusal(
  'slug_taken',
  'conflict',
  (slug: string) => `The address /${slug} belongs to another shop, or looks too much like one that does.`,
)
export const slugReserved = refusal(
  'slug_reserved',
  'unprocessable',
  (slug: string) => `The address /${slug} is kept for Amana itself, or looks like one that is. Please choose another.`,
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
export const slugUnchanged = refusal('slug_unchanged', 'conflict', (slug: string) => `/${slug} is the address already.`)
export const slugChangedLately = refusal(
  'slug_changed_lately',
  'conflict',
  (from: string) => `The address was changed lately. It can be changed again from ${from}.`,
)
export const shopNotOpen = refusal('shop_not_open', 'conflict', (status: string) => `This shop is ${status}.`)
export const lastDeliveryOption = refusal(
  'last_delivery_option',
  'conflict',
  () => 'One way of delivery has to stay: add another one first.',
)
export const tooManyDeliveryOptions = refusal(
  'too_many_delivery_options',
  'conflict',
  (most: number) => `A shop offers ${most} ways of delivery at most.`,
)
export const holidayDayNotPossible = refusal(
  'holiday_day_not_possible',
  'unprocessable',
  (from: string, until: string) => `Choose a day from ${from} to ${until}.`,
)
