// Three softer likenesses to banned sellers at once: no proof, so no freeze, but the caps of a new seller.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss, unknown } from './rule.ts'

export const thresholds = { softLinksToBannedMin: 3 }

export const limitOrdersOfWhoResemblesBanned: ConductRule<ConductFacts> = {
  id: 'limit-orders-of-who-resembles-a-banned-seller',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'limit_orders',
  code: 'resembles_banned_seller',
  needs: [],
  thresholds,
  term: { days: 28, renews: 'while_it_holds' },
  text: {
    en: 'Your shop resembles a banned seller in {links} ways.',
    sw: 'Duka lako linafanana na muuzaji aliyefungiwa kwa njia {links}.',
  },
  lifts: {
    en: 'It ends by itself 28 days after the likeness is gone.',
    sw: 'Itaisha yenyewe siku 28 baada ya mfanano kuisha.',
  },
  ask({ softLinksToBanned, lastLinkAt }) {
    if (softLinksToBanned === undefined) return unknown('softLinksToBanned')
    const figures = { links: softLinksToBanned }
    return softLinksToBanned >= thresholds.softLinksToBannedMin ? hit(figures, lastLinkAt) : miss(figures)
  },
}
