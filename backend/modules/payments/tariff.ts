// What M-Pesa charges Amana for a payment to a registered number; the receiver pays nothing.
// Source: Safaricom's bulk payment tariff form (bands up to KES 15,000); the two bands above are inferred from the 2023 tariff
// and the excise change since. Check them against the deployment's own contract.
import { mpesaTransactionCentsMax } from '@amana/contract'
import { assert } from '#platform/errors'

/** Up to and including so many shillings costs so many shillings. */
const bands = [
  { upTo: 100, fee: 0 },
  { upTo: 1_500, fee: 5 },
  { upTo: 5_000, fee: 9 },
  { upTo: 20_000, fee: 11 },
  { upTo: mpesaTransactionCentsMax / 100, fee: 13 },
]

export function disbursementFeeCents(amountCents: number): number {
  const band = bands.find(({ upTo }) => amountCents <= upTo * 100)
  assert(band, `M-Pesa moves at most KES 250,000, not ${amountCents} cents`)
  return band.fee * 100
}
