// The numbers of payments, each in one place, with where it comes from.
import { days, hours, minutes } from '#platform/clock'

/** M-Pesa closes a prompt after about a minute. */
export const promptLifeMs = 60_000
/** Safaricom asks for a minute at least between two prompts to one phone. */
export const coolDownMs = 60_000

/** Pauses before each question about a prompt without a result. Sooner than ten seconds the provider does not know it yet. */
export const queryLadderMs = [10_000, 15_000, 25_000, 30_000, 60_000, 60_000] as const
/** After the ladder the sweep goes on asking: every minute for an hour, then every quarter. */
export const queryEveryMs = (ageMs: number): number => (ageMs < hours(1) ? minutes(1) : minutes(15))
/** The provider keeps transactions askable for 48 hours; after that nothing more can be learnt by itself. */
export const stopAskingAfterMs = hours(48)

/** A call that was under way longer than this has lost its process. */
export const callLostAfterMs = minutes(2)
/** A payment to a phone whose request got no clear answer is asked for again, with the same id. */
export const resendAfterMs = minutes(2)
/** A payment to a phone that is held back is looked at again after this. */
export const gateAskedAgainAfterMs = minutes(1)
/** An accepted payment to a phone without a result after this is unknown, and shown to the operator. */
export const resultOverdueAfterMs = minutes(10)

/** Money that could not be sent back for certain is tried again after these pauses, and then every week for as long as it is owed. */
const refundRetryAfterMs = [hours(1), hours(6), hours(24), hours(24), hours(24)] as const
/** After this many tries the pauses are over: `refund_failed` says `final`, and the buyer is told why it does not arrive. */
export const refundTriesBeforeWeekly = refundRetryAfterMs.length + 1
export const refundPauseMs = (tries: number): number => refundRetryAfterMs[tries - 1] ?? days(7)
/** What could not be sent back for so long is shown to the operator as unclaimed. It stays owed, and is tried on. */
export const unclaimedAfterMs = days(60)

/** Callbacks nobody can vouch for are kept, but not at any length. */
export const strangersBodyMax = 2_000

/** The float is topped up in steps of this: KES 10,000. */
export const topUpStepCents = 1_000_000
/** Receipt codes that may be tried for one payment within an hour. */
export const receiptChecksMax = 5

/** A confirmation of a payment that a prompt may have caused waits so long for the prompt's own result. */
export const confirmationWaitsForPromptMs = 30_000
/** Pauses between questions about a deposit: minutes at first, then hourly, until the provider has forgotten it. */
export const depositAskAgainMs = (asks: number): number => [minutes(1), minutes(5), minutes(15)][asks] ?? hours(1)
/** A question without an answer for so long is taken for unanswered; an answer that comes later still counts. */
export const questionLostAfterMs = minutes(2)
/** A prompt that is open still, or paid without a receipt, is asked about by its conversation as often as this. */
export const promptAskedAgainAfterMs = hours(1)
/** A payment to a phone or a move of float whose result is unknown is asked about after this, and then as often. */
export const unknownAskedAfterMs = minutes(15)
/** What nothing has been heard of for so long, and a complete statement does not show, was never made. */
export const absentAfterMs = hours(48)
/** A reversal without a result is asked for again: it happens once, however often it is asked for. */
export const returnAskedAgainAfterMs = minutes(10)
