// A banned seller comes back under another name, and with the same phone, number or device. One such link stops
// the shop of who has shown nothing yet; an address on the network never does. Who has is dealt with more mildly, by a rule of its own.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss, unknown } from './rule.ts'

export const thresholds = { hardLinksToBannedMin: 1 }

export const freezeShopLinkedToBanned: ConductRule<ConductFacts> = {
  id: 'freeze-shop-of-who-is-linked-to-a-banned-seller',
  version: 2,
  logic: 2,
  subject: 'conduct',
  mode: 'enforce',
  action: 'freeze_shop',
  code: 'linked_to_banned_seller',
  needs: [],
  thresholds,
  term: { days: 28, renews: 'never' },
  text: {
    en: 'Your account shares a device, a payout number or an M-Pesa name with a seller who was banned.',
    sw: 'Akaunti yako inatumia kifaa, nambari ya malipo au jina la M-Pesa sawa na muuzaji aliyefungiwa.',
  },
  lifts: {
    en: 'It ends by itself after 28 days. If you share a phone with somebody, ask for it to be decided anew and say so.',
    sw: 'Itaisha yenyewe baada ya siku 28. Kama unatumia simu pamoja na mtu, omba iamuliwe upya na useme hivyo.',
  },
  ask({ tier, hardLinksToBanned, lastLinkAt }) {
    if (hardLinksToBanned === undefined) return unknown('hardLinksToBanned')
    const figures = { links: hardLinksToBanned }
    const linked = hardLinksToBanned >= thresholds.hardLinksToBannedMin
    return linked && tier === 'new' ? hit(figures, lastLinkAt) : miss(figures)
  },
}
