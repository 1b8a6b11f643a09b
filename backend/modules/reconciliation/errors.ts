// What may be refused about statements and strays, and what the operator is told.
import { refusal } from '#platform/errors'

export const statementUnreadable = refusal(
  'statement_unreadable',
  'unprocessable',
  (why: string) => `This file could not be read as a statement. ${why} Nothing that was read before is changed.`,
)
export const notOurShortcode = refusal(
  'not_our_shortcode',
  'unprocessable',
  (shortcode: string) => `${shortcode} is none of this deployment’s shortcodes.`,
)
export const statementTooLarge = refusal(
  'statement_too_large',
  'too_large',
  () => 'A statement may have up to 100 MB. Export a shorter time.',
)
export const notAStray = refusal(
  'not_a_stray',
  'conflict',
  () => 'There is nothing to explain here any more: the books already know what it was.',
)
export const aCustomersMoney = refusal(
  'a_customers_money',
  'conflict',
  () => 'A customer sent this money. It goes back to the customer and to nobody else.',
)
