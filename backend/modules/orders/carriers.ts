// Who carries parcels, under one name each, and what a parcel number may look like. It is looked at lightly: a number alone is never
// proof of delivery. That nobody uses one twice is kept by the database.
import { carrierMissing, trackingNumberNotPlausible } from './errors.ts'

/** As sellers are offered them; any other name is taken as it is written. */
export const carriers = [
  ...['G4S', 'Wells Fargo', 'Fargo Courier', 'Sendy', 'Pickup Mtaani', 'Posta Kenya', 'DHL', 'Aramex', 'FedEx'],
  ...['Easy Coach', 'Guardian Angel', 'Modern Coast', 'Dreamline', '2NK Sacco', 'North Rift Shuttle'],
]

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')
const known = new Map(carriers.map((name) => [lettersOf(name), name]))

export interface Parcel {
  carrier?: string | undefined
  trackingNumber?: string | undefined
}

/** @throws carrier_missing, tracking_number_not_plausible */
export function readParcel({ carrier = '', trackingNumber = '' }: Parcel): {
  carrier: string | null
  trackingNumber: string | null
} {
  const number = trackingNumber.trim()
  const name = carrier.trim()
  if (!number) return { carrier: known.get(lettersOf(name)) ?? (name || null), trackingNumber: null }
  if (!lettersOf(name)) throw carrierMissing()
  // Letters, digits and what stands between them; at least four, and one of them a digit.
  if (!/^[A-Za-z0-9][A-Za-z0-9 ./-]{2,38}[A-Za-z0-9]$/.test(number) || !/\d/.test(number))
    throw trackingNumberNotPlausible()
  return { carrier: known.get(lettersOf(name)) ?? name, trackingNumber: number.toUpperCase() }
}
