// The ways in which a shop delivers: to the buyer who asks, and to the seller who sets them.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

import { id, wireId } from './ids.ts'
import { money, wholeShillingCents } from './money.ts'

/** `towns` and `counties` name their places, `pickup` is one place where buyers collect. */
export const deliveryZone = z.enum(['towns', 'counties', 'nationwide', 'pickup'])
/** A null town is the whole county. */
export const deliveryPlace = z.object({ county: z.string(), town: z.string().nullable() })
export const deliveryOption = z
  .object({
    id: wireId('deliveryOption'),
    name: z.string(),
    zone: deliveryZone,
    places: z.array(deliveryPlace),
    pickup: z.object({ landmark: z.string(), hours: z.string() }).nullable(),
    /** In a checkout quote: what it costs for what is in the cart. */
    fee: money,
    /** Nothing is taken for the delivery of goods worth this much. */
    freeFrom: money.nullable(),
    daysMin: z.int(),
    daysMax: z.int(),
  })
  .meta({ id: 'DeliveryOption' })
export type DeliveryOption = z.infer<typeof deliveryOption>

/** The cheapest way for what is looked at, where one line has to do for all of them. */
export const cheapestDelivery = z
  .object({
    fee: money,
    daysMax: z.int(),
    /** Nobody brings it there: one collects it. */
    collected: z.boolean(),
  })
  .meta({ id: 'CheapestDelivery' })
export type CheapestDelivery = z.infer<typeof cheapestDelivery>

/** Without places it is about the town (or county) of the shop itself. */
export const newDeliveryOption = z.object({
  name: z.string().trim().min(2).max(60),
  zone: deliveryZone,
  places: z
    .array(z.object({ county: z.string().trim().max(60), town: z.string().trim().max(60).nullable().default(null) }))
    .max(60)
    .default([]),
  landmark: z.string().trim().max(200).optional(),
  hours: z.string().trim().max(120).optional(),
  feeCents: wholeShillingCents.max(10_000_000),
  freeFromCents: wholeShillingCents.max(100_000_000).nullable().optional(),
  daysMin: z.int().min(0).max(30),
  daysMax: z.int().min(0).max(30),
})
export type NewDeliveryOption = z.output<typeof newDeliveryOption>

export const listTowns = defineEndpoint({
  name: 'listTowns',
  method: 'GET',
  path: '/api/counties/:county/towns',
  access: 'public',
  summary: 'The places of a county that we know by name; buyers may name others',
  params: z.object({ county: z.string().max(60) }),
  reply: z.object({ county: z.string(), towns: z.array(z.string()) }),
  refusals: ['unknown_county'],
})

export const readDelivery = defineEndpoint({
  name: 'readDelivery',
  method: 'GET',
  path: '/api/shops/:slug/delivery',
  access: 'public',
  summary: 'The ways in which a shop delivers to a town',
  params: z.object({ slug: z.string().max(60) }),
  query: z.object({ county: z.string().trim().min(2).max(60), town: z.string().trim().min(2).max(60) }),
  reply: z.object({ county: z.string(), town: z.string(), deliveryOptions: z.array(deliveryOption) }),
  refusals: ['unknown_county'],
})

const deliveryOptions = z.object({ deliveryOptions: z.array(deliveryOption) })
const shopParams = z.object({ shopId: id('shop') })
const optionParams = shopParams.extend({ deliveryOptionId: id('deliveryOption') })
const optionRefusals = ['unknown_county', 'unknown_town', 'contact_details_in_text', 'shop_not_open']

export const addDeliveryOption = defineEndpoint({
  name: 'addDeliveryOption',
  method: 'POST',
  path: '/api/seller/shops/:shopId/delivery-options',
  access: 'shop_owner',
  summary: 'Offer one more way of delivery',
  status: 201,
  params: shopParams,
  body: newDeliveryOption,
  reply: deliveryOptions,
  refusals: [...optionRefusals, 'too_many_delivery_options'],
})

export const changeDeliveryOption = defineEndpoint({
  name: 'changeDeliveryOption',
  method: 'PUT',
  path: '/api/seller/shops/:shopId/delivery-options/:deliveryOptionId',
  access: 'shop_owner',
  summary: 'Change a way of delivery: it gets a new id, and orders agreed with the old one keep that',
  params: optionParams,
  body: newDeliveryOption,
  reply: deliveryOptions,
  refusals: optionRefusals,
})

export const removeDeliveryOption = defineEndpoint({
  name: 'removeDeliveryOption',
  method: 'DELETE',
  path: '/api/seller/shops/:shopId/delivery-options/:deliveryOptionId',
  access: 'shop_owner',
  summary: 'Offer a way of delivery no more; orders agreed with it keep it',
  params: optionParams,
  reply: deliveryOptions,
  refusals: ['last_delivery_option', 'shop_not_open'],
})
