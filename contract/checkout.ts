// Checkout on the wire: what a cart costs now, placing the order, and paying for it.
import { z } from 'zod'
import { blockedBy, cartLine } from './carts.ts'
import { deliveryOption } from './delivery.ts'
import { defineEndpoint } from './endpoint.ts'
import { language } from './identity.ts'
import { id, wireId } from './ids.ts'
import { money, wholeShillingCents } from './money.ts'
import { kenyanPhone } from './phone.ts'
import { tier } from './shops.ts'

export const orderState = z.enum([
  'awaiting_payment',
  'paid',
  'shipped',
  'delivered',
  'disputed',
  'completed',
  'expired',
  'cancelled',
  'refunded',
])
export type OrderState = z.infer<typeof orderState>

export const orderParams = z.object({ orderId: id('order') })
/** A guest's signed key, from the order link; an account needs none. */
export const orderKey = z.object({ key: z.string().max(200).optional() })

export const checkoutQuote = z
  .object({
    shop: z.object({
      ...{ id: wireId('shop'), slug: z.string(), name: z.string(), tier, releaseDaysAfterCode: z.int() },
      openedAt: z.iso.datetime(),
      completedOrders: z.int(),
    }),
    lines: z.array(cartLine),
    /** Those that reach the county and town asked for; all of them when none was. */
    deliveryOptions: z.array(deliveryOption),
    subtotal: money,
    /** Why this cart cannot be ordered now, or null. */
    blocked: z.string().nullable(),
    blockedBy: blockedBy.nullable(),
    /** When the shop's holiday ends, while it is on one. */
    backOn: z.iso.datetime().nullable(),
    /** What a signed-in buyer asked us to remember; null when nothing, or for a guest. */
    remembered: z
      .object({
        name: z.string(),
        phone: z.string(),
        county: z.string().nullable(),
        town: z.string().nullable(),
        landmark: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'CheckoutQuote' })

export const readCheckout = defineEndpoint({
  name: 'readCheckout',
  method: 'GET',
  path: '/api/checkout/:slug',
  access: 'public',
  summary: 'What one shop’s cart costs now, and how it can be delivered',
  params: z.object({ slug: z.string().max(60) }),
  query: z.object({
    county: z.string().trim().max(60).optional(),
    town: z.string().trim().max(60).optional(),
  }),
  reply: checkoutQuote,
  refusals: ['unknown_county'],
})

export const paymentState = z.enum(['none', 'sending', 'waiting_for_pin', 'unknown', 'succeeded', 'failed'])

export const paymentView = z
  .object({
    orderId: wireId('order'),
    orderState,
    state: paymentState,
    amount: money,
    phoneMasked: z.string().nullable(),
    /** When the prompt on the phone ends, while one is open. */
    promptEndsAt: z.iso.datetime().nullable(),
    /** When a new prompt may be sent. */
    canSendAgainAt: z.iso.datetime().nullable(),
    /** When the order ends by itself if nobody pays. */
    payBy: z.iso.datetime(),
    /** Stable code of the last failure: wrong_pin, insufficient_funds, cancelled_on_phone, no_answer, phone_busy, over_limit, provider_unavailable, failed. */
    failure: z.string().nullable(),
    /** The same as a sentence for the person. */
    failureSentence: z.string().nullable(),
    receipt: z.string().nullable(),
    /** How to pay by hand from M-Pesa’s menu; what does not fit exactly goes back by itself. */
    payBill: z.object({ number: z.string(), account: z.string() }),
    now: z.iso.datetime(),
  })
  .meta({ id: 'PaymentView' })
export type PaymentView = z.infer<typeof paymentView>

const noSigns = (text: string) => !/\p{Cc}/u.test(text)
const hasLetters = (text: string) => /\p{L}/u.test(text) && noSigns(text)

export const placeOrder = defineEndpoint({
  name: 'placeOrder',
  method: 'POST',
  path: '/api/orders',
  access: 'public',
  limit: 'check_out',
  proof: 'when_suspicious',
  summary: 'Check out one shop’s cart: reserves the stock, makes the order and sends the M-Pesa prompt',
  status: 201,
  idempotent: true,
  body: z.object({
    shopId: id('shop'),
    contact: z.object({
      name: z.string().trim().min(2).max(80).refine(hasLetters, { error: 'must be a name in letters' }),
      phone: kenyanPhone,
    }),
    delivery: z.object({
      optionId: id('deliveryOption'),
      /** Where it is brought; not asked of who collects. */
      county: z.string().trim().max(60).optional(),
      town: z.string().trim().min(2).max(60).refine(hasLetters, { error: 'must be a place in letters' }).optional(),
      landmark: z
        .string()
        .trim()
        .max(200)
        .refine((text) => text === '' || (/[\p{L}\p{N}]/u.test(text) && noSigns(text)), {
          error: 'must be words that a rider can read',
        })
        .default(''),
    }),
    /** Of a signed-in buyer: fill all this in the next time, or forget what is remembered. Untold, nothing changes. */
    remember: z.boolean().optional(),
    /** What a guest reads: her SMS are in it. An account has told already. English unless told. */
    language: language.optional(),
    /** Total the buyer saw; when it is no longer right the order is refused with cart_changed and the new figures. */
    expectedTotalCents: wholeShillingCents,
  }),
  reply: z.object({
    orderId: wireId('order'),
    number: z.string(),
    total: money,
    /** Lets a guest see and act on the order: part of the signed link. */
    key: z.string(),
    payment: paymentView,
  }),
  refusals: [
    'payments_stopped',
    'cart_empty',
    'cart_changed',
    'out_of_stock',
    'shop_not_active',
    'shop_on_holiday',
    'delivery_option_unknown',
    'delivery_does_not_reach',
    'unknown_county',
    'over_mpesa_limit',
    'own_shop',
    'exposure_cap_reached',
    'order_far_above_usual',
    'buyer_capped',
  ],
})

export const readPayment = defineEndpoint({
  name: 'readPayment',
  method: 'GET',
  path: '/api/orders/:orderId/payment',
  access: 'order_party',
  summary: 'Where the payment stands now',
  params: orderParams,
  query: orderKey,
  reply: paymentView,
})

export const watchPayment = defineEndpoint({
  name: 'watchPayment',
  method: 'GET',
  path: '/api/orders/:orderId/payment/events',
  access: 'order_party',
  summary:
    'The same as it happens: server-sent events named `payment`, one at once and one whenever something changes; `end` when the order waits no more',
  params: orderParams,
  query: orderKey,
  events: true,
  reply: paymentView,
  refusals: ['too_many_streams'],
})

const termsInWords = z.array(z.object({ heading: z.string(), lines: z.array(z.string()) }))

export const readAgreement = defineEndpoint({
  name: 'readAgreement',
  method: 'GET',
  path: '/api/orders/:orderId/agreement',
  access: 'order_party',
  summary: 'The buyer’s copy of what was agreed when the order was placed, word for word, in both languages',
  params: orderParams,
  query: orderKey,
  reply: z
    .object({
      orderId: wireId('order'),
      number: z.string(),
      agreedAt: z.iso.datetime(),
      version: z.int(),
      terms: z.object({ en: termsInWords, sw: termsInWords }),
    })
    .meta({ id: 'Agreement' }),
})

export const sendPaymentPrompt = defineEndpoint({
  name: 'sendPaymentPrompt',
  method: 'POST',
  path: '/api/orders/:orderId/payment',
  access: 'order_party',
  limit: 'send_code',
  summary: 'Send the M-Pesa prompt again, to the same or another number',
  status: 202,
  params: orderParams,
  query: orderKey,
  body: z.object({ phone: kenyanPhone.optional() }),
  reply: paymentView,
  refusals: ['order_not_payable', 'payments_stopped', 'prompt_still_open', 'wait_before_sending_again'],
})

export const checkReceipt = defineEndpoint({
  name: 'checkReceipt',
  method: 'POST',
  path: '/api/orders/:orderId/payment/receipt',
  access: 'order_party',
  limit: 'try_code',
  summary: '“I have paid”: M-Pesa is asked about the receipt code from its SMS; the code itself proves nothing',
  status: 202,
  params: orderParams,
  query: orderKey,
  body: z.object({ receipt: z.string().trim().min(1).max(40) }),
  reply: paymentView,
  refusals: ['order_not_payable', 'receipt_not_plausible', 'too_many_receipts'],
})
