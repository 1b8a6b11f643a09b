// What Safaricom charges, in whole shillings. B2C to registered customers: the business pays, the receiver does not.
// Bands to 15,000 are Safaricom's bulk payment tariff form; the two above it are inferred from the 2023 form and
// the excise change since, so check them against your own contract.
import type { Behaviour } from '../behaviour.ts'
import type { Ctx } from '../context.ts'
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

/** The same on a network that may have been told to charge nothing. */
export const b2cCharge = (ctx: Ctx, amount: number) => (ctx.behaviour.b2cFees ? b2cFee(amount) : 0)

/** The shared ("Mgao") paybill tariff as published in 2024; the band above 15,000 is the top of the 2023 table. */
const PAYBILL_SHARED = [
  { upTo: 100, business: 0, customer: 0 },
  { upTo: 500, business: 0, customer: 5 },
  { upTo: 1_000, business: 0, customer: 10 },
  { upTo: 1_500, business: 5, customer: 10 },
  { upTo: 2_500, business: 7, customer: 13 },
  { upTo: 3_500, business: 9, customer: 16 },
  { upTo: 5_000, business: 18, customer: 16 },
  { upTo: 7_500, business: 25, customer: 17 },
  { upTo: 10_000, business: 30, customer: 18 },
  { upTo: 15_000, business: 39, customer: 18 },
  { upTo: 250_000, business: 82, customer: 23 },
]

/** What a payment into a paybill costs each side, in cents: free unless the network is told who pays. Tills are free. */
export function paybillCharges(
  tariff: Behaviour['paybillTariff'],
  amount: number,
): { customer: number; business: number } {
  const band = PAYBILL_SHARED.find(({ upTo }) => amount <= cents(upTo)) ?? PAYBILL_SHARED.at(-1)!
  const customer = cents(band.customer)
  const business = cents(band.business)
  switch (tariff) {
    case 'free':
      return { customer: 0, business: 0 }
    case 'shared':
      return { customer, business }
    case 'customer':
      return { customer: customer + business, business: 0 }
    case 'business':
      return { customer: 0, business: customer + business }
  }
}
