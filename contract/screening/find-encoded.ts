// Texts that have to be decoded before one can read them: base64, hexadecimal, character codes, percent signs, Morse, ones and noughts.
import { mobile } from './find-phone-numbers.ts'
import type { Finding } from './finding.ts'

interface Decoded {
  text: string
  start: number
  end: number
}

const base64 = /(?<![\w+/=-])[A-Za-z0-9+/_-]{12,400}={0,2}(?![\w+/=])/g
const hexRun = /(?<![0-9A-Za-z])(?:[0-9a-fA-F]{2}){8,100}(?![0-9A-Za-z])/g
const codeRun = /(?<![0-9A-Za-z])(?:(?:0x|\\{1,2}x)?(?:[3-7][0-9a-fA-F]|1[0-2]\d)[ ,;.:-]{0,2}){9,40}/g
const escapes = /(?:%[0-9a-fA-F]{2}|&#x?[0-9a-fA-F]{1,6};|\\u\{?[0-9a-fA-F]{4,5}\}?){6,100}/g
const morse = /(?:[.\-·•–—_]{1,5}[ /|]{1,3}){6,60}[.\-·•–—_]{1,5}/g
const bits = /(?<!\d)(?:(?:0b)?[01]{4,8}[ ,.]{1,2}){8,30}(?:0b)?[01]{4,8}(?!\d)/g
const hexNumber = /(?<![0-9A-Za-z])0x(?:[0-9a-fA-F]{2}){5,100}(?![0-9A-Za-z])/g
const octals = /(?<!\d)(?:0?(?:0?[67][0-7]|1[0-7]\d)[ ,;.]{1,2}){9,30}0?(?:0?[67][0-7]|1[0-7]\d)(?!\d)/g

const printable = /^[\x20-\x7e]{6,}$/
const mixesCases = /[a-z].*[A-Z]|[A-Z].*[a-z]/

/** `isHard` screens what came out. */
export function findEncoded(original: string, isHard: (text: string) => boolean): (Decoded & Finding)[] {
  return decodings(original)
    .filter(({ text }) => printable.test(text) && (mobile.test(text.replace(/\D/g, '')) || isHard(text)))
    .map((decoded) => ({ ...decoded, code: 'encoded_contact', weight: 'hard' }))
}

/** Spans are those of the original. */
function decodings(original: string): Decoded[] {
  const all: Decoded[] = []
  const collect = (pattern: RegExp, decode: (match: string) => string | undefined) => {
    for (const match of original.matchAll(pattern)) {
      const text = decode(match[0])
      if (text) all.push({ text, start: match.index, end: match.index + match[0].length })
    }
  }
  if (/[A-Za-z0-9+/_-]{12}/.test(original)) collect(base64, fromBase64)
  if (/[0-9a-fA-F]{16}/.test(original)) collect(hexRun, fromHex)
  if (/\d\d[ ,;.:\\x-]/.test(original)) collect(codeRun, fromCodes)
  if (/%[0-9a-fA-F]{2}%|&#|\\u/.test(original)) collect(escapes, fromEscapes)
  if (/[.\-–—_·•]{5}/.test(original)) collect(morse, fromMorse)
  if (/[01]{4}[ ,.]+(?:0b)?[01]{4}/.test(original)) collect(bits, fromBits)
  if (/0x[0-9a-fA-F]{10}/.test(original)) collect(hexNumber, (match) => fromHex(match.slice(2)))
  if (/0?6[0-7][ ,;.]+0?6[0-7]/.test(original)) collect(octals, fromOctals)
  return all
}

function fromBase64(match: string): string | undefined {
  if (!mixesCases.test(match) || !/\d|=/.test(match)) return undefined
  try {
    return atob(match.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return undefined
  }
}

const fromHex = (match: string): string =>
  match.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)))

/** Codes of ASCII characters, in hexadecimal or as decimals. */
function fromCodes(match: string): string | undefined {
  const codes = match.split(/\\+x|0x|[^0-9A-Za-z]+/).filter(Boolean)
  const hex = codes.every((code) => /^[2-7][0-9a-fA-F]$/.test(code))
  const inHex = hex ? codes.map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('') : ''
  const inDecimals = codes.every((code) => /^\d{2,3}$/.test(code))
    ? codes.map((code) => String.fromCharCode(Number(code))).join('')
    : ''
  return [inHex, inDecimals].find((text) => mobile.test(text.replace(/^\+/, ''))) ?? undefined
}

const fromEscapes = (match: string): string =>
  match.replace(
    /%([0-9a-fA-F]{2})|&#(x?)([0-9a-fA-F]{1,6});|\\u\{?([0-9a-fA-F]{4,5})\}?/g,
    (_all, percent, x, entity, unit) => {
      const code = percent
        ? Number.parseInt(percent, 16)
        : entity
          ? Number.parseInt(entity, x ? 16 : 10)
          : Number.parseInt(unit, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )

const morseFigures = new Map(
  ['-----', '.----', '..---', '...--', '....-', '.....', '-....', '--...', '---..', '----.'].map((sign, digit) => [
    sign,
    String(digit),
  ]),
)

const fromMorse = (match: string): string =>
  match
    .replace(/[·•]/g, '.')
    .replace(/[–—_]/g, '-')
    .split(/[ /|]+/)
    .map((sign) => morseFigures.get(sign) ?? ' ')
    .join('')

/** Where the plain codes say nothing. */
function fromOctals(match: string): string | undefined {
  const text = String.fromCharCode(...match.split(/[ ,;.]+/).map((code) => Number.parseInt(code, 8)))
  return mobile.test(text) ? text : undefined
}

function fromBits(match: string): string {
  const codes = match
    .replaceAll('0b', '')
    .trim()
    .split(/[ ,.]+/)
    .map((code) => Number.parseInt(code, 2))
  return codes.every((code) => code < 10) ? codes.join('') : String.fromCharCode(...codes)
}
