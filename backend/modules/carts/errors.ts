// What carts refuse, and what the person is told.
import { refusal } from '#platform/errors'

export const notOnSale = refusal('not_on_sale', 'conflict', (reason: string) => reason)
export const cartFull = refusal(
  'cart_full',
  'conflict',
  (most: number) => `A cart holds ${most} different things at most. Check out or take something out first.`,
)
export const notEnoughLeft = refusal('out_of_stock', 'conflict', (title: string, left: number) =>
  left > 0 ? `Only ${left} left of ${title}.` : `${title} is sold out.`,
)
