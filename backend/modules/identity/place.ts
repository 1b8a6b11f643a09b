// Which country an address of the network belongs to, from a list that comes with a package; the address is not kept.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { isIP } from 'node:net'
import { type CountryResponse, Reader } from 'mmdb-lib'

interface Country {
  country_code?: string
}

const file = createRequire(import.meta.url).resolve(
  '@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb',
)
let reader: Reader<CountryResponse> | undefined
const names = new Intl.DisplayNames(['en'], { type: 'region' })

/** `Kenya`; `this network` for private and loopback addresses; null when the list does not know. */
export function placeOf(address: string): string | null {
  const plain = address.replace(/^::ffff:/, '')
  if (isPrivate(plain)) return 'this network'
  if (!isIP(plain)) return null
  reader ??= new Reader<CountryResponse>(readFileSync(file))
  const found = reader.get(plain) as Country | null
  return found?.country_code ? (names.of(found.country_code) ?? null) : null
}

const isPrivate = (address: string): boolean =>
  /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd][0-9a-f]{2}:|fe80:)/i.test(address)
