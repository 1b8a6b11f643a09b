// The words of a PDF that Chromium printed, page by page: text is drawn there in numbers of glyphs, and each font says what they mean.
import { inflateSync } from 'node:zlib'

interface Part {
  head: string
  /** Of a stream, unpacked. */
  body: string
}

function partsOf(pdf: Buffer): Map<string, Part> {
  const text = pdf.toString('latin1')
  const parts = new Map<string, Part>()
  for (const { 1: id, index } of text.matchAll(/^(\d+) 0 obj\b/gm)) {
    const end = text.indexOf('endobj', index)
    const whole = text.slice(index, end)
    const stream = /stream\r?\n/.exec(whole)
    const head = stream ? whole.slice(0, stream.index) : whole
    parts.set(id!, { head, body: stream ? unpacked(pdf, index + stream.index + stream[0].length, head, text) : '' })
  }
  return parts
}

function unpacked(pdf: Buffer, from: number, head: string, text: string): string {
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? text.indexOf('endstream', from) - from)
  const bytes = pdf.subarray(from, from + length)
  return (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
}

const letters = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

interface Font {
  /** How many hexadecimal digits a glyph has. */
  digits: number
  letters: Map<number, string>
}

/** Glyph → letters, as the font tells them. */
function fontOf(map: string): Font {
  const meaning = new Map<number, string>()
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, said] of block!.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      meaning.set(Number.parseInt(glyph!, 16), letters(said!))
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first, last, said] of block!.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      for (let glyph = Number.parseInt(first!, 16); glyph <= Number.parseInt(last!, 16); glyph++) {
        const code = Number.parseInt(said!, 16) + glyph - Number.parseInt(first!, 16)
        meaning.set(glyph, String.fromCodePoint(code))
      }
  return { digits: /begincodespacerange\s*<([0-9A-F]+)>/i.exec(map)?.[1]?.length ?? 4, letters: meaning }
}

/** One string for each page; between what is drawn apart there is a space. */
export function wordsOfPdf(pdf: Buffer): string[] {
  const parts = partsOf(pdf)
  const pages = [...parts.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  return pages.map(({ head }) => {
    const fonts = new Map<string, Font>()
    for (const [, name, id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(parts.get(id!)?.head ?? '')?.[1]
      fonts.set(name!, fontOf(parts.get(map ?? '')?.body ?? ''))
    }
    const drawn = parts.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.body ?? ''
    return said(drawn, fonts)
  })
}

function said(drawn: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font | undefined
  let text = ''
  for (const [one, name, hex] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)>|\bET\b/gi)) {
    if (name) font = fonts.get(name)
    else if (hex && font)
      for (let at = 0; at < hex.length; at += font.digits)
        text += font.letters.get(Number.parseInt(hex.slice(at, at + font.digits), 16)) ?? ''
    else if (one === 'ET') text += ' '
  }
  return text.replace(/\s+/g, ' ').trim()
}
