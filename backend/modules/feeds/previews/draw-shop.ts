// A shop as a link preview: what it sells (or its banner), its name, where it is, and who keeps the money meanwhile.
import {
  box,
  colours,
  type Drawing,
  edgeHeight,
  type Inlay,
  mark,
  type Palette,
  previewSize,
  promise,
  promisePill,
  sheet,
  studio,
} from './frame.ts'
import type { Letters } from './letters.ts'

export interface ShopSubject {
  kind: 'shop'
  name: string
  place: string
  standing: string
  palette: Palette
  logo: string | null
  banner: string | null
  /** Of its newest products, four at most. */
  pictures: string[]
}

const side = previewSize.height - edgeHeight
const left = side + 52
const room = previewSize.width - left - 52

export function drawShop(letters: Letters, subject: ShopSubject): Drawing {
  const name = letters.readable(subject.name)
  const hands = [76, 62, 52].map((size) => ({ face: 'heavy', size, fill: colours.ink, tracking: -0.025 }) as const)
  const hand = hands.find((each, index) => letters.lines(name, each, room, 9).length <= index + 1) ?? hands.at(-1)!
  const lines = name ? letters.lines(name, hand, room, 3) : []
  const quiet = { face: 'text', size: 29, fill: colours.ink2 } as const
  const below = 240 + lines.length * hand.size * 1.06
  const [place] = letters.lines(letters.readable(subject.place), quiet, room, 1)
  const svg = sheet(
    colours.paper,
    subject.pictures.length < 4 ? studio(subject.palette) : '',
    sign(letters, subject),
    ...lines.map((line, index) => letters.line(line, left, 238 + index * hand.size * 1.06, hand)),
    place ? letters.line(place, left, below, quiet) : '',
    letters.line(subject.standing, left, below + 40, quiet),
    promisePill(letters, left - 6, 460, promise),
    mark(letters, left, 552, 42, colours.ink),
  )
  return { svg, inlays: inlaysOf(subject) }
}

/** Its logo, or its first letter on its own colours. */
function sign(letters: Letters, { name, logo, palette }: ShopSubject): string {
  if (logo) return ''
  const first = [...letters.readable(name)][0]?.toUpperCase()
  const hand = { face: 'heavy', size: 62, fill: '#ffffff' } as const
  const tile = box(left, 52, 104, 104, palette.accent, 26)
  return first ? tile + letters.line(first, left + 52 - letters.width(first, hand) / 2, 126, hand) : tile
}

function inlaysOf({ logo, banner, pictures, palette }: ShopSubject): Inlay[] {
  const sign: Inlay[] = logo
    ? [{ file: logo, left, top: 52, width: 104, height: 104, wholeOn: colours.paper, radius: 26 }]
    : []
  if (pictures.length < 4) {
    const one = banner ?? pictures[0]
    return one ? [...sign, { file: one, left: 0, top: edgeHeight, width: side, height: side }] : sign
  }
  const gap = 6
  const half = (side - gap) / 2
  const tiles = pictures.map((file, index) => ({
    file,
    left: (index % 2) * (half + gap),
    top: edgeHeight + Math.floor(index / 2) * (half + gap),
    width: half,
    height: half,
    wholeOn: palette.wall,
  }))
  return [...sign, ...tiles]
}
