// Shops on the wire: what a visitor sees, and opening one.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { oneTimeCode } from './identity.ts'
import { id, wireId } from './ids.ts'
import { money, wholeShillingCents } from './money.ts'
import { kenyanPhone } from './phone.ts'
import { codeOnItsWay, codeRefusals } from './sign-up.ts'
import { templates } from './theme-parts.ts'

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
    /** Only who sent it sees that it is there, and nobody its files: it is being looked into. */
    beingChecked: z.literal(true).optional(),
    /** It was looked into and is shown to nobody: what was read in it. Only who sent it is told. */
    refusedFor: z.array(z.string()).optional(),
  })
  .meta({
    id: 'Picture',
    description:
      'WebP. url is about 400 px wide, urlLarge up to 1200; width and height are those of the large one. ' +
      'Pictures from before have neither sources nor blur nor urlShare: theirs are 400 and 1000 px wide.',
  })
export type Picture = z.infer<typeof picture>

/** A picture that waits to be looked into, or what was read in it. */
export const pictureNotShown = z.object({ refusedFor: z.array(z.string()).nullable() })
export type PictureNotShown = z.infer<typeof pictureNotShown>

/** What any upload of a picture may be refused with. */
export const uploadRefusals = [
  'not_a_picture',
  'picture_too_large',
  'picture_moves',
  'picture_is_heic',
  'too_many_uploads',
] as const

export const palette = z.object({ wall: z.string(), floor: z.string(), accent: z.string() })

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
    returnsPolicy: z.string(),
    deliveryNotes: z.string(),
    /** Nothing can be bought until then; what was bought before is sent as agreed. */
    holiday: z.object({ backOn: z.iso.datetime(), note: z.string() }).nullable(),
  })
  .meta({ id: 'ShopPage' })
export type ShopPage = z.infer<typeof shopPage>

