// Tell M-Pesa where to tell us of payments made by hand, and that we will read its list of them. Done once per deployment; again is harmless.
import type { Ctx } from '#platform/context'
import { paybillUrls } from '../callback-address.ts'
import { type Registration, registerPaybill, registerPull } from '../daraja/paybill.ts'

export interface Registered {
  paybill: Registration
  list: Registration
}

export async function registerWithProvider(ctx: Ctx): Promise<Registered> {
  const urls = paybillUrls(ctx.config)
  return {
    paybill: await registerPaybill(ctx, urls),
    list: await registerPull(ctx, urls.confirmationUrl, ctx.config.DARAJA_NOMINATED_NUMBER),
  }
}

/** As a job: tried again until the provider has taken it. */
export async function tellProviderWhereWeListen(ctx: Ctx): Promise<void> {
  for (const done of Object.values(await registerWithProvider(ctx)))
    if (done.kind === 'failed') throw new Error(`the provider was not told where we listen: ${done.detail}`)
}
