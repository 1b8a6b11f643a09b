// The payout shortcode opens with a float that the owners have put in.
//
//   debit   mpesa_b2c          the float         the float holds it
//   credit  equity             the float         the owners' money
//   once per opening-float:{shortcode}
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, platform, post } from '../post.ts'

export function recordOpeningFloat(tx: TxCtx, opening: { amountCents: number }): Promise<Posted> {
  return post(tx, {
    key: `opening-float:${tx.config.DARAJA_B2C_SHORTCODE}`,
    kind: 'record_opening_float',
    description: `opening float of shortcode ${tx.config.DARAJA_B2C_SHORTCODE}`,
    legs: [debit(platform('mpesa_b2c'), opening.amountCents), credit(platform('equity'), opening.amountCents)],
  })
}
