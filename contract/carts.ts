// Carts on the wire: one per shop, all shown together.
import { z } from 'zod'
import { cheapestDelivery } from './delivery.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { money } from './money.ts'
import { picture } from './pictures.ts'
import { tier } from './shops.ts'

/** What changed at a line since it was put in; the buyer sees it before paying. */
export const lineNotice = z.enum([
  'price_up',
  'price_down',
  'fewer_left',
  'sold_out',
  'not_on_sale',
  'shop_paused',
  'shop_on_holiday',
  'shop_closed',
])

/** Why a cart cannot be checked out now: the shop, something that is noted at a line, the sum, or nothing in it. */
export const blockedBy = z.enum([
  'payments_stopped',
  'shop_paused',
  'shop_on_holiday',
  'shop_closed',
  'lines',
  'over_mpesa_limit',
  'empty',
])

export const cartLine = z
  .object({
    variantId: wireId('variant'),
    productId: wireId('product'),
    title: z.string(),
    optionValues: z.array(z.string()),
    picture: picture.nullable(),
    quantity: z.int(),
    available: z.int(),
    unitPrice: money,
    /** The price when it was put in, where it differs now. */
    unitPriceBefore: money.nullable(),
    total: money,
    notices: z.array(lineNotice),
  })
  .meta({ id: 'CartLine' })
export type CartLine = z.infer<typeof cartLine>

export const shopCart = z
  .object({
    shop: z.object({
      id: wireId('shop'),
      slug: z.string(),
      name: z.string(),
      tier,
      /** When its holiday ends, while it is on one. */
      backOn: z.iso.datetime().nullable(),
    }),
    lines: z.array(cartLine),
    /** Saved for later: in sight, and bought with nothing. */
    aside: z.array(cartLine),
    subtotal: money,
    /** To the place that was given, or while none is known of all ways: null when nothing is bought, or none reaches it. */
    delivery: cheapestDelivery.nullable(),
    /** The nearest delivery that costs nothing from a worth on, and what is missing; zero when it is reached. */
    freeDelivery: z.object({ name: z.string(), from: money, missing: money }).nullable(),
    /** False while a line is sold out or not on sale: `blocked` says why. */
    canCheckOut: z.boolean(),
    blocked: z.string().nullable(),
    blockedBy: blockedBy.nullable(),
  })
  .meta({ id: 'ShopCart' })
export type ShopCart = z.infer<typeof shopCart>

const carts = z.object({ carts: z.array(shopCart), items: z.int() }).meta({ id: 'Carts' })
export type Carts = z.infer<typeof carts>

export const readCarts = defineEndpoint({
  name: 'readCarts',
  method: 'GET',
  path: '/api/carts',
  access: 'public',
  summary: "The visitor's carts, by shop (cookie amana_cart, or the account's)",
  query: z.object({
    /** With the town: free deliveries are named only where they reach. */
    county: z.string().trim().max(60).optional(),
    town: z.string().trim().max(60).optional(),
  }),
  reply: carts,
})

export const setCartLine = defineEndpoint({
  name: 'setCartLine',
  method: 'PUT',
  path: '/api/carts/lines/:variantId',
  access: 'public',
  summary: 'Put a variant into the cart, change how many, or take it out with 0; `add` adds to what is there',
  params: z.object({ variantId: id('variant') }),
  body: z.object({
    quantity: z.int().min(0).max(99),
    mode: z.enum(['set', 'add']).default('set'),
    /** Of the press of a button: told twice, as browsers and people do on a bad line, it counts once. */
    press: z.uuid().optional(),
  }),
  reply: carts,
  refusals: ['out_of_stock', 'not_on_sale', 'cart_full'],
})

export const setLineAside = defineEndpoint({
  name: 'setLineAside',
  method: 'PUT',
  path: '/api/carts/lines/:variantId/aside',
  access: 'public',
  summary: 'Save a line for later, or take it back into what is bought',
  params: z.object({ variantId: id('variant') }),
  body: z.object({ aside: z.boolean() }),
  reply: carts,
})
