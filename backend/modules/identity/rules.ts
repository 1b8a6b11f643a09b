// The numbers of identity, in one place.
import { days, minutes } from '#platform/clock'

export const accessMs = minutes(15)
/** Whoever does not come back for so long signs in again … */
export const refreshMs = days(30)
/** … and so does, however often she comes, whoever signed in so long ago. */
export const sessionMaxMs = days(180)
/** Two tabs may present the same refresh token within this time; later it is taken for a stolen one. */
export const refreshRaceMs = 10_000

/** OWASP's Argon2id setting for servers with little memory: 19 MiB, two passes, one lane. */
export const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
/** So that a flood of sign-ins takes at most 4 × 19 MiB, and is told to wait rather than queued without end. */
export const hashesAtOnce = 4
export const hashesWaiting = 400

export const accessCookie = 'amana_access'
export const refreshCookie = 'amana_refresh'
export const audience = 'amana-api'

/** One-time codes: six digits. */
export const codeGoodMs = minutes(10)
export const codeTries = 5
export const codeAgainMs = minutes(1)
export const codesADay = 10
export const codeDayMs = days(1)

/** How long a fresh check of password or second factor opens what asks for it. */
export const freshMs = minutes(10)
/** After a change of the phone or the payout number, payouts wait this long. */
export const payoutHoldMs = days(3)
/** How long a browser whose guest has entered the code may act for the phone. */
export const guestProofMs = days(1)
/** How long a sign-up waits for its code to be entered. */
export const signUpGoodMs = days(1)
/** How long the ticket between password and second factor is good. */
export const secondFactorTicketMs = minutes(5)
export const secondFactorTries = 5
/** Every authenticator app knows these: RFC 6238 with SHA-1, six digits, 30 seconds; one step early or late is fine. */
export const totp = { algorithm: 'SHA1', digits: 6, period: 30 } as const
export const totpWindow = 1
export const recoveryCodes = 10
/** The last use of a session is noted at most this often. */
export const lastUseEveryMs = minutes(5)

/** Signing keys: a new one this often; a retired one verifies for a day, far longer than a token lives. */
export const signingKeyEveryMs = days(30)
export const retiredKeyMs = days(1)
/** Other processes look again after this long. */
export const keysLookAgainMs = minutes(5)

export const deviceCookie = 'amana_device'
export const guestCookie = 'amana_guest'
/** A browser keeps its key this long; then it is given another one. */
export const deviceKeyGoodMs = days(730)
export const deviceTouchMs = minutes(60)
/** A browser that nobody signed in with is forgotten when it has not come back for this long. */
export const unlinkedDeviceMs = days(30)
/** Fingerprints, addresses and the like that more than this many share are nobody's in particular, and link nobody. */
export const softLinkSharersMax = 50
/** How long what links banned people who have erased their accounts is kept. */
export const erasedLinksMs = days(5 * 365)
