// The payout shortcode opens with a float that the owners have put in.
//
//   debit   mpesa_b2c          the float         the float holds it
//   credit  equity             the float         the owners' money
//   once per opening-float:{shortcode}
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, platform, post } from '../post.ts'

export function recordOpeningFloat(tx: TxCtx, opening: { shortcode: string; amountCents: number }): Promise<Posted> {
  return post(tx, {
    key: `opening-float:${opening.shortcode}`,
    kind: 'record_opening_float',
    description: `opening float of shortcode ${opening.shortcode}`,
    legs: [debit(platform('mpesa_b2c'), opening.amountCents), credit(platform('equity'), opening.amountCents)],
  })
}
