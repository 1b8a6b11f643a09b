// A product as a link preview: the picture, what it is, what it costs, who sells it, and who keeps the money meanwhile.
import {
  colours,
  type Drawing,
  edgeHeight,
  mark,
  type Palette,
  previewSize,
  promise,
  promisePill,
  sheet,
  studio,
} from './frame.ts'
import type { Letters } from './letters.ts'

export interface ProductSubject {
  kind: 'product'
  title: string
  shopName: string
  place: string
  priceCents: number
  /** Other variants cost more. */
  more: boolean
  soldOut: boolean
  picture: { file: string; width: number; height: number } | null
  palette: Palette
}

const side = previewSize.height - edgeHeight
const left = side + 52
const room = previewSize.width - left - 52
const shillings = new Intl.NumberFormat('en-KE')

export function drawProduct(letters: Letters, subject: ProductSubject): Drawing {
  const { picture, palette } = subject
  const title = titleOf(letters, letters.readable(subject.title))
  const shop = { face: 'strong', size: 30, fill: colours.ink } as const
  const place = { face: 'text', size: 26, fill: colours.ink2 } as const
  const [name] = letters.lines(letters.readable(subject.shopName), shop, room, 1)
  const [where] = letters.lines(letters.readable(subject.place), place, room, 1)
  const svg = sheet(
    colours.paper,
    studio(palette),
    name ? letters.line(name, left, 88, shop) : '',
    where ? letters.line(where, left, 126, place) : '',
    ...title,
    price(letters, subject),
    promisePill(letters, left - 6, 452, promise),
    mark(letters, left, 552, 42, colours.ink),
  )
  if (!picture) return { svg, inlays: [] }
  const shape = picture.width / picture.height
  const inlay = { file: picture.file, left: 0, top: edgeHeight, width: side, height: side }
  return { svg, inlays: [shape > 0.72 && shape < 1.4 ? inlay : { ...inlay, wholeOn: palette.wall }] }
}

/** Large where it is short, in three lines at most. */
function titleOf(letters: Letters, title: string): string[] {
  if (!title) return []
  const hands = [58, 50, 43].map((size) => ({ face: 'display', size, fill: colours.ink, tracking: -0.015 }) as const)
  const fits = hands.find((hand, index) => letters.lines(title, hand, room, 9).length <= (index === 0 ? 2 : 3))
  const hand = fits ?? hands.at(-1)!
  return letters
    .lines(title, hand, room, 3)
    .map((line, index) => letters.line(line, left, 206 + index * hand.size * 1.1, hand))
}

function price(letters: Letters, { priceCents, more, soldOut }: ProductSubject): string {
  const before = soldOut ? 'Sold out · KES' : more ? 'From KES' : 'KES'
  const small = { face: 'text', size: 32, fill: colours.ink2 } as const
  const large = { face: 'heavy', size: soldOut ? 44 : 66, fill: soldOut ? colours.ink2 : colours.ink } as const
  const at = left + letters.width(before, small) + 14
  return letters.line(before, left, 418, small) + letters.line(shillings.format(priceCents / 100), at, 418, large)
}
