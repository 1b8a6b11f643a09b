// What every link preview has: its size, the colours of Amana, the woven edge, the mark, and the promise.
import { assert } from '#platform/errors'
import type { Letters } from './letters.ts'

/** What chats and networks show large. */
export const previewSize = { width: 1200, height: 630 } as const

export const colours = {
  paper: '#fbf8f2',
  card: '#ffffff',
  sand: '#f1ebdf',
  line: '#e4dccb',
  ink: '#1f1b16',
  ink2: '#5c5347',
  deep: '#0e4d45',
  onDeep: '#ffffff',
  onDeep2: '#c6ded7',
  held: '#f0a81c',
  heldSoft: '#fbebcb',
  onHeldSoft: '#5a3a00',
  brick: '#a8321e',
} as const

/** A picture from the media store, laid over the drawing. */
export interface Inlay {
  file: string
  left: number
  top: number
  width: number
  height: number
  /** Whole on this colour; otherwise it fills its place and loses its edges. */
  wholeOn?: string
  /** Of its corners. */
  radius?: number
}

export interface Drawing {
  svg: string
  inlays: Inlay[]
}

export const edgeHeight = 12

/** The colours that a shop has chosen. */
export interface Palette {
  wall: string
  floor: string
  accent: string
}

export const box = (x: number, y: number, width: number, height: number, fill: string, radius = 0): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`

/** The kanga's edge, at the very top and nowhere else. */
function wovenEdge(): string {
  const threads: [number, number, string][] = [
    [0, 28, colours.deep],
    [36, 8, colours.held],
    [52, 8, colours.brick],
  ]
  const repeats = Array.from({ length: Math.ceil(previewSize.width / 68) }, (_, index) => index * 68)
  return (
    box(0, 0, previewSize.width, edgeHeight, colours.paper) +
    repeats.flatMap((from) => threads.map(([at, width, fill]) => box(from + at, 0, width, edgeHeight, fill))).join('')
  )
}

export const sheet = (ground: string, ...parts: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${previewSize.width}" height="${previewSize.height}">` +
  box(0, 0, previewSize.width, previewSize.height, ground) +
  parts.join('') +
  wovenEdge() +
  '</svg>'

/** An arch over something kept, and the name. */
export function mark(letters: Letters, x: number, y: number, size: number, fill: string): string {
  const scale = size / 32
  const name = { face: 'heavy', size: size * 0.82, fill, tracking: -0.035 } as const
  return (
    `<g transform="translate(${x} ${y}) scale(${scale})">${box(0, 0, 32, 32, colours.deep, 9)}` +
    `<path d="M8.5 21.5c0-7 3.2-12 7.5-12s7.5 5 7.5 12" fill="none" stroke="${colours.held}" stroke-width="3.2" stroke-linecap="round"/>` +
    `<circle cx="16" cy="20.5" r="3.3" fill="${colours.paper}"/></g>` +
    letters.line('amana', x + size * 1.28, y + size * 0.76, name)
  )
}

/** The empty studio in the colours of the shop, behind whatever is laid over it. */
export function studio({ wall, floor, accent }: Palette): string {
  assert(
    [wall, floor, accent].every((colour) => /^#[0-9a-f]{6}$/i.test(colour)),
    'a palette is three colours',
  )
  const side = previewSize.height - edgeHeight
  return (
    box(0, edgeHeight, side, side, wall) +
    box(0, 470, side, previewSize.height - 470, floor) +
    `<g fill="${accent}"><path d="M330 470V280a120 120 0 0 1 240 0v190z" opacity="0.22"/>` +
    '<path d="M90 470a130 130 0 0 1 260 0z" opacity="0.42"/></g>'
  )
}

export const promise = 'Held by Amana until it arrives'

/** The promise on marigold, which is the colour of money held. */
export function promisePill(letters: Letters, x: number, y: number, words: string): string {
  const hand = { face: 'strong', size: 29, fill: colours.onHeldSoft } as const
  const width = letters.width(words, hand)
  const shield = 'M12 2 4 5v6c0 5 3.4 9.3 8 11 4.6-1.7 8-6 8-11V5z'
  return (
    box(x, y, width + 102, 66, colours.heldSoft, 33) +
    `<g transform="translate(${x + 24} ${y + 15}) scale(1.5)"><path d="${shield}" fill="${colours.held}"/>` +
    `<path d="m8.3 12 2.6 2.6 4.9-5.2" fill="none" stroke="#3a2500" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></g>` +
    letters.line(words, x + 74, y + 43, hand)
  )
}
