// Opening an account, and getting back into one.
import { askPasswordReset, confirmSignUp, resetPassword, sendSignUpCodeAgain, signUp, toWireId } from '@amana/contract'
import type { Routes } from '#platform/http'
import * as ask from '../actions/ask-for-account.ts'
import * as confirm from '../actions/confirm-sign-up.ts'
import * as reset from '../actions/reset-password.ts'
import { sessionReply } from './sessions.ts'

export function signUpRoutes({ handle }: Routes): void {
  handle(signUp, async (ctx, { input }) => {
    const { id, ...sent } = await ask.askForAccount(ctx, input.body)
    return { id: toWireId('signUp', id), ...codeOnItsWay(sent) }
  })

  handle(sendSignUpCodeAgain, async (ctx, { input }) =>
    codeOnItsWay(await ask.sendSignUpCodeAgain(ctx, input.params.signUpId)),
  )

  handle(confirmSignUp, async (ctx, { input, response }) =>
    sessionReply(ctx, response, await confirm.confirmSignUp(ctx, input.params.signUpId, input.body.code)),
  )

  handle(askPasswordReset, async (ctx, { input }) => codeOnItsWay(await reset.askPasswordReset(ctx, input.body.email)))

  handle(resetPassword, async (ctx, { input }) => {
    await reset.resetPassword(ctx, input.body)
    return undefined
  })
}

export const codeOnItsWay = ({ sentTo, expiresAt, againAt }: ask.CodeSent) => ({
  sentTo,
  expiresAt: expiresAt.toISOString(),
  againAt: againAt.toISOString(),
})
