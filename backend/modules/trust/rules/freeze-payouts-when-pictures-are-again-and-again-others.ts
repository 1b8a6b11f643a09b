// Three listings with pictures that another shop had first: goods that are not there are sold with pictures that are not one’s own.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss } from './rule.ts'

export const thresholds = { picturesOfOthersMin: 3 }

export const freezePayoutsWhenPicturesAreOthers: ConductRule<ConductFacts> = {
  id: 'freeze-payouts-when-pictures-are-again-and-again-others',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'freeze_payouts',
  code: 'pictures_of_others',
  needs: ['picturesOfOthers'],
  thresholds,
  term: { days: 28, renews: 'by_new_evidence' },
  text: {
    en: '{count} listings within 30 days had pictures that another shop published first; at {min} this follows.',
    sw: 'Bidhaa {count} ndani ya siku 30 zilikuwa na picha ambazo duka jingine lilichapisha kwanza; kwa {min} hili hufuata.',
  },
  lifts: {
    en: 'It ends by itself after 28 days without another one.',
    sw: 'Itaisha yenyewe baada ya siku 28 bila nyingine.',
  },
  ask({ picturesOfOthers, lastPictureOfOtherAt }) {
    const figures = { count: picturesOfOthers, min: thresholds.picturesOfOthersMin }
    return figures.count >= figures.min ? hit(figures, lastPictureOfOtherAt) : miss(figures)
  },
}
