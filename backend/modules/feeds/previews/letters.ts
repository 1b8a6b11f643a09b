// Words as outlines, from font files of our own: a picture looks the same on every machine, and nothing of what a person
// typed becomes markup. Letters that the fonts do not have (emoji, other scripts) are left out.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Font, Glyph } from 'fontkit'

const faces = {
  display: ['bricolage-grotesque', 700],
  heavy: ['bricolage-grotesque', 800],
  text: ['figtree', 500],
  strong: ['figtree', 700],
} as const
export type Face = keyof typeof faces

export interface Hand {
  face: Face
  /** Pixels. */
  size: number
  fill: string
  /** Of the size, added after each letter. */
  tracking?: number
}

export interface Letters {
  /** What can be drawn of a text, in one line. */
  readable(text: string): string
  width(text: string, hand: Omit<Hand, 'fill'>): number
  /** An SVG path; `y` is the line the letters stand on. */
  line(text: string, x: number, y: number, hand: Hand): string
  /** At most so many lines, the last one cut short with an ellipsis. */
  lines(text: string, hand: Omit<Hand, 'fill'>, width: number, most: number): string[]
}

let opened: Promise<Letters> | undefined
/** The fonts are read when the first picture is drawn. */
export const openLetters = (): Promise<Letters> => {
  opened ??= readFonts()
  return opened
}

async function readFonts(): Promise<Letters> {
  const { create } = await import('fontkit')
  const open = async (family: string, part: string, weight: number) => {
    const file = `@fontsource/${family}/files/${family}-${part}-${weight}-normal.woff`
    return create(await readFile(fileURLToPath(import.meta.resolve(file)))) as Font
  }
  const fonts = new Map<Face, Font[]>()
  for (const [face, [family, weight]] of Object.entries(faces))
    fonts.set(face as Face, [await open(family, 'latin', weight), await open(family, 'latin-ext', weight)])
  return lettersOf(fonts)
}

const ellipsis = '…'

function lettersOf(fonts: Map<Face, Font[]>): Letters {
  const fontFor = (face: Face, letter: string) =>
    fonts.get(face)!.find((font) => font.hasGlyphForCodePoint(letter.codePointAt(0)!))

  const readable = (text: string): string =>
    [...text.normalize('NFC').replace(/\s+/g, ' ')]
      .filter((letter) => fontFor('display', letter) && fontFor('text', letter))
      .join('')
      .replace(/ {2,}/g, ' ')
      .trim()

  /** The glyphs of a text with where each begins, in pixels. */
  const set = (text: string, { face, size, tracking = 0 }: Omit<Hand, 'fill'>) => {
    const placed: { glyph: Glyph; at: number; scale: number }[] = []
    let at = 0
    for (const [font, part] of inFonts(text, (letter) => fontFor(face, letter))) {
      const scale = size / font.unitsPerEm
      const { glyphs, positions } = font.layout(part)
      glyphs.forEach((glyph, index) => {
        placed.push({ glyph, at, scale })
        at += positions[index]!.xAdvance * scale + tracking * size
      })
    }
    return { placed, width: at - tracking * size * Math.min(1, placed.length) }
  }

  const width: Letters['width'] = (text, hand) => set(text, hand).width

  const cut = (text: string, hand: Omit<Hand, 'fill'>, room: number): string => {
    const letters = [...text]
    while (letters.length > 0 && width(letters.join('').trimEnd() + ellipsis, hand) > room) letters.pop()
    return letters.join('').trimEnd() + ellipsis
  }

  return {
    readable,
    width,
    line(text, x, y, hand) {
      const outlines = set(text, hand).placed.map(({ glyph, at, scale }) =>
        glyph.path
          .scale(scale, -scale)
          .translate(x + at, y)
          .toSVG(),
      )
      return `<path fill="${hand.fill}" d="${outlines.join('')}"/>`
    },
    lines(text, hand, room, most) {
      const done: string[] = []
      let line = ''
      for (const word of text.split(' ')) {
        const longer = line ? `${line} ${word}` : word
        if (width(longer, hand) <= room) line = longer
        else {
          if (line) done.push(line)
          line = word
        }
      }
      if (line) done.push(line)
      const kept = done.slice(0, most)
      return kept.map((each, index) => {
        const isCut = index === most - 1 && done.length > most
        return isCut || width(each, hand) > room ? cut(each, hand, room) : each
      })
    },
  }
}

/** The text in pieces, each with the font that has its letters. */
function inFonts(text: string, fontFor: (letter: string) => Font | undefined): [Font, string][] {
  const pieces: [Font, string][] = []
  for (const letter of text) {
    const font = fontFor(letter)
    if (!font) continue
    const last = pieces.at(-1)
    if (last?.[0] === font) last[1] += letter
    else pieces.push([font, letter])
  }
  return pieces
}
