// A parcel that leaves late is the first sign of one that never leaves. Anchor: Mercado Libre’s 15 %.
import type { ConductFacts } from '../facts/all.ts'
import type { ConductRule } from './rule.ts'
import { askShare } from './share.ts'

export const thresholds = { countMin: 5, shareMax: 0.15, shareLeave: 0.12 }

export const watchWhenParcelsLeaveLate: ConductRule<ConductFacts> = {
  id: 'watch-when-parcels-leave-late',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'watch',
  code: 'parcels_leave_late',
  needs: ['windowLate', 'windowDueToShip'],
  thresholds,
  term: { days: 14, renews: 'while_it_holds' },
  text: {
    en: '{count} of {of} parcels left late or not at all: {share}, and the limit is {limit}.',
    sw: 'Vifurushi {count} kati ya {of} vilichelewa kuondoka au havikuondoka: {share}, na kikomo ni {limit}.',
  },
  lifts: {
    en: 'It ends by itself 14 days after the share is lower again.',
    sw: 'Itaisha yenyewe siku 14 baada ya kiwango kushuka tena.',
  },
  ask: ({ windowLate, windowDueToShip }) => askShare(windowLate, windowDueToShip, thresholds),
  stillHolds: ({ windowLate, windowDueToShip }) =>
    askShare(windowLate, windowDueToShip, { countMin: thresholds.countMin, shareMax: thresholds.shareLeave }),
}
