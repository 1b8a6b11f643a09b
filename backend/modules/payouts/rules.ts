// The numbers of payouts, each in one place, with where it comes from.
import { mpesaTransactionCentsMax } from '@amana/contract'
import { hours, minutes } from '#platform/clock'

/** Fridays 06:00 in Nairobi. */
export const payoutCron = '0 6 * * 5'

/** M-Pesa charges by payment, so small sums wait for company. */
export const payoutCentsMin = 20_000
/** A closed shop earns no more: whatever M-Pesa can send at all is paid, so that nothing keeps waiting for company. */
export const closedCentsMin = 1_000
/** What is paid to prove a number, and comes back: the least that M-Pesa sends to a phone. */
export const activationCents = 1_000
/** The prompt for it is not sent later than this after it was asked for. */
export const activationPromptMs = minutes(15)
/** M-Pesa moves no more at once: more is paid in parts. */
export const partCentsMax = mpesaTransactionCentsMax
/** A number can receive no more than this in a day, from all shops together; the rest waits for the next batch. In the database too: `payouts.number_day`. */
export const receiverDailyCentsMax = 50_000_000
/** Failures that pass by themselves, and when they are tried again; others wait for Friday. */
export const retryAfterMs: Readonly<Record<string, number>> = {
  float_too_low: hours(1),
  our_setup: hours(1),
  receiver_daily_limit: hours(24),
}
/** So many tries between two Fridays after failures within a week; then it is Friday’s again. */
export const retriesMax = 3
/** A new payout number is not paid before its owner could have noticed: as long as any hold after a change lasts. */
export { payoutHoldMs as numberWaitMs } from '#identity'
