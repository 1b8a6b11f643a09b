// Shops on the wire: what a visitor sees, and opening one.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { oneTimeCode } from './identity.ts'
import { id, wireId } from './ids.ts'
import { money, wholeShillingCents } from './money.ts'
import { kenyanPhone } from './phone.ts'
import { codeOnItsWay, codeRefusals } from './sign-up.ts'

export const tier = z.enum(['new', 'established', 'trusted'])
export type Tier = z.infer<typeof tier>
export const shopStatus = z.enum(['active', 'restricted', 'frozen', 'banned', 'closed'])

export const picture = z
  .object({
    /** Of a product's own pictures; what was kept elsewhere has none. */
    id: wireId('image').optional(),
    url: z.string(),
    urlLarge: z.string(),
    /** A JPEG, for link previews and feeds that read no WebP. */
    urlShare: z.string().optional(),
    width: z.int(),
    height: z.int(),
    alt: z.string(),
    /** Every width there is, narrowest first. */
    sources: z.array(z.object({ url: z.string(), width: z.int() })).optional(),
    /** A preview of a few pixels as a data URI. */
    blur: z.string().optional(),
  })
  .meta({
    id: 'Picture',
    description:
      'WebP. url is about 400 px wide, urlLarge up to 1200; width and height are those of the large one. ' +
      'Pictures from before have neither sources nor blur nor urlShare: theirs are 400 and 1000 px wide.',
  })
export type Picture = z.infer<typeof picture>

/** What any upload of a picture may be refused with. */
export const uploadRefusals = [
  'not_a_picture',
  'picture_too_large',
  'picture_moves',
  'picture_is_heic',
  'too_many_uploads',
] as const

export const palette = z.object({ wall: z.string(), floor: z.string(), accent: z.string() })

export const deliveryZone = z.enum(['same_town', 'same_county', 'nationwide', 'pickup'])
export const deliveryOption = z
  .object({
    id: wireId('deliveryOption'),
    name: z.string(),
    zone: deliveryZone,
    fee: money,
    daysMin: z.int(),
    daysMax: z.int(),
  })
  .meta({ id: 'DeliveryOption' })
export type DeliveryOption = z.infer<typeof deliveryOption>

export const shopCard = z
  .object({
    id: wireId('shop'),
    slug: z.string(),
    name: z.string(),
    county: z.string(),
    town: z.string(),
    tier,
    logo: picture.nullable(),
    palette,
  })
  .meta({ id: 'ShopCard' })
export type ShopCard = z.infer<typeof shopCard>

export const shopPage = shopCard
  .extend({
    description: z.string(),
    banner: picture.nullable(),
    status: shopStatus,
    openedAt: z.iso.datetime(),
    /** Counted facts behind the badge. */
    facts: z.object({
      completedOrders: z.int(),
      distinctBuyers: z.int(),
      shippedOnTime: z.object({ numerator: z.int(), denominator: z.int() }),
      lostOrders: z.object({ numerator: z.int(), denominator: z.int() }),
    }),
    /** Days the money stays with Amana after a code-confirmed handover, by this shop's tier. */
    releaseDaysAfterCode: z.int(),
    deliveryOptions: z.array(deliveryOption),
  })
  .meta({ id: 'ShopPage' })
export type ShopPage = z.infer<typeof shopPage>

export const readShop = defineEndpoint({
  name: 'readShop',
  method: 'GET',
  path: '/api/shops/:slug',
  access: 'public',
  summary: "A shop's public page",
  params: z.object({ slug: z.string().max(60) }),
  reply: shopPage,
})

export const listShops = defineEndpoint({
  name: 'listShops',
  method: 'GET',
  path: '/api/shops',
  access: 'public',
  summary: 'Active shops, most completed orders first',
  query: z.object({ limit: z.coerce.number().int().min(1).max(48).default(12) }),
  reply: z.object({ shops: z.array(shopCard), total: z.int(), counties: z.int() }),
})

export const openShop = defineEndpoint({
  name: 'openShop',
  method: 'POST',
  path: '/api/shops',
  access: 'signed_in',
  summary: 'Open a shop',
  status: 201,
  body: z.object({
    name: z.string().trim().min(2).max(60),
    slug: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/, 'small letters, digits and hyphens, 3 to 40'),
    county: z.string().max(60),
    town: z.string().trim().min(2).max(60),
    description: z.string().trim().min(10).max(1000),
    payoutPhone: kenyanPhone,
    palette: palette.optional(),
    deliveryOptions: z
      .array(
        z.object({
          name: z.string().trim().min(2).max(60),
          zone: deliveryZone,
          feeCents: wholeShillingCents,
          daysMin: z.int().min(0).max(30),
          daysMax: z.int().min(0).max(30),
        }),
      )
      .min(1)
      .max(8),
  }),
  reply: shopCard,
  refusals: [
    'slug_taken',
    'slug_reserved',
    'unknown_county',
    'unknown_town',
    'contact_details_in_text',
    'one_shop_per_account',
    'phone_not_verified',
  ],
})

/** One reason beside a seller's standing: the rule, the numbers, and what lifts it. */
export const standingLine = z.object({
  code: z.string(),
  label: z.string(),
  numerator: z.int(),
  denominator: z.int().nullable(),
  sentence: z.string(),
})

export const readMyShop = defineEndpoint({
  name: 'readMyShop',
  method: 'GET',
  path: '/api/seller/shops/:shopId',
  access: 'shop_owner',
  summary: "The owner's view: standing and what the tier allows",
  params: z.object({ shopId: id('shop') }),
  reply: shopPage.extend({
    payoutPhoneMasked: z.string(),
    standing: z.object({
      tier,
      nextTier: tier.nullable(),
      lines: z.array(standingLine),
      /** What this tier allows, in sentences with figures. */
      allowances: z.array(z.string()),
      countedAt: z.iso.datetime(),
    }),
  }),
})

const shopParams = z.object({ shopId: id('shop') })

export const changePayoutPhone = defineEndpoint({
  name: 'changePayoutPhone',
  method: 'POST',
  path: '/api/seller/shops/:shopId/payout-phone',
  access: 'shop_owner',
  limit: 'send_code',
  fresh: true,
  summary: 'Ask to be paid on another number: a code goes to it, and the old number is told',
  status: 202,
  params: shopParams,
  body: z.object({ phone: kenyanPhone }),
  reply: codeOnItsWay,
  refusals: ['wait_before_sending_again', 'payout_phone_unchanged'],
})

export const confirmPayoutPhone = defineEndpoint({
  name: 'confirmPayoutPhone',
  method: 'POST',
  path: '/api/seller/shops/:shopId/payout-phone/confirmation',
  access: 'shop_owner',
  limit: 'try_code',
  fresh: true,
  summary: 'Enter the code from the new number; payouts wait for 72 hours from now',
  params: shopParams,
  body: z.object({ code: oneTimeCode }),
  reply: z.object({ payoutPhoneMasked: z.string(), payoutsWaitUntil: z.iso.datetime() }),
  refusals: codeRefusals,
})

export const closeShop = defineEndpoint({
  name: 'closeShop',
  method: 'POST',
  path: '/api/seller/shops/:shopId/closing',
  access: 'shop_owner',
  fresh: true,
  summary: 'Close the shop for good: nothing is sold any more, and what is still to come is paid out as ever',
  params: shopParams,
  body: z.object({ confirm: z.literal('close') }),
  refusals: ['shop_not_closable_yet', 'status_move_not_allowed'],
})
