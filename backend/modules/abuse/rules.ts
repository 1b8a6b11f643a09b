// The figures of abuse, on one page: how much of what, how soon a source looks suspicious, how hard the proofs are.
import type { LimitClass } from '@amana/contract'
import { hours, minutes } from '#platform/clock'

/** `burst` calls at once; each comes back after a `burst`-th part of the window. */
export interface Figure {
  burst: number
  windowMs: number
}
export type Kind = 'account' | 'device' | 'address' | 'target'

const per = (windowMs: number, burst: number): Figure => ({ burst, windowMs })
const aMinute = (burst: number) => per(minutes(1), burst)
const aQuarter = (burst: number) => per(minutes(15), burst)
const anHour = (burst: number) => per(hours(1), burst)

/**
 * An address is not a person: Kenya's mobile networks put hundreds of phones behind one, so its figures stop floods and
 * nothing smaller. A device can be thrown away, so it slows down the honest and the clumsy. What holds against guessing
 * are `account` (who is signed in) and `target` (the e-mail or phone that is tried, whoever tries).
 */
export const limits: Record<LimitClass, Record<Kind, Figure>> = {
  // A page takes three or four reads: 600 are more than two pages a second.
  read: { account: aMinute(600), device: aMinute(600), address: aMinute(1200), target: aMinute(600) },
  write: { account: aMinute(120), device: aMinute(120), address: aMinute(600), target: aMinute(120) },
  // Three times the password, twice the old one, and once for a friend fits; a list of passwords does not.
  sign_in: { account: aQuarter(10), device: aQuarter(10), address: aQuarter(100), target: aQuarter(20) },
  // A mistyped phone and a weak password count too; a cyber café has several people an hour on one machine.
  sign_up: { account: anHour(12), device: anHour(12), address: anHour(60), target: anHour(5) },
  // Each costs us an SMS and may annoy a stranger.
  send_code: { account: anHour(10), device: anHour(10), address: anHour(60), target: anHour(10) },
  // Six digits, twenty tries in a quarter: years to guess one, were it good for longer than minutes.
  try_code: { account: aQuarter(20), device: aQuarter(20), address: aQuarter(200), target: aQuarter(20) },
  check_out: { account: anHour(20), device: anHour(20), address: anHour(200), target: anHour(20) },
  // A question costs its seller a notice and a minute; `target` is the shop that is asked, whoever asks.
  ask: { account: anHour(6), device: anHour(6), address: anHour(60), target: anHour(30) },
  // A new shop brings its whole stock in one afternoon.
  upload: { account: anHour(200), device: anHour(200), address: anHour(600), target: anHour(200) },
}

/** Calls that a process takes at once and gives out itself: at most so many too many per process and window. */
export const leases: Partial<Record<LimitClass, number>> = { read: 20, write: 10 }

/** A row this much beyond a whole window was written by a clock that has since been set back: it counts for nothing. */
export const clockSlackMs = minutes(1)

export type Strike = 'sign_in_failed' | 'sign_up' | 'check_out' | 'code_asked'

/** What is remembered of a source: suspicious `from` so many; one is forgotten every `forgottenMs`. */
export const strikes: Record<Strike, { device: number; address: number; forgottenMs: number }> = {
  sign_in_failed: { device: 3, address: 3, forgottenMs: minutes(5) },
  sign_up: { device: 2, address: 10, forgottenMs: minutes(20) },
  check_out: { device: 5, address: 30, forgottenMs: minutes(10) },
  code_asked: { device: 3, address: 20, forgottenMs: minutes(10) },
}
/** No more than so many times `from` is remembered, so that a bad hour is over after a few. */
export const strikesRemembered = 6

/** What makes a source suspicious for an endpoint, and whether each call counts or only what is told by `strike`. */
export const watched: Record<string, { strike: Strike; eachCall: boolean }> = {
  signIn: { strike: 'sign_in_failed', eachCall: false },
  signUp: { strike: 'sign_up', eachCall: true },
  placeOrder: { strike: 'check_out', eachCall: true },
}
export const watchedElse = { strike: 'code_asked', eachCall: true } as const

/**
 * A try is 50 rounds of SHA-256, and 250 to 500 tries find the answer: at most 25,000 rounds, half a second of a phone for
 * KES 10,000, which does some 50,000 a second. Each level of suspicion doubles it, up to some sixteen seconds of such a phone.
 */
export const proof = { rounds: 50, triesMin: 250, triesMax: 500, levelMax: 5, goodMs: minutes(15) }
