// The alphabet of SMS (3GPP TS 23.038): within it a message holds 160 septets; one letter outside it and only 70 remain.
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const extended = '^{}\\[~]|€'

export const septetsMax = 160

const sizes = new Map<string, number>([
  ...[...basic].map((sign): [string, number] => [sign, 1]),
  ...[...extended].map((sign): [string, number] => [sign, 2]),
])

/** How many septets the text takes; undefined when a sign is outside the alphabet. */
export function septetsOf(text: string): number | undefined {
  let septets = 0
  for (const sign of text) {
    const size = sizes.get(sign)
    if (size === undefined) return undefined
    septets += size
  }
  return septets
}

const plainer: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '..',
  '•': '*',
  ' ': ' ',
}

/** The same in the alphabet of SMS: accents it lacks are dropped, curly quotes straightened, pictures left out. */
export const inGsm7 = (text: string): string =>
  [...text]
    .map((sign) => (sizes.has(sign) ? sign : (plainer[sign] ?? sign.normalize('NFKD').replace(/[^\x20-\x7e]/g, ''))))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()

/** The first wording that fits into one message; the last one when none does. */
export function firstThatFits(wordings: readonly string[]): string {
  const texts = wordings.map(inGsm7)
  return texts.find((text) => (septetsOf(text) ?? Number.POSITIVE_INFINITY) <= septetsMax) ?? texts.at(-1)!
}
