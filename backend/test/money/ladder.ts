// The sellers of a rehearsal lose more orders than real ones would: what freezes a shop or its payouts would soon have stopped all of them,
// and the play with them. So these rules look on, as rules may; watching, reserves and limits are in force, and the auditor knows of them.
import { conductRules } from '../../modules/trust/rules/all.ts'

const stops: ReadonlySet<string> = new Set(['freeze_payouts', 'freeze_shop', 'ban'])

/** Gives what puts them in force again: another test in this process may be about them. */
export function letTheLadderLookOn(): () => void {
  const lookOn = conductRules.filter(({ action, mode }) => stops.has(action) && mode === 'enforce')
  for (const rule of lookOn) Object.assign(rule, { mode: 'shadow' })
  return () => {
    for (const rule of lookOn) Object.assign(rule, { mode: 'enforce' })
  }
}
