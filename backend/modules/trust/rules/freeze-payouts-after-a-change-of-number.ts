// Whoever has got into an account first turns the money to another number. Three days are the time to notice.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss, unknown } from './rule.ts'

export const thresholds = { hoursMin: 72 }

export const freezePayoutsAfterAChangeOfNumber: ConductRule<ConductFacts> = {
  id: 'freeze-payouts-after-a-change-of-number',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'freeze_payouts',
  code: 'number_changed',
  needs: [],
  thresholds,
  term: { days: 3, renews: 'by_new_evidence', endsWhenGood: true },
  text: {
    en: 'The payout number or the phone of your account was changed {hours} hours ago: payouts wait until {hoursMin} hours have passed, so that you notice if it was not you.',
    sw: 'Nambari ya malipo au simu ya akaunti ilibadilishwa saa {hours} zilizopita: malipo husubiri hadi saa {hoursMin} zipite, ili ugundue kama si wewe.',
  },
  lifts: {
    en: 'It ends by itself {hoursMin} hours after the change.',
    sw: 'Itaisha yenyewe saa {hoursMin} baada ya mabadiliko.',
  },
  ask({ hoursSincePayoutChange, payoutChangedAt }) {
    if (hoursSincePayoutChange === undefined) return unknown('hoursSincePayoutChange')
    const figures = { hours: hoursSincePayoutChange, hoursMin: thresholds.hoursMin }
    return hoursSincePayoutChange < thresholds.hoursMin ? hit(figures, payoutChangedAt) : miss(figures)
  },
}
