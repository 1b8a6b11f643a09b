// A shop that slept for two months and wakes with another number or device has perhaps been sold or stolen with its good name.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss, unknown } from './rule.ts'

export const thresholds = { idleDaysMin: 60, changeHoursMax: 336 }

export const freezePayoutsWhenASleepingShopWakesChanged: ConductRule<ConductFacts> = {
  id: 'freeze-payouts-when-a-sleeping-shop-wakes-changed',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'freeze_payouts',
  code: 'sleeping_shop_woke',
  needs: [],
  thresholds,
  term: { days: 7, renews: 'never' },
  text: {
    en: 'Your shop sold again after {idleDays} days without an order, and the payout number or the device changed {changeHours} hours ago.',
    sw: 'Duka lako liliuza tena baada ya siku {idleDays} bila oda, na nambari ya malipo au kifaa kilibadilika saa {changeHours} zilizopita.',
  },
  lifts: {
    en: 'It ends by itself after 7 days.',
    sw: 'Itaisha yenyewe baada ya siku 7.',
  },
  ask({ idleDays, hoursSincePayoutChange, hoursSinceNewDevice, lastTakeoverSignAt }) {
    if (idleDays === undefined) return unknown('idleDays')
    const changes = [hoursSincePayoutChange, hoursSinceNewDevice].filter((hours) => hours !== undefined)
    if (changes.length === 0) return unknown('hoursSincePayoutChange')
    const figures = { idleDays, changeHours: Math.min(...changes) }
    return idleDays > thresholds.idleDaysMin && figures.changeHours <= thresholds.changeHoursMax
      ? hit(figures, lastTakeoverSignAt)
      : miss(figures)
  },
}
