// The numbers of questions, in one place.
import { days } from '#platform/clock'

/** How long a question waits for its seller. After that an answer would help nobody who asked. */
export const waitsFor = days(14)
/** How long an answer may be put in other words. */
export const answerChangeWithin = days(7)
/** Of one account about one product, without an answer. */
export const waitingPerProductMax = 2
/** Of one account, about everything, in a day and a night. */
export const perDayMax = 10
