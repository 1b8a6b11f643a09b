// Where word stands against word a tie favours the buyer; not one who reports a problem with nearly every seller.
// Sellers are counted and not orders: one seller's view alone never makes a buyer doubtful, and with few sellers nobody can tell.
import type { BuyerFacts } from '../facts/all.ts'
import { percent } from '../wording.ts'
import { hit, miss, type Rule, unknown } from './rule.ts'

export const thresholds = { sellersMin: 4, claimedAgainstMin: 3, claimShareMax: 0.3 }

export const buyerLosesTheBenefitOfTheDoubt: Rule<BuyerFacts> = {
  id: 'buyer-who-claims-against-many-sellers-loses-the-benefit-of-the-doubt',
  version: 2,
  subject: 'buyer',
  mode: 'enforce',
  action: 'no_benefit_of_doubt',
  code: 'claims_against_many_sellers',
  thresholds,
  text: {
    en: 'You have reported a problem with {claimedAgainst} of {sellers} sellers: {share}. Above {limit} and with three sellers a tie is not decided for you, and goods have to go back before money does.',
    sw: 'Umeripoti tatizo kwa wauzaji {claimedAgainst} kati ya {sellers}: {share}. Zaidi ya {limit} na wauzaji watatu, mgogoro usio wazi hauamuliwi kwa faida yako, na bidhaa hurudi kabla ya pesa.',
  },
  lifts: {
    en: 'It ends as the share falls with orders that end well; what is older than a year counts no more.',
    sw: 'Huisha kiwango kinaposhuka kwa oda zinazoisha vizuri; cha zaidi ya mwaka mmoja hakihesabiwi tena.',
  },
  ask({ sellers, claimedAgainst }) {
    if (sellers === undefined) return unknown('sellers')
    if (claimedAgainst === undefined) return unknown('claimedAgainst')
    if (sellers < thresholds.sellersMin) return unknown('sellers')
    const figures = {
      sellers,
      claimedAgainst,
      share: percent(claimedAgainst / sellers),
      limit: percent(thresholds.claimShareMax),
    }
    const many = claimedAgainst >= thresholds.claimedAgainstMin && claimedAgainst > thresholds.claimShareMax * sellers
    return many ? hit(figures) : miss(figures)
  },
}
