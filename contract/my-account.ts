// What a person may change, see and take away of their own account.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import {
  account,
  emailAddress,
  givenPassword,
  language,
  newPassword,
  oneTimeCode,
  secondFactorCode,
} from './identity.ts'
import { kenyanPhone } from './phone.ts'
import { codeOnItsWay, codeRefusals } from './sign-up.ts'

export const changeMyAccount = defineEndpoint({
  name: 'changeMyAccount',
  method: 'PATCH',
  path: '/api/me',
  access: 'signed_in',
  summary: 'Change name or language',
  body: z.object({ name: z.string().trim().min(2).max(80).optional(), language: language.optional() }),
  reply: account,
  refusals: ['contact_details_in_text'],
})

export const confirmItIsMe = defineEndpoint({
  name: 'confirmItIsMe',
  method: 'POST',
  path: '/api/me/fresh-check',
  access: 'signed_in',
  limit: 'sign_in',
  summary:
    'The password again, or a code of the second factor: opens what asks for it (fresh_check_needed) for ten minutes',
  body: z.union([z.object({ password: givenPassword }), z.object({ code: secondFactorCode })]),
  reply: z.object({ until: z.iso.datetime() }),
  refusals: ['wrong_password', 'wrong_code', 'unavailable'],
})

export const changePassword = defineEndpoint({
  name: 'changePassword',
  method: 'PUT',
  path: '/api/me/password',
  access: 'signed_in',
  fresh: true,
  summary: 'Set a new password; ends every other session',
  body: z.object({ password: newPassword }),
  refusals: ['common_password', 'unavailable'],
})

export const sendPhoneCode = defineEndpoint({
  name: 'sendPhoneCode',
  method: 'POST',
  path: '/api/me/phone/code',
  access: 'signed_in',
  limit: 'send_code',
  summary: 'Send a code by SMS to the phone of the account, to verify it',
  status: 202,
  reply: codeOnItsWay,
  refusals: ['wait_before_sending_again', 'phone_already_verified'],
})

export const verifyPhone = defineEndpoint({
  name: 'verifyPhone',
  method: 'POST',
  path: '/api/me/phone/verification',
  access: 'signed_in',
  limit: 'try_code',
  summary: 'Enter the code from the SMS; also takes over guest orders that were bought with this phone',
  body: z.object({ code: oneTimeCode }),
  reply: z.object({ account, ordersClaimed: z.int() }),
  refusals: [...codeRefusals, 'phone_in_use'],
})

export const changePhone = defineEndpoint({
  name: 'changePhone',
  method: 'POST',
  path: '/api/me/phone',
  access: 'signed_in',
  limit: 'send_code',
  fresh: true,
  summary: 'Ask to change the phone: a code goes to the new number, and the old one is told',
  status: 202,
  body: z.object({ phone: kenyanPhone }),
  reply: codeOnItsWay,
  refusals: ['wait_before_sending_again'],
})

export const confirmPhoneChange = defineEndpoint({
  name: 'confirmPhoneChange',
  method: 'POST',
  path: '/api/me/phone/confirmation',
  access: 'signed_in',
  limit: 'try_code',
  fresh: true,
  summary: 'Enter the code from the new number; payouts wait for 72 hours from now',
  body: z.object({ code: oneTimeCode }),
  reply: account,
  refusals: [...codeRefusals, 'phone_in_use'],
})

export const changeEmail = defineEndpoint({
  name: 'changeEmail',
  method: 'POST',
  path: '/api/me/email',
  access: 'signed_in',
  limit: 'send_code',
  fresh: true,
  summary: 'Ask to change the e-mail address: a code goes to the new one, and the old one is told',
  status: 202,
  body: z.object({ email: emailAddress }),
  reply: codeOnItsWay,
  refusals: ['wait_before_sending_again'],
})

export const confirmEmailChange = defineEndpoint({
  name: 'confirmEmailChange',
  method: 'POST',
  path: '/api/me/email/confirmation',
  access: 'signed_in',
  limit: 'try_code',
  fresh: true,
  summary: 'Enter the code from the new address',
  body: z.object({ code: oneTimeCode }),
  reply: account,
  refusals: [...codeRefusals, 'account_exists'],
})

export const prepareSecondFactor = defineEndpoint({
  name: 'prepareSecondFactor',
  method: 'POST',
  path: '/api/me/second-factor',
  access: 'signed_in',
  fresh: true,
  summary: 'A new secret for an authenticator app; nothing changes until a code of it is entered',
  reply: z.object({
    /** Base 32, for typing. */
    secret: z.string(),
    /** `otpauth://…`, what the QR code says. */
    uri: z.string(),
    /** The QR code as SVG. */
    qrSvg: z.string(),
  }),
})

export const switchSecondFactorOn = defineEndpoint({
  name: 'switchSecondFactorOn',
  method: 'PUT',
  path: '/api/me/second-factor',
  access: 'signed_in',
  limit: 'try_code',
  fresh: true,
  summary:
    'Enter a code of the authenticator app: from now on signing in asks for one. Gives ten recovery codes, shown once',
  body: z.object({ code: oneTimeCode }),
  reply: z.object({ recoveryCodes: z.array(z.string()) }),
  refusals: ['wrong_code', 'second_factor_not_prepared'],
})

export const switchSecondFactorOff = defineEndpoint({
  name: 'switchSecondFactorOff',
  method: 'DELETE',
  path: '/api/me/second-factor',
  access: 'signed_in',
  fresh: true,
  summary: 'Sign in with the password alone again; operators may not',
  refusals: ['second_factor_required'],
})

export const listMySecurityEvents = defineEndpoint({
  name: 'listMySecurityEvents',
  method: 'GET',
  path: '/api/me/security-events',
  access: 'signed_in',
  summary: 'What happened to the security of the account, newest first',
  query: z.object({
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  reply: z.object({
    events: z.array(
      z.object({
        /** Stable: signed_in, sign_in_failed, password_changed, phone_changed, session_stolen … */
        code: z.string(),
        at: z.iso.datetime(),
        device: z.string().nullable(),
        place: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
})

export const exportMyData = defineEndpoint({
  name: 'exportMyData',
  method: 'GET',
  path: '/api/me/export',
  access: 'signed_in',
  fresh: true,
  summary: 'Everything Amana keeps about the person, as one JSON document',
  reply: z.object({
    exportedAt: z.iso.datetime(),
    /** One part per module: account, sessions, orders, shops … */
    parts: z.record(z.string(), z.unknown()),
  }),
})

export const readErasure = defineEndpoint({
  name: 'readErasure',
  method: 'GET',
  path: '/api/me/erasure',
  access: 'signed_in',
  summary: 'Whether the account can be erased now, and what stands in the way',
  reply: z.object({ possible: z.boolean(), obstacles: z.array(z.object({ code: z.string(), sentence: z.string() })) }),
})

export const eraseMyAccount = defineEndpoint({
  name: 'eraseMyAccount',
  method: 'POST',
  path: '/api/me/erasure',
  access: 'signed_in',
  fresh: true,
  summary: 'Erase the account: names, addresses and numbers are gone, the books stay. Cannot be undone',
  body: z.object({ confirm: z.literal('erase') }),
  refusals: ['erasure_not_yet'],
})
