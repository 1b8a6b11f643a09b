// Guests: whoever holds an order's link follows it; what moves money or reveals the address also asks for a code by SMS.
import { z } from 'zod'
import { orderKey, orderParams } from './checkout.ts'
import { defineEndpoint } from './endpoint.ts'
import { oneTimeCode } from './identity.ts'
import { kenyanPhone } from './phone.ts'
import { codeOnItsWay, codeRefusals } from './sign-up.ts'

export const sendGuestCode = defineEndpoint({
  name: 'sendGuestCode',
  method: 'POST',
  path: '/api/orders/:orderId/guest-code',
  access: 'order_party',
  limit: 'send_code',
  summary: "Send a code by SMS to the order's phone",
  status: 202,
  params: orderParams,
  query: orderKey,
  reply: codeOnItsWay,
  refusals: ['wait_before_sending_again'],
})

export const proveGuest = defineEndpoint({
  name: 'proveGuest',
  method: 'POST',
  path: '/api/orders/:orderId/guest-proof',
  access: 'order_party',
  limit: 'try_code',
  summary: 'Enter the code: for a day this browser may do all that the buyer of this phone’s orders may do',
  params: orderParams,
  query: orderKey,
  body: z.object({ code: oneTimeCode }),
  reply: z.object({
    until: z.iso.datetime(),
    /** For API clients, which keep no cookies: the `Amana-Guest` header. */
    guestToken: z.string(),
  }),
  refusals: codeRefusals,
})

export const replaceOrderLink = defineEndpoint({
  name: 'replaceOrderLink',
  method: 'POST',
  path: '/api/orders/:orderId/link',
  access: 'proven_order_party',
  limit: 'send_code',
  summary: 'A new link for the order, sent to its phone; the old ones are good for nothing any more',
  params: orderParams,
  query: orderKey,
  reply: z.object({ key: z.string() }),
})

export const sendOrderLink = defineEndpoint({
  name: 'sendOrderLink',
  method: 'POST',
  path: '/api/order-links',
  access: 'public',
  limit: 'send_code',
  proof: 'when_suspicious',
  summary: 'For a guest who lost her link: sends it to the phone of the order. The answer is the same for every number',
  status: 202,
  body: z.object({ number: z.string().trim().max(20), phone: kenyanPhone }),
  reply: z.object({ sentTo: z.string() }),
})

export const claimMyOrders = defineEndpoint({
  name: 'claimMyOrders',
  method: 'POST',
  path: '/api/me/order-claims',
  access: 'signed_in',
  summary: 'Take the guest orders bought with the verified phone of this account into it',
  reply: z.object({ ordersClaimed: z.int() }),
  refusals: ['phone_not_verified'],
})
