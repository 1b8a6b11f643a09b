// Guests over HTTP: proving the phone, links that were lost or shown around, and orders that move into an account.
import * as endpoint from '@amana/contract'
import { giveGuestCookie } from '#identity'
import { accountIdOf } from '#platform/context'
import { assert } from '#platform/errors'
import type { Routes } from '#platform/http'
import { claimMyOrders } from './actions/claim-orders.ts'
import { proveGuest } from './actions/prove-guest.ts'
import { replaceOrderLink } from './actions/replace-order-link.ts'
import { sendGuestCode } from './actions/send-guest-code.ts'
import { askForOrderLink } from './actions/send-order-link.ts'

export function guestRoutes({ handle }: Routes): void {
  handle(endpoint.sendGuestCode, async (ctx, { input }) => {
    const { phone, expiresAt, againAt } = await sendGuestCode(ctx, input.params.orderId)
    return {
      sentTo: endpoint.maskPhone(phone),
      expiresAt: expiresAt.toISOString(),
      againAt: againAt.toISOString(),
    }
  })
  handle(endpoint.proveGuest, async (ctx, { input, response }) => {
    const proof = await proveGuest(ctx, input.params.orderId, input.body.code)
    giveGuestCookie(ctx, response, proof)
    return { until: proof.until.toISOString(), guestToken: proof.token }
  })
  handle(endpoint.replaceOrderLink, async (ctx, { input }) => ({
    key: await replaceOrderLink(ctx, input.params.orderId),
  }))
  handle(endpoint.sendOrderLink, async (ctx, { input }) => {
    await askForOrderLink(ctx, input.body)
    return { sentTo: endpoint.maskPhone(input.body.phone) }
  })
  handle(endpoint.claimMyOrders, async (ctx) => {
    const accountId = accountIdOf(ctx.actor)
    assert(accountId, 'only accounts get here')
    return { ordersClaimed: await claimMyOrders(ctx, accountId) }
  })
}
