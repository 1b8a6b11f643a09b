// Who offers goods of a brand that is copied a lot is known by name: the payout number is proved by KES 10, and M-Pesa says whose it is.
// On trial: how many honest shops it would ask is not known yet.
import type { ListingFacts } from '../facts/all.ts'
import { hit, miss, type Rule, unknown } from './rule.ts'

export const thresholds = { brandIsMuchCopied: 1, numberIsProved: 1 }

export const muchCopiedBrandNeedsAProvedNumber: Rule<ListingFacts> = {
  id: 'much-copied-brand-needs-a-proved-number',
  version: 1,
  subject: 'listing',
  mode: 'shadow',
  action: 'refuse',
  code: 'brand_needs_proved_number',
  thresholds,
  text: {
    en: 'Goods of this brand are copied a lot: they can be listed once your payout number is proved.',
    sw: 'Bidhaa za chapa hii huigwa sana: zinaweza kuorodheshwa nambari yako ya malipo ikithibitishwa.',
  },
  lifts: {
    en: 'Prove your payout number with KES 10; they come straight back.',
    sw: 'Thibitisha nambari yako ya malipo kwa KES 10; zinarudi mara moja.',
  },
  ask({ brandIsMuchCopied, numberIsProved }) {
    if (brandIsMuchCopied === undefined) return unknown('brandIsMuchCopied')
    if (numberIsProved === undefined) return unknown('numberIsProved')
    const figures = { brandIsMuchCopied, numberIsProved }
    return brandIsMuchCopied >= thresholds.brandIsMuchCopied && numberIsProved < thresholds.numberIsProved
      ? hit(figures)
      : miss(figures)
  },
}