export const readShop = defineEndpoint({
  name: 'readShop',
  method: 'GET',
  path: '/api/shops/:slug',
  access: 'public',
  summary: "A shop's public page; an address it had before leads to it as well, and `slug` is the one it has now",
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

export const shopSlug = z
  .string()
  .regex(/^(?!.*--)[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/, 'small letters, digits and single hyphens, 3 to 40')

const newShop = z.object({
  name: z.string().trim().min(2).max(60),
  slug: shopSlug,
  county: z.string().max(60),
  town: z.string().trim().min(2).max(60),
  description: z.string().trim().min(10).max(1000),
  payoutPhone: kenyanPhone,
  palette: palette.optional(),
  /** What the shop looks like at first; `gallery` in the shop's own colours. */
  template: z.enum(templates).optional(),
  deliveryOptions: z.array(newDeliveryOption).min(1).max(12),
})

const shopRefusals = ['slug_taken', 'slug_reserved', 'unknown_county', 'unknown_town', 'contact_details_in_text']

export const openShop = defineEndpoint({
  name: 'openShop',
  method: 'POST',
  path: '/api/shops',
  access: 'signed_in',
  summary: 'Open a shop',
  status: 201,
  body: newShop,
  reply: shopCard,
  refusals: [...shopRefusals, 'one_shop_per_account', 'phone_not_verified'],
})

const shopDraftFields = newShop.omit({ payoutPhone: true }).partial()
export const shopDraft = z.object({ ...shopDraftFields.shape, savedAt: z.iso.datetime().nullable() })
export type ShopDraft = z.output<typeof shopDraft>

export const readShopDraft = defineEndpoint({
  name: 'readShopDraft',
  method: 'GET',
  path: '/api/shop-draft',
  access: 'signed_in',
  summary: 'What one has filled in so far of the shop one is about to open',
  reply: shopDraft,
})

export const saveShopDraft = defineEndpoint({
  name: 'saveShopDraft',
  method: 'PATCH',
  path: '/api/shop-draft',
  access: 'signed_in',
  summary:
    'Keep some fields of it, each looked at as when the shop opens; kept for 90 days, forgotten when the shop opens',
  body: shopDraftFields,
  reply: shopDraft,
  refusals: [...shopRefusals, 'one_shop_per_account'],
})

export const checkShopAddress = defineEndpoint({
  name: 'checkShopAddress',
  method: 'GET',
  path: '/api/shop-addresses/:slug',
  access: 'signed_in',
  summary: 'Whether an address can be had, and free ones like it when not',
  params: z.object({ slug: z.string().max(60) }),
  reply: z.object({
    slug: z.string(),
    available: z.boolean(),
    reason: z.enum(['not_an_address', 'slug_reserved', 'slug_taken', 'contact_details_in_text']).nullable(),
    suggestions: z.array(z.string()),
  }),
})

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
    /** When the address may be changed again; null: now. */
    addressChangeableFrom: z.iso.datetime().nullable(),
    /** A logo or banner that buyers do not see: being looked into, or refused for what was read in it. */
    notShown: z.object({ logo: pictureNotShown.nullable(), banner: pictureNotShown.nullable() }),
    /** Addresses that lead here since they were changed. */
    formerAddresses: z.array(z.string()),
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

export const changeShop = defineEndpoint({
  name: 'changeShop',
  method: 'PATCH',
  path: '/api/seller/shops/:shopId',
  access: 'shop_owner',
  summary: "Change the shop's name, place, texts or colours",
  params: shopParams,
  body: z
    .object({
      name: z.string().trim().min(2).max(60),
      county: z.string().max(60),
      town: z.string().trim().min(2).max(60),
      description: z.string().trim().min(10).max(1000),
      returnsPolicy: z.string().trim().max(1500),
      deliveryNotes: z.string().trim().max(1500),
      palette,
    })
    .partial()
    .refine(({ county, town }) => (county === undefined) === (town === undefined), {
      message: 'is told together with the county',
      path: ['town'],
    }),
  refusals: ['unknown_county', 'unknown_town', 'contact_details_in_text', 'shop_not_open'],
})

export const changeShopAddress = defineEndpoint({
  name: 'changeShopAddress',
  method: 'PUT',
  path: '/api/seller/shops/:shopId/address',
  access: 'shop_owner',
  summary: 'Give the shop another address, once in 30 days; the old one leads to it for ever',
  params: shopParams,
  body: z.object({ slug: shopSlug }),
  reply: z.object({ slug: z.string(), addressChangeableFrom: z.iso.datetime() }),
  refusals: [
    'slug_taken',
    'slug_reserved',
    'slug_unchanged',
    'slug_changed_lately',
    'contact_details_in_text',
    'shop_not_open',
  ],
})

export const setShopPicture = defineEndpoint({
  name: 'setShopPicture',
  method: 'PUT',
  path: '/api/seller/shops/:shopId/pictures/:which',
  access: 'shop_owner',
  limit: 'upload',
  summary: 'Set the logo or the banner; the body is the file, as for pictures of products',
  params: shopParams.extend({ which: z.enum(['logo', 'banner']) }),
  refusals: [...uploadRefusals, 'shop_not_open'],
})

export const removeShopPicture = defineEndpoint({
  name: 'removeShopPicture',
  method: 'DELETE',
  path: '/api/seller/shops/:shopId/pictures/:which',
  access: 'shop_owner',
  summary: 'Take the logo or the banner down',
  params: shopParams.extend({ which: z.enum(['logo', 'banner']) }),
  refusals: ['shop_not_open'],
})

const deliveryOptions = z.object({ deliveryOptions: z.array(deliveryOption) })
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

export const goOnHoliday = defineEndpoint({
  name: 'goOnHoliday',
  method: 'PUT',
  path: '/api/seller/shops/:shopId/holiday',
  access: 'shop_owner',
  summary: 'Sell nothing until a day within the next 90, on which selling goes on by itself',
  params: shopParams,
  body: z.object({ backOn: z.iso.date(), note: z.string().trim().max(200).default('') }),
  refusals: ['holiday_day_not_possible', 'contact_details_in_text', 'shop_not_open'],
})

export const endHoliday = defineEndpoint({
  name: 'endHoliday',
  method: 'DELETE',
  path: '/api/seller/shops/:shopId/holiday',
  access: 'shop_owner',
  summary: 'Sell again at once',
  params: shopParams,
  refusals: ['shop_not_open'],
})
