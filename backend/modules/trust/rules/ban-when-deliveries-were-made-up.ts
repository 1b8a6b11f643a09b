// Three orders lost whose parcel number belonged to another parcel: the sending was made up.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss } from './rule.ts'

export const thresholds = { falseHandoversMin: 3 }

export const banWhenDeliveriesWereMadeUp: ConductRule<ConductFacts> = {
  id: 'ban-when-deliveries-were-made-up',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'ban',
  code: 'deliveries_made_up',
  needs: ['falseHandovers'],
  thresholds,
  term: { days: null, renews: 'never' },
  text: {
    en: '{count} lost orders had a parcel number that was given for another order too; at {min} a shop is closed for good.',
    sw: 'Oda {count} zilizopotea zilikuwa na nambari ya kifurushi cha oda nyingine; kwa {min} duka hufungwa kabisa.',
  },
  lifts: {
    en: 'It does not end by itself. You may ask once for it to be decided anew.',
    sw: 'Haiishi yenyewe. Unaweza kuomba mara moja iamuliwe upya.',
  },
  ask({ falseHandovers, lastLossAt }) {
    const figures = { count: falseHandovers, min: thresholds.falseHandoversMin }
    return figures.count >= figures.min ? hit(figures, lastLossAt) : miss(figures)
  },
}
