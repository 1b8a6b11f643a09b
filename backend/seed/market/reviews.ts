// What buyers of the demo market say, in words that fit whatever they bought; and what sellers answer.
import { openChance } from '../chance.ts'
import type { SeedOrder, SeedShop } from './shapes.ts'

export interface SeedReview {
  stars: number
  text: string
  reply?: string
}

const sayings: Record<number, string[]> = {
  5: [
    'Exactly as in the pictures, and it came a day early. I gave the code at the gate and that was it.',
    'Nimefurahi sana. Ni kama ilivyoelezwa, na muuzaji alijibu haraka.',
    'Second time I buy something like this and the first time it lasted. Well packed.',
    'Good quality for the price. The rider called before he came.',
    'My mother has taken it already, so I have to order another one.',
    'Mzigo ulifika salama, umefungwa vizuri. Nitarudi.',
    'No stories, no extra money for “fuel”. What was agreed is what I paid.',
  ],
  4: [
    'Good, only the colour is a little darker than on my screen.',
    'Does what it should. The box was crushed at one corner, the inside was fine.',
    'Nzuri, ila ilichelewa siku moja.',
    'Fair price and honest description. A little smaller than I had imagined.',
  ],
  3: [
    'It is all right. Delivery took all of the promised days.',
    'Ni sawa kwa bei hii, lakini ungeweza kutarajia zaidi kidogo.',
    'Works, but one piece had a scratch that the pictures do not show.',
  ],
  2: [
    'It works, but it was sent only after I had asked twice.',
    'Not as new as the description says. I kept it because I needed it.',
  ],
  1: ['Came late and not clean. I would not buy here again.'],
}

const replies = [
  'Thank you for telling us. We pack each piece twice now.',
  'Pole sana kwa kuchelewa. Tumebadilisha msafirishaji.',
  'We are sorry about that. The pictures are new since last week and show it better.',
]

/** Of ten reviews of a shop like this, how many stars each gives. */
const starsOf: Record<SeedShop['character'], number[]> = {
  trusted: [5, 5, 4, 5, 5, 5, 4, 5, 3, 5],
  established: [5, 4, 5, 5, 3, 5, 4, 5, 2, 5],
  new: [5, 4, 5, 4, 5, 5, 3, 5, 4, 5],
  sloppy: [3, 2, 4, 1, 3, 2, 5, 3, 2, 4],
  scammer: [1],
}

/** The same on every run; about half of the orders are reviewed, and what is less than good is mostly answered. */
export function reviewOf(order: SeedOrder, character: SeedShop['character']): SeedReview | undefined {
  const chance = openChance(131 * order.daysAgo + (order.items[0]?.product.length ?? 0))
  if (chance.next() < 0.5) return undefined
  const stars = chance.pick(starsOf[character])
  const text = chance.pick(sayings[stars]!)
  const answered = stars <= 3 && chance.next() < 0.7
  return { stars, text, ...(answered && { reply: chance.pick(replies) }) }
}
