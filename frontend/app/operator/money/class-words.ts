// What each class of a comparison is called, and how it is marked.
import type { DifferenceClass, ReconciliationRun } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'
import type { BadgeTone } from '#app/ui/badge.tsx'

export const classWords: Record<DifferenceClass, { label: MessageKey; tone: BadgeTone }> = {
  agrees: { label: 'money.agrees', tone: 'safe' },
  in_transit: { label: 'money.in_transit_class', tone: 'held' },
  they_received: { label: 'money.they_received', tone: 'plain' },
  they_paid: { label: 'money.they_paid', tone: 'plain' },
  we_have_it: { label: 'money.we_have_it', tone: 'alert' },
  amount_differs: { label: 'money.amount_differs', tone: 'alert' },
  booked_twice: { label: 'money.booked_twice', tone: 'alert' },
  fee_differs: { label: 'money.fee_differs', tone: 'plain' },
  reversed_by_provider: { label: 'money.reversed_by_provider', tone: 'plain' },
  opening_differs: { label: 'money.opening_differs', tone: 'alert' },
}

export const runWords: Record<ReconciliationRun['state'], { label: MessageKey; tone: BadgeTone }> = {
  running: { label: 'money.run_running', tone: 'held' },
  agrees: { label: 'money.run_agrees', tone: 'safe' },
  differs: { label: 'money.run_differs', tone: 'alert' },
  unread: { label: 'money.run_unread', tone: 'held' },
}

/** How many were compared, whatever they turned out to be. */
export const comparedIn = ({ classes }: ReconciliationRun): number =>
  Object.values(classes).reduce((sum, count) => sum + count, 0)
