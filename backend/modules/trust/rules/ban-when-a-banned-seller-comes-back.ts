// Two different proofs at once, such as the device and the payout number: this is the banned seller.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss, unknown } from './rule.ts'

export const thresholds = { hardLinksToBannedMin: 2 }

export const banWhenABannedSellerComesBack: ConductRule<ConductFacts> = {
  id: 'ban-when-a-banned-seller-comes-back',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'ban',
  code: 'banned_seller_came_back',
  needs: [],
  thresholds,
  term: { days: null, renews: 'never' },
  text: {
    en: 'Your account shares {links} of device, payout number and M-Pesa name with a seller who was banned.',
    sw: 'Akaunti yako ina {links} kati ya kifaa, nambari ya malipo na jina la M-Pesa sawa na muuzaji aliyefungiwa.',
  },
  lifts: {
    en: 'It does not end by itself. You may ask once for it to be decided anew.',
    sw: 'Haiishi yenyewe. Unaweza kuomba mara moja iamuliwe upya.',
  },
  ask({ hardLinksToBanned, lastLinkAt }) {
    if (hardLinksToBanned === undefined) return unknown('hardLinksToBanned')
    const figures = { links: hardLinksToBanned }
    return hardLinksToBanned >= thresholds.hardLinksToBannedMin ? hit(figures, lastLinkAt) : miss(figures)
  },
}
