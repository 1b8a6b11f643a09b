// Who reported problems that turned out to be none, with several sellers, is not believed on her word alone the next time: a code
// that was given and denied, photos never shown, a claim not upheld. Proven each time, so fewer are enough than of mere reports.
import type { BuyerFacts } from '../facts/all.ts'
import { percent } from '../wording.ts'
import { hit, miss, type Rule, unknown } from './rule.ts'

export const thresholds = { sellersMin: 4, refusedByMin: 2, refusedShareMax: 0.2 }

export const buyerWithoutProblemsLosesTheBenefitOfTheDoubt: Rule<BuyerFacts> = {
  id: 'buyer-whose-problems-were-none-loses-the-benefit-of-the-doubt',
  version: 1,
  subject: 'buyer',
  mode: 'enforce',
  action: 'no_benefit_of_doubt',
  code: 'problems_were_none',
  thresholds,
  text: {
    en: 'A problem that you reported was decided against you with {refusedBy} of {sellers} sellers: {share}. Above {limit} and with two sellers a tie is not decided for you, and goods have to go back before money does.',
    sw: 'Tatizo uliloripoti liliamuliwa dhidi yako kwa wauzaji {refusedBy} kati ya {sellers}: {share}. Zaidi ya {limit} na wauzaji wawili, mgogoro usio wazi hauamuliwi kwa faida yako, na bidhaa hurudi kabla ya pesa.',
  },
  lifts: {
    en: 'It ends as the share falls with orders that end well; what is older than a year counts no more.',
    sw: 'Huisha kiwango kinaposhuka kwa oda zinazoisha vizuri; cha zaidi ya mwaka mmoja hakihesabiwi tena.',
  },
  ask({ sellers, refusedBy }) {
    if (sellers === undefined) return unknown('sellers')
    if (refusedBy === undefined) return unknown('refusedBy')
    if (sellers < thresholds.sellersMin) return unknown('sellers')
    const figures = {
      sellers,
      refusedBy,
      share: percent(refusedBy / sellers),
      limit: percent(thresholds.refusedShareMax),
    }
    const many = refusedBy >= thresholds.refusedByMin && refusedBy > thresholds.refusedShareMax * sellers
    return many ? hit(figures) : miss(figures)
  },
}
