// The journeys in two lanes that `npm test` goes along at once, each in a market of its own, and their order in each.
// A market has a history: days pass, shops take so many orders a day, reviews are written. So that every run is the same run,
// the files come in one order: who only looks, then who sells; who buys, then who lets days pass.

export const lanes = ['looks and sells', 'buys'] as const
export type Lane = (typeof lanes)[number]

const inOrder: Record<Lane, string[]> = {
  'looks and sells': [
    'shared-links',
    'offline',
    'every-page',
    'saved',
    'interrupted',
    'slow-line',
    'hard-conditions',
    'senses',
    'pictures',
    'pictures-looked-into',
    'themes',
    'seller-products',
    'standing',
  ],
  buys: [
    'identity',
    'guest-links',
    'payout-number',
    'purchase',
    'guest-tracks',
    'questions',
    'handover',
    'reviews',
    'seller-money',
    'operator-money',
    'paid-by-hand',
    'disputes',
  ],
}

/** A file that is in no lane's list comes last. */
export function placeOf(name: string): number {
  const all = lanes.flatMap((lane) => inOrder[lane])
  return all.includes(name) ? all.indexOf(name) : all.length
}

const fileOf = (name: string) => `e2e/${name}.e2e.ts`
const everyFile = ['e2e/**/*.e2e.ts']

/** Which files Vitest takes for a lane. The last one takes what is in no list; without a lane all are taken. */
export function filesOf(lane: string | undefined): { include: string[]; exclude: string[] } {
  const [first, last] = lanes
  if (lane === first) return { include: inOrder[first].map(fileOf), exclude: [] }
  return { include: everyFile, exclude: lane === last ? inOrder[first].map(fileOf) : [] }
}
