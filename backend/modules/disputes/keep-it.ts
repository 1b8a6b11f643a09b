// Below a certain worth nobody pays for a way back: the buyer keeps the goods and a share of the money comes back.
import type { DisputeReason } from '@amana/contract'

/** From here on goods are sent back. */
export const sendBackFromCents = 200_000

/** In hundredths: how little the goods are worth to the buyer as they are. Nothing came: all of it. */
const share: Record<DisputeReason, number> = {
  not_received: 100,
  not_as_described: 50,
  damaged: 50,
  wrong_item: 80,
  counterfeit: 100,
}

/** Whole shillings, rounded in the buyer's favour. */
export const keepItCents = (reason: DisputeReason, heldCents: number): number =>
  Math.min(heldCents, Math.ceil((heldCents * share[reason]) / 10_000) * 100)
