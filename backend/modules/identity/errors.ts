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
export const accountNotVerified = refusal(
  'account_not_verified',
  'forbidden',
  () => 'Please verify the phone of your account first.',
)
export const tooBusy = refusal(
  'unavailable',
  'unavailable',
  () => 'Many people are signing in right now. Please try again in a moment.',
)

export const wrongCode = refusal('wrong_code', 'invalid', (triesLeft?: number) =>
  triesLeft === undefined
    ? 'This code is not right.'
    : `This code is not right. ${triesLeft === 1 ? 'One try is' : `${triesLeft} tries are`} left.`,
)
export const codeExpired = refusal(
  'code_expired',
  'invalid',
  () => 'This code is not good any more. Please ask for a new one.',
)
export const noTriesLeft = refusal(
  'no_tries_left',
  'invalid',
  () => 'This code was entered wrongly too often. Please ask for a new one.',
)
export const waitBeforeSendingAgain = refusal(
  'wait_before_sending_again',
  'too_many',
  () => 'A code was sent a moment ago. Please wait a little before asking for another one.',
)

export const commonPassword = refusal(
  'common_password',
  'invalid',
  () => 'This password is one of those that are guessed first. Please choose another one.',
)
export const wrongPassword = refusal('wrong_password', 'invalid', () => 'This password is not right.')
export const phoneAlreadyVerified = refusal(
  'phone_already_verified',
  'conflict',
  () => 'Your phone is verified already.',
)
export const phoneInUse = refusal(
  'phone_in_use',
  'conflict',
  () => 'This phone belongs to an account with a shop. Please sign in there, or use another number.',
)

export const erasureNotYet = refusal(
  'erasure_not_yet',
  'conflict',
  () => 'The account cannot be erased yet. What stands in the way, and what ends it, is listed.',
)

export const secondFactorNeeded = refusal(
  'second_factor_needed',
  'not_signed_in',
  () => 'Please enter the code of your authenticator app.',
)
export const ticketNotValid = refusal(
  'ticket_not_valid',
  'not_signed_in',
  () => 'That took too long, or too many codes were wrong. Please sign in again.',
)
export const secondFactorRequired = refusal(
  'second_factor_required',
  'forbidden',
  () => 'Operators sign in with a code of their authenticator app as well.',
)
export const secondFactorNotPrepared = refusal(
  'second_factor_not_prepared',
  'conflict',
  () => 'Please set up your authenticator app first.',
)
