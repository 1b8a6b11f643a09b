// What the three tiers mean, in figures and for everybody: read from the rules, so that it cannot say anything else.
import type { ReplyOf, readTiers, Tier } from '@amana/contract'
import { establishedNeeds, lostLimitInWords } from './rules/seller-is-established-after-a-month-of-good-orders.ts'
import { trustedNeeds } from './rules/seller-is-trusted-after-a-quarter-of-good-orders.ts'
import { allowancesOf, shown } from './standing.ts'
import { type Language, tierName } from './wording.ts'

const needsOf = { new: [], established: establishedNeeds, trusted: trustedNeeds }
const tiers: readonly Tier[] = ['new', 'established', 'trusted']

export const explainTiers = (language: Language): ReplyOf<typeof readTiers> => ({
  tiers: tiers.map((tier) => ({
    tier,
    name: tierName[tier][language],
    needs: needsOf[tier].map(({ code, label, fact, atLeast }) => ({
      code,
      label: label[language],
      atLeast: shown(fact, atLeast),
    })),
    allowances: allowancesOf(tier, language),
  })),
  keeps: lostLimitInWords[language],
})
