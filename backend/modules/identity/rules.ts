// The numbers of identity, in one place.
import { days, minutes } from '#platform/clock'

export const accessMs = minutes(15)
export const refreshMs = days(30)
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
