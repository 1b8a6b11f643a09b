// Data: signs that a person reads as a letter or a digit and that Unicode's own folding (NFKD) leaves alone. Raise the version with each change.
export const confusablesVersion = 1

const lookalikes: Record<string, string> = {
  // Cyrillic
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  ь: 'b',
  г: 'r',
  п: 'n',
  з: '3',
  б: '6',
  ч: '4',
  // Greek
  α: 'a',
  β: 'b',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  η: 'n',
  γ: 'y',
  σ: 'o',
  // Latin that does not decompose
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  ɑ: 'a',
  ɡ: 'g',
  ɩ: 'i',
  ɪ: 'i',
  ʟ: 'l',
  ᴏ: 'o',
  ꜱ: 's',
  ʙ: 'b',
  ɴ: 'n',
  ʀ: 'r',
  ᴀ: 'a',
  ᴛ: 't',
  ᴘ: 'p',
  ʜ: 'h',
  ᴡ: 'w',
  ᴄ: 'c',
  ᴇ: 'e',
  ᴍ: 'm',
  ǀ: 'l',
  ƨ: '2',
  ʒ: '3',
  ɜ: '3',
  ƽ: '5',
  // Dots, slashes, at-signs and dashes
  '。': '.',
  '․': '.',
  '∙': '.',
  '•': '.',
  '·': '.',
  '⋅': '.',
  '⁄': '/',
  '∕': '/',
  '⧸': '/',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '’': "'",
  '‘': "'",
}

/** Digits that are pictures: dingbats and circled zero. */
const pictures: [from: number, digits: string][] = [
  [0x2776, '123456789'],
  [0x2780, '123456789'],
  [0x278a, '123456789'],
  [0x24f5, '123456789'],
  [0x24ff, '0'],
]

/** Squared and circled letters whose colours are turned round. */
const lettersFrom = [0x1f150, 0x1f170]

const build = (): Map<number, string> => {
  const map = new Map(Object.entries(lookalikes).map(([sign, plain]) => [sign.codePointAt(0)!, plain]))
  for (const [from, digits] of pictures)
    for (const [index, digit] of [...digits].entries()) map.set(from + index, digit)
  for (const from of lettersFrom)
    for (let index = 0; index < 26; index++) map.set(from + index, String.fromCharCode(97 + index))
  return map
}

export const confusables: ReadonlyMap<number, string> = build()

/** Code points of the zeros of decimal digits that folding leaves alone; nine more follow each. */
export const zeros: readonly number[] = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810, 0x1946, 0x19d0, 0x1b50, 0xa620, 0xa8d0, 0xaa50, 0x104a0, 0x11066, 0x1fbf0,
]
