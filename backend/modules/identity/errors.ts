// What identity refuses, and what the person is told.
import { refusal } from '#platform/errors'

export const accountExists = refusal(
  'account_exists',
  'conflict',
  () => 'There is an account with this e-mail already. Sign in instead.',
)
export const wrongEmailOrPassword = refusal(
  'wrong_email_or_password',
  'not_signed_in',
  () => 'This e-mail and password do not belong together.',
)
export const sessionEnded = refusal(
  'session_ended',
  'not_signed_in',
  () => 'Your session has ended. Please sign in again.',
)
export const tokenNotValid = refusal(
  'token_not_valid',
  'not_signed_in',
  () => 'This access token is not valid (any more). Get a new one.',
)
export const crossSiteRequest = refusal(
  'cross_site_request',
  'forbidden',
  () => 'This request came from another website, so nothing was done.',
)
export const tooBusy = refusal(
  'unavailable',
  'unavailable',
  () => 'Many people are signing in right now. Please try again in a moment.',
)
