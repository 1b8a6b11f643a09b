// A tenth of each of a new seller's sales is kept back for 30 days, to pay for what comes to light after release.
import type { Tier } from '@amana/contract'
import { percent, type Text } from '../wording.ts'
import { effectsOf } from './lattice.ts'

const reserveBasisPoints: Record<Tier, number> = { new: 1000, established: 0, trusted: 0 }

/** How long the reserve of a sale is kept after its release. */
export const reserveDays = 30

export const newSellerKeepsAReserve = {
  id: 'new-seller-keeps-a-reserve',
  version: 1,
  thresholds: { reserveBasisPoints, reserveDays },
  says: 'Share of each sale that is kept in reserve after release, in basis points, and for how many days.',
  allowance: (tier: Tier): Text =>
    reserveBasisPoints[tier] === 0
      ? { en: 'Nothing is kept in reserve.', sw: 'Hakuna akiba inayozuiliwa.' }
      : {
          en: `${percent(reserveBasisPoints[tier] / 10_000)} of each sale is kept in reserve for ${reserveDays} days.`,
          sw: `${percent(reserveBasisPoints[tier] / 10_000)} ya kila mauzo huwekwa akiba kwa siku ${reserveDays}.`,
        },
}

export const reserveBasisPointsFor = (tier: Tier): number => reserveBasisPoints[tier]

/** How long a reserve is kept: a share above what a new seller leaves is one that a restriction asked for, and stays longer. */
export const reserveDaysOf = (basisPoints: number): number =>
  basisPoints > reserveBasisPoints.new || basisPoints === effectsOf.reserve.reserveBasisPoints
    ? effectsOf.reserve.reserveDays
    : reserveDays
