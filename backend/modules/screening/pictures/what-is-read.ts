// What was read in a picture, and what of it leads past Amana. Pure: the reading itself happens elsewhere.
import type { Code } from '@amana/contract/screening/finding'
import { screenText } from '@amana/contract/screening/screen'

/** In parts of the picture's width and height. */
export interface Region {
  x: number
  y: number
  width: number
  height: number
}

export interface Read {
  text: string
  region: Region
}

export interface WhatIsRead {
  /** What QR and similar codes hold. */
  codes: Read[]
  /** Words in the order in which they stand; a new line begins where `newLine` says so. */
  words: (Read & { newLine: boolean })[]
}

export interface PictureHit {
  reasons: Code[]
  /** As it was read. */
  excerpt: string
  region: Region
}

const field = 'picture'
/** A photo of goods shows their maker's address and help line; what only a seller writes on it is another matter. */
const onGoods: ReadonlySet<Code> = new Set(['phone_number', 'payment_number', 'payment_elsewhere', 'handle', 'link'])
const sellersOwn = /(?:^|\D)(?:\+?254|0)[\s-]?(?:7\d|1[01])|wa\.me|t\.me|whatsapp|till|pay ?bill|linktr|bit\.ly|@/i

export function hitIn({ codes, words }: WhatIsRead): PictureHit | undefined {
  return hitInCodes(codes) ?? hitInWords(words)
}

/** A code that leads anywhere is a link, whoever made it; a serial number in one is not. */
function hitInCodes(codes: readonly Read[]): PictureHit | undefined {
  for (const { text, region } of codes) {
    const { verdict, reasons } = screenText(text, field)
    if (verdict === 'hard') return { reasons, excerpt: text, region }
  }
  return undefined
}

function hitInWords(words: WhatIsRead['words']): PictureHit | undefined {
  let text = ''
  const places = words.map((word) => {
    if (text !== '') text += word.newLine ? '\n' : ' '
    const start = text.length
    text += word.text
    return { start, end: text.length, region: word.region }
  })
  const { verdict, spans } = screenText(text, field)
  if (verdict !== 'hard') return undefined
  for (const { start, end, code } of spans) {
    const shown = text.slice(Math.max(0, start - 12), end)
    if (!onGoods.has(code) || !sellersOwn.test(shown)) continue
    const within = places.filter((place) => place.start < end && place.end > start)
    return { reasons: [code], excerpt: text.slice(start, end), region: around(within.map(({ region }) => region)) }
  }
  return undefined
}

function around(regions: readonly Region[]): Region {
  const x = Math.min(...regions.map((each) => each.x))
  const y = Math.min(...regions.map((each) => each.y))
  return {
    x,
    y,
    width: Math.max(...regions.map((each) => each.x + each.width)) - x,
    height: Math.max(...regions.map((each) => each.y + each.height)) - y,
  }
}
