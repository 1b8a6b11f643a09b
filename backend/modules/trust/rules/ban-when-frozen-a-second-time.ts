// A shop that comes out of a freeze and goes into the next within half a year does not mean to change.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss } from './rule.ts'

export const thresholds = { shopFreezesMin: 2 }

export const banWhenFrozenASecondTime: ConductRule<ConductFacts> = {
  id: 'ban-when-frozen-a-second-time',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'ban',
  code: 'frozen_a_second_time',
  needs: ['shopFreezes'],
  thresholds,
  term: { days: null, renews: 'never' },
  text: {
    en: 'Your shop was frozen {count} times within 180 days; at {min} it is closed for good.',
    sw: 'Duka lako lilisimamishwa mara {count} ndani ya siku 180; kwa {min} hufungwa kabisa.',
  },
  lifts: {
    en: 'It does not end by itself. You may ask once for it to be decided anew.',
    sw: 'Haiishi yenyewe. Unaweza kuomba mara moja iamuliwe upya.',
  },
  ask({ shopFreezes, lastShopFreezeAt }) {
    const figures = { count: shopFreezes, min: thresholds.shopFreezesMin }
    return figures.count >= figures.min ? hit(figures, lastShopFreezeAt) : miss(figures)
  },
}
