// What must hold, and the figures behind it, in the language of the page.
import type { OperatorOverview } from '@amana/contract'
import type { MessageKey, Values, Words } from '#app/messages/catalogue.ts'
import { inWords } from '#app/money/kes.tsx'

type Check = OperatorOverview['checks'][number]

export const checkWords: Record<string, { label: MessageKey; detail: MessageKey }> = {
  books_balance: { label: 'check.books_balance', detail: 'check.books_balance_figures' },
  balances_are_their_entries: { label: 'check.balances', detail: 'check.balances_figures' },
  nothing_below_zero: { label: 'check.floor', detail: 'check.floor_figures' },
  assets_cover_what_is_owed: { label: 'check.cover', detail: 'check.cover_figures' },
  no_unexplained_outflow: { label: 'check.outflow', detail: 'check.outflow_figures' },
  debts_are_repaid_first: { label: 'check.debts', detail: 'check.debts_figures' },
  reconciled_lately: { label: 'check.compared', detail: 'check.compared_figures' },
  no_incident: { label: 'check.incident', detail: 'check.incident_figures' },
  payouts_not_halted: { label: 'check.payouts_run', detail: 'check.payouts_run_figures' },
  holds_are_in_the_books: { label: 'check.holds', detail: 'check.holds_figures' },
  ratings_agree: { label: 'check.ratings', detail: 'check.ratings_figures' },
  nothing_stuck: { label: 'check.stuck', detail: 'check.stuck_figures' },
  queue_moves: { label: 'check.queue', detail: 'check.queue_figures' },
}

/** What a check is called; one that no page has a name for, as the api calls it. */
export const sayCheck = (t: Words, { code, label }: Pick<Check, 'code' | 'label'>): string =>
  checkWords[code] ? t(checkWords[code].label) : label

const filled = (figures: Check['figures']): Values =>
  Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name.replace(/Cents$/, ''),
      name.endsWith('Cents') ? inWords({ cents: figure, currency: 'KES' }) : figure,
    ]),
  )

export function sayFigures(t: Words, { code, detail, figures, holds }: Check): string {
  const words = checkWords[code]
  if (!words) return detail
  if (code === 'payouts_not_halted' && !holds) return t('check.payouts_stopped')
  if (code === 'reconciled_lately' && (figures.hours ?? -1) < 0) return t('check.not_compared')
  return t(words.detail, filled(figures))
}
