// A text read from its end, as one reads what was written backwards or upside down.
import type { Plain } from './normalise.ts'

/** Signs that are letters and figures standing on their heads. */
const standing: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Ɩ: '1',
    '⇂': '1',
    ᄅ: '2',
    ᘔ: '2',
    Ɛ: '3',
    ε: '3',
    ㄣ: '4',
    ᔭ: '4',
    ϛ: '5',
    Տ: '5',
    ގ: '5',
    ㄥ: '7',
    '৪': '8',
    Ɫ: '7',
    Ᵽ: '8',
    ɐ: 'a',
    ɔ: 'c',
    ǝ: 'e',
    ɟ: 'f',
    ƃ: 'g',
    ɥ: 'h',
    ᴉ: 'i',
    ɾ: 'j',
    ʞ: 'k',
    ɯ: 'm',
    ɹ: 'r',
    ʇ: 't',
    ʌ: 'v',
    ʍ: 'w',
    ʎ: 'y',
    '˙': '.',
  }),
)
/** Signs that turn into each other. */
const turns: ReadonlyMap<string, string> = new Map(
  [...'69 96 L7 l1 bq qb dp pd un nu'.split(' ')].map((pair) => [pair[0]!, pair[1]!]),
)
const upside = /[Ɩ⇂ᄅᘔƐㄣᔭϛՏގㄥ৪ⱢⱣɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ˙]/gu
const beyondAscii = /[^\0-\x7f]/
const upsideMin = 2

/** Ends of addresses, backwards. */
const backwards = /(?:moc|gro|ek[.]oc|pohs)(?:[.]| ?tod ?)[a-z0-9]|em ?[.] ?(?:aw|t)(?![a-z])|yl ?[.] ?tib/

/** Nothing where nothing stands on its head or ends where an address begins. */
export function turned(plain: Plain): Plain | undefined {
  const { original, text } = plain
  if (beyondAscii.test(original) && (original.match(upside)?.length ?? 0) >= upsideMin) return onItsHead(original)
  if (!backwards.test(text)) return undefined
  return {
    original,
    text: [...text].reverse().join(''),
    start: Int32Array.from(plain.start).reverse(),
    end: Int32Array.from(plain.end).reverse(),
  }
}

function onItsHead(original: string): Plain {
  const signs: { sign: string; at: number; width: number }[] = []
  for (let at = 0; at < original.length; ) {
    const sign = String.fromCodePoint(original.codePointAt(at)!)
    signs.push({ sign, at, width: sign.length })
    at += sign.length
  }
  signs.reverse()
  return {
    original,
    text: signs.map(({ sign }) => standing.get(sign) ?? turns.get(sign) ?? asOne(sign.toLowerCase())).join(''),
    start: Int32Array.from(signs, ({ at }) => at),
    end: Int32Array.from(signs, ({ at, width }) => at + width),
  }
}

const asOne = (sign: string): string => (sign.length === 1 ? sign : ' ')
