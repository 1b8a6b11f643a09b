// What M-Pesa charges Amana, by configuration: for a payment to a registered number (the receiver pays nothing), and, where the
// paybill's tariff puts it on the business, for a payment received. What a statement shows otherwise, reconciliation books.
import { type Config, standardB2cTariff } from '#platform/config'
import { assert } from '#platform/errors'

export interface Band {
  /** Up to and including so many shillings … */
  upTo: number
  /** … it costs so many. */
  fee: number
}

const feeIn = (bands: readonly Band[], amountCents: number): number => {
  const band = bands.find(({ upTo }) => amountCents <= upTo * 100)
  assert(band, `the tariff has no band for ${amountCents} cents`)
  return Math.round(band.fee * 100)
}

/** By the deployment's own tariff, or by the standard one where a close estimate is enough. */
export const disbursementFeeCents = (
  amountCents: number,
  { DARAJA_B2C_TARIFF: bands }: Pick<Config, 'DARAJA_B2C_TARIFF'> = { DARAJA_B2C_TARIFF: standardB2cTariff },
): number => feeIn(bands, amountCents)

/** 0 when no tariff is set. */
export const collectingFeeCents = (config: Config, amountCents: number): number =>
  config.DARAJA_PAYBILL_TARIFF.length === 0 ? 0 : feeIn(config.DARAJA_PAYBILL_TARIFF, amountCents)
