// What a person changes of their own account.
import {
  changeEmail,
  changeMyAccount,
  changePassword,
  changePhone,
  confirmEmailChange,
  confirmItIsMe,
  confirmPhoneChange,
  sendPhoneCode,
  verifyPhone,
} from '@amana/contract'
import type { Actor, Ctx } from '#platform/context'
import { notSignedIn } from '#platform/errors'
import type { Routes } from '#platform/http'
import * as email from '../actions/change-email.ts'
import * as account from '../actions/change-my-account.ts'
import * as phone from '../actions/change-phone.ts'
import * as fresh from '../actions/confirm-it-is-me.ts'
import * as password from '../actions/set-password.ts'
import * as verify from '../actions/verify-phone.ts'
import { accountView } from './sessions.ts'
import { codeOnItsWay } from './sign-up.ts'

function mine({ actor }: Ctx): Extract<Actor, { kind: 'account' }> {
  if (actor.kind !== 'account') throw notSignedIn()
  return actor
}

export function myAccountRoutes({ handle }: Routes): void {
  handle(changeMyAccount, async (ctx, { input }) => {
    await account.changeMyAccount(ctx, mine(ctx).accountId, input.body)
    return accountView(ctx, mine(ctx).accountId)
  })

  handle(confirmItIsMe, async (ctx, { input }) => ({
    until: (await fresh.confirmItIsMe(ctx, mine(ctx), input.body)).toISOString(),
  }))

  handle(changePassword, async (ctx, { input }) => {
    await password.changePassword(ctx, mine(ctx), input.body.password)
    return undefined
  })

  handle(sendPhoneCode, async (ctx) => codeOnItsWay(await verify.sendPhoneCode(ctx, mine(ctx).accountId)))

  handle(verifyPhone, async (ctx, { input }) => {
    const ordersClaimed = await verify.verifyPhone(ctx, mine(ctx).accountId, input.body.code)
    return { account: await accountView(ctx, mine(ctx).accountId), ordersClaimed }
  })

  handle(changePhone, async (ctx, { input }) =>
    codeOnItsWay(await phone.askPhoneChange(ctx, mine(ctx).accountId, input.body.phone)),
  )

  handle(confirmPhoneChange, async (ctx, { input }) => {
    await phone.confirmPhoneChange(ctx, mine(ctx).accountId, input.body.code)
    return accountView(ctx, mine(ctx).accountId)
  })

  handle(changeEmail, async (ctx, { input }) =>
    codeOnItsWay(await email.askEmailChange(ctx, mine(ctx).accountId, input.body.email)),
  )

  handle(confirmEmailChange, async (ctx, { input }) => {
    await email.confirmEmailChange(ctx, mine(ctx).accountId, input.body.code)
    return accountView(ctx, mine(ctx).accountId)
  })
}
