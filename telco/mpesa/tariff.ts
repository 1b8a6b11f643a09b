// What Safaricom charges, in whole shillings. B2C to registered customers: the business pays, the receiver does not.
// Bands to 15,000 are Safaricom's bulk payment tariff form; the two above it are inferred from the 2023 form and
// the excise change since, so check them against your own contract.
import { cents } from '../shillings.ts'

type Band = { upTo: number; fee: number }

const B2C_REGISTERED: Band[] = [
  { upTo: 100, fee: 0 },
  { upTo: 1_500, fee: 5 },
  { upTo: 5_000, fee: 9 },
  { upTo: 15_000, fee: 11 },
  { upTo: 20_000, fee: 11 },
  { upTo: 250_000, fee: 13 },
]

/** Fee in cents for an amount in cents. */
export function b2cFee(amount: number): number {
  const band = B2C_REGISTERED.find(({ upTo }) => amount <= cents(upTo))
  if (!band) throw new Error(`no B2C tariff for ${amount} cents`)
  return cents(band.fee)
}

/** Collections by paybill are free for both sides here: shortcodes of this network have no collection tariff. */
export const PAYBILL_FEE = 0
