// The second factor: switched on and off by its owner.
import { prepareSecondFactor, switchSecondFactorOff, switchSecondFactorOn } from '@amana/contract'
import { accountIdOf } from '#platform/context'
import type { Routes } from '#platform/http'
import { prepareSecondFactor as prepare } from '../actions/prepare-second-factor.ts'
import { switchSecondFactorOff as switchOff } from '../actions/switch-second-factor-off.ts'
import { switchSecondFactorOn as switchOn } from '../actions/switch-second-factor-on.ts'

export function secondFactorRoutes({ handle }: Routes): void {
  handle(prepareSecondFactor, (ctx) => prepare(ctx, accountIdOf(ctx.actor)!))

  handle(switchSecondFactorOn, async (ctx, { input }) => ({
    recoveryCodes: await switchOn(ctx, accountIdOf(ctx.actor)!, input.body.code),
  }))

  handle(switchSecondFactorOff, async (ctx) => {
    await switchOff(ctx, accountIdOf(ctx.actor)!)
    return undefined
  })
}
