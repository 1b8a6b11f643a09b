// The life of a dispute, one readable table: which state follows which, what starts the move, and how long a state may last.
import type { DisputeState, Party } from '@amana/contract'
import { days, hours } from '#platform/clock'

/** From each state: the states that may follow, each with the sentence that moves it. The database enforces the same table. */
export const moves: Record<DisputeState, Partial<Record<DisputeState, string>>> = {
  awaiting_photos: {
    awaiting_seller: 'the buyer shows the problem',
    decided: 'nothing was shown within 48 hours',
    closed: 'the buyer takes it back',
  },
  awaiting_seller: {
    awaiting_buyer: 'the seller offers a part, or contests',
    awaiting_return: 'the seller asks for the goods back',
    closed: 'the seller accepts or is silent for 48 hours, the buyer takes it back, or the code is entered after all',
  },
  awaiting_buyer: {
    awaiting_return: 'the goods go back',
    decided: 'the evidence or the records speak for the seller',
    closed: 'the two agree, or the evidence or the records speak for the buyer',
  },
  awaiting_return: {
    awaiting_confirmation: 'the buyer says that she has handed the goods over',
    decided: 'nothing was handed over within 5 days',
    closed: 'the return code is entered, or the buyer takes it back',
  },
  awaiting_confirmation: { closed: 'the return code is entered, or the seller is silent for 48 hours' },
  decided: {
    awaiting_seller: 'the buyer appeals, once',
    closed: 'nobody appeals within 72 hours: the seller is paid',
  },
  closed: {
    awaiting_seller: 'the buyer appeals, once, although the code was given',
    awaiting_buyer: 'the seller appeals, once, for the record',
  },
}

export type Waiting = Exclude<DisputeState, 'closed'>

/** How long each state lasts before a row of the table ends it. */
export const lasts: Record<Waiting, number> = {
  awaiting_photos: hours(48),
  awaiting_seller: hours(48),
  awaiting_buyer: hours(72),
  awaiting_return: days(5),
  awaiting_confirmation: hours(48),
  decided: hours(72),
}

/** How long the losing side may appeal. */
export const appealWithin = hours(72)

/** Of whom something is asked. */
export const turnIn: Record<DisputeState, Party | null> = {
  awaiting_photos: 'buyer',
  awaiting_seller: 'seller',
  awaiting_buyer: 'buyer',
  awaiting_return: 'buyer',
  awaiting_confirmation: 'seller',
  decided: null,
  closed: null,
}

const oneRound = lasts.awaiting_seller + lasts.awaiting_buyer + lasts.awaiting_return + lasts.awaiting_confirmation

/** Longer than any way through the table, with an appeal at its last moment. */
export const longestRound = oneRound
export const longest = lasts.awaiting_photos + oneRound + lasts.decided + oneRound

/** Should all else fail, the order ends by itself a day later, with the money back. */
export const backstop = days(1)
