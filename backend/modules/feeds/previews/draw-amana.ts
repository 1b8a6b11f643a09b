// Amana itself as a link preview, for every page that is about no one shop or thing: what it promises, large.
import { box, colours, type Drawing, mark, previewSize, sheet } from './frame.ts'
import type { Letters } from './letters.ts'

const steps: [label: string, fill: string, words: string][] = [
  ['You', colours.onDeep2, colours.deep],
  ['Held by Amana', colours.held, '#3a2500'],
  ['The seller', colours.onDeep2, colours.deep],
]

export function drawAmana(letters: Letters): Drawing {
  const claim = { face: 'heavy', size: 104, fill: colours.onDeep, tracking: -0.035 } as const
  const quiet = { face: 'text', size: 34, fill: colours.onDeep2 } as const
  return {
    svg: sheet(
      colours.deep,
      letters.line('Buy from anyone.', 84, 186, claim),
      letters.line('Pay no one until', 84, 300, claim),
      letters.line('it arrives.', 84, 414, claim),
      moneyBar(letters, 84, 474),
      mark(letters, previewSize.width - 240, 500, 48, colours.onDeep),
      letters.line('From shops all over Kenya, paid by M-Pesa', 84, 592, quiet),
    ),
    inlays: [],
  }
}

/** You → held by Amana → the seller. */
function moneyBar(letters: Letters, x: number, y: number): string {
  const hand = { face: 'strong', size: 28 } as const
  let at = x
  const parts = steps.map(([label, ground, fill], index) => {
    const width = letters.width(label, hand) + 52
    const pill = box(at, y, width, 60, ground, 30) + letters.line(label, at + 26, y + 40, { ...hand, fill })
    at += width
    const line = index < steps.length - 1 ? box(at, y + 27, 40, 6, colours.held) : ''
    at += 40
    return pill + line
  })
  return parts.join('')
}
