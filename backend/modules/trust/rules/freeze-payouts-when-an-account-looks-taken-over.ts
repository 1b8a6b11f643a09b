// A device never seen before, and then the password reset or the money turned elsewhere: that is what a thief does, and seldom an owner.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss, unknown } from './rule.ts'

export const thresholds = { hoursMax: 72 }

export const freezePayoutsWhenAnAccountLooksTakenOver: ConductRule<ConductFacts> = {
  id: 'freeze-payouts-when-an-account-looks-taken-over',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'freeze_payouts',
  code: 'account_looks_taken_over',
  needs: [],
  thresholds,
  term: { days: 3, renews: 'never' },
  text: {
    en: 'A new device signed in {deviceHours} hours ago, and the password, the second factor or the payout number was changed {changeHours} hours ago. Payouts wait three days, in case that was not you.',
    sw: 'Kifaa kipya kiliingia saa {deviceHours} zilizopita, na nenosiri, uthibitisho wa pili au nambari ya malipo ilibadilishwa saa {changeHours} zilizopita. Malipo husubiri siku tatu, ikiwa si wewe.',
  },
  lifts: {
    en: 'It ends by itself after 3 days. If it was not you, reset your password and end the other sessions.',
    sw: 'Itaisha yenyewe baada ya siku 3. Kama si wewe, badilisha nenosiri na ufunge vipindi vingine.',
  },
  ask({ hoursSinceNewDevice, hoursSinceAccountChange, hoursSincePayoutChange, lastTakeoverSignAt }) {
    if (hoursSinceNewDevice === undefined) return unknown('hoursSinceNewDevice')
    const changes = [hoursSinceAccountChange, hoursSincePayoutChange].filter((hours) => hours !== undefined)
    if (changes.length === 0) return unknown('hoursSinceAccountChange')
    const figures = { deviceHours: hoursSinceNewDevice, changeHours: Math.min(...changes) }
    return figures.deviceHours <= thresholds.hoursMax && figures.changeHours <= thresholds.hoursMax
      ? hit(figures, lastTakeoverSignAt)
      : miss(figures)
  },
}
