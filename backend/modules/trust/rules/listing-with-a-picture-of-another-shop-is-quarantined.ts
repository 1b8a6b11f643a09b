// Goods that are not there are sold with pictures that are somebody else's: who published a picture first keeps it.
// A picture that three shops have is the maker's own, and nobody's in particular.
import type { ListingFacts } from '../facts/all.ts'
import { hit, miss, type Rule, unknown } from './rule.ts'

export const thresholds = { shopsMin: 1, shopsMax: 2 }

export const listingWithAPictureOfAnotherShopIsQuarantined: Rule<ListingFacts> = {
  id: 'listing-with-a-picture-of-another-shop-is-quarantined',
  version: 1,
  subject: 'listing',
  mode: 'enforce',
  action: 'quarantine',
  code: 'picture_of_another_shop',
  thresholds,
  text: {
    en: 'It is not on show: one of its pictures was published first by another shop.',
    sw: 'Haionyeshwi: moja ya picha zake ilichapishwa kwanza na duka jingine.',
  },
  lifts: {
    en: 'Put in pictures of the goods you have, taken by yourself, and it goes on show.',
    sw: 'Weka picha za bidhaa ulizo nazo, ulizopiga mwenyewe, nayo itaonyeshwa.',
  },
  ask({ shopsWithThePicture }) {
    if (shopsWithThePicture === undefined) return unknown('shopsWithThePicture')
    const figures = { shops: shopsWithThePicture }
    return shopsWithThePicture >= thresholds.shopsMin && shopsWithThePicture <= thresholds.shopsMax
      ? hit(figures)
      : miss(figures)
  },
}
