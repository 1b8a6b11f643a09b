// A cyber café, a repair shop, a family's one phone: many people sign in there, and one of them is banned. Whoever has shown a month
// of good orders is not stopped for a shared device; the caps of a new seller apply, and a second proof is still a ban.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss, unknown } from './rule.ts'

export const thresholds = { hardLinksToBannedMin: 1 }

export const limitOrdersOfAKnownSellerLinkedToABannedOne: ConductRule<ConductFacts> = {
  id: 'limit-orders-of-a-known-seller-linked-to-a-banned-one',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'limit_orders',
  code: 'known_seller_linked_to_banned',
  needs: [],
  thresholds,
  term: { days: 28, renews: 'never' },
  text: {
    en: 'Your account shares a device, a payout number or an M-Pesa name with a seller who was banned. Your own orders speak for you, so your shop stays open.',
    sw: 'Akaunti yako inatumia kifaa, nambari ya malipo au jina la M-Pesa sawa na muuzaji aliyefungiwa. Oda zako zenyewe zinakutetea, hivyo duka lako linabaki wazi.',
  },
  lifts: {
    en: 'It ends by itself after 28 days. If you share a phone with somebody, ask for it to be decided anew and say so.',
    sw: 'Itaisha yenyewe baada ya siku 28. Kama unatumia simu pamoja na mtu, omba iamuliwe upya na useme hivyo.',
  },
  ask({ tier, hardLinksToBanned, lastLinkAt }) {
    if (hardLinksToBanned === undefined) return unknown('hardLinksToBanned')
    const figures = { links: hardLinksToBanned }
    const linked = hardLinksToBanned >= thresholds.hardLinksToBannedMin
    return linked && tier !== 'new' ? hit(figures, lastLinkAt) : miss(figures)
  },
}
