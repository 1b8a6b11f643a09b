// Why it is not safe to leave it alone, or what is worth a look: in the language of the page, with where to look.
import type { HaltView, VerdictReason } from '@amana/contract'
import type { Calendar } from '#app/messages/calendar.ts'
import type { MessageKey, Words } from '#app/messages/catalogue.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { checkWords } from './check-words.ts'

const sentences: Record<VerdictReason['code'], MessageKey> = {
  check_fails: 'verdict.check_fails',
  incident_open: 'verdict.incident_open',
  money_stopped: 'verdict.money_stopped',
  not_compared: 'verdict.not_compared',
  stuck: 'verdict.stuck',
  jobs_given_up: 'verdict.jobs_given_up',
  queue_stands: 'verdict.queue_stands',
  task_late: 'verdict.task_late',
  float_short: 'verdict.float_short',
  payouts_failed: 'verdict.payouts_failed',
  problems_rise: 'verdict.problems_rise',
  refunds_rise: 'verdict.refunds_rise',
  attempts_rise: 'verdict.attempts_rise',
  no_orders: 'verdict.no_orders',
}

export const stoppedNames: Record<HaltView['what'], MessageKey> = {
  payouts: 'money.switch_payouts',
  refunds: 'money.switch_refunds',
  checkouts: 'money.switch_checkouts',
}

const places: Partial<Record<VerdictReason['code'], string>> = {
  incident_open: paths.operatorMoney,
  money_stopped: paths.operatorMoney,
  not_compared: paths.operatorMoney,
  float_short: paths.operatorMoney,
  payouts_failed: paths.operatorMoney,
  task_late: paths.operatorWorkings,
  jobs_given_up: `${paths.operatorWorkings}#queue`,
  queue_stands: `${paths.operatorWorkings}#queue`,
  attempts_rise: `${paths.operatorTrust()}#attempts`,
  refunds_rise: paths.operatorOrders({ show: 'sent_back' }),
  problems_rise: paths.operatorOrders({ show: 'disputed' }),
  no_orders: paths.operatorOrders({ show: 'paid_lately' }),
  check_fails: '#checks',
  stuck: '#stuck',
}

/** Where more of it stands; undefined where this page says all there is. */
export const placeOf = ({ code }: VerdictReason): string | undefined => places[code]

/** What a reason is about: a check, what is stopped, a task by its name. */
function subjectOf(t: Words, { code, of }: VerdictReason): string {
  if (!of) return ''
  if (code === 'check_fails') return checkWords[of] ? t(checkWords[of].label) : of
  if (code === 'money_stopped') return t(stoppedNames[of as HaltView['what']])
  return of
}

export function sayReason(t: Words, calendar: Calendar, reason: VerdictReason): string {
  const { code, count, usual, amount, since } = reason
  const key = code === 'not_compared' && since === null ? 'verdict.never_compared' : sentences[code]
  return t(key, {
    of: subjectOf(t, reason),
    count: count ?? 0,
    usual: usual ?? 0,
    amount: amount ? inWords(amount) : '',
    since: since ? calendar.dayAndTime(since) : '',
  })
}
