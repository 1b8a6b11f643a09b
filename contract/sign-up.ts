// Opening an account, and getting back into one. The answers never tell whether an e-mail is known here.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { emailAddress, language, newPassword, oneTimeCode, session } from './identity.ts'
import { id, wireId } from './ids.ts'
import { kenyanPhone } from './phone.ts'

/** A code is on its way (or, where nobody is to be told, is not): the same answer in both cases. */
export const codeOnItsWay = z
  .object({
    /** Where it was sent, masked: `w•••@example.com`, `0712 ••• 678`. */
    sentTo: z.string(),
    expiresAt: z.iso.datetime(),
    /** Not before then is another one sent. */
    againAt: z.iso.datetime(),
  })
  .meta({ id: 'CodeOnItsWay' })
export type CodeOnItsWay = z.infer<typeof codeOnItsWay>

/** What a wrong, expired or spent code is answered with, everywhere; wrong_code carries `data.triesLeft`. */
export const codeRefusals = ['wrong_code', 'code_expired', 'no_tries_left'] as const

const signUpParams = z.object({ signUpId: id('signUp') })

export const signUp = defineEndpoint({
  name: 'signUp',
  method: 'POST',
  path: '/api/sign-ups',
  access: 'public',
  limit: 'sign_up',
  proof: 'always',
  summary: 'Ask for an account: a code goes to the e-mail address. Whoever has one already is told so there, not here',
  status: 202,
  body: z.object({
    name: z.string().trim().min(2).max(80),
    email: emailAddress,
    phone: kenyanPhone,
    password: newPassword,
    /** What the person reads; the e-mails are in it too. English unless told. */
    language: language.optional(),
  }),
  reply: codeOnItsWay.extend({ id: wireId('signUp') }),
  refusals: ['contact_details_in_text', 'common_password', 'unavailable'],
})

export const confirmSignUp = defineEndpoint({
  name: 'confirmSignUp',
  method: 'POST',
  path: '/api/sign-ups/:signUpId/confirmation',
  access: 'public',
  limit: 'try_code',
  summary: 'Enter the code from the e-mail: opens the account and signs in',
  status: 201,
  params: signUpParams,
  body: z.object({ code: oneTimeCode }),
  reply: session,
  refusals: [...codeRefusals, 'account_exists'],
})

export const sendSignUpCodeAgain = defineEndpoint({
  name: 'sendSignUpCodeAgain',
  method: 'POST',
  path: '/api/sign-ups/:signUpId/code',
  access: 'public',
  limit: 'send_code',
  summary: 'Send the code again, to the same address',
  status: 202,
  params: signUpParams,
  reply: codeOnItsWay,
  refusals: ['wait_before_sending_again', 'code_expired'],
})

export const askPasswordReset = defineEndpoint({
  name: 'askPasswordReset',
  method: 'POST',
  path: '/api/password-resets',
  access: 'public',
  limit: 'send_code',
  proof: 'when_suspicious',
  summary: 'Ask for a code to set a new password. The answer is the same for every address',
  status: 202,
  body: z.object({ email: emailAddress }),
  reply: codeOnItsWay,
  refusals: ['wait_before_sending_again'],
})

export const resetPassword = defineEndpoint({
  name: 'resetPassword',
  method: 'POST',
  path: '/api/password-resets/confirmation',
  access: 'public',
  limit: 'try_code',
  summary: 'Set a new password with the code from the e-mail. Ends every session; signing in is the next step',
  body: z.object({ email: emailAddress, code: oneTimeCode, password: newPassword }),
  refusals: [...codeRefusals, 'common_password', 'unavailable'],
})
