// A shop in its owner's hands: standing, texts and pictures, address, payout number, holiday, closing.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

import { oneTimeCode } from './identity.ts'
import { id } from './ids.ts'
import { kenyanPhone } from './phone.ts'
import { pictureNotShown, uploadRefusals } from './pictures.ts'
import { shopSlug } from './shop-opening.ts'
import { palette, shopPage, tier } from './shops.ts'
import { codeOnItsWay, codeRefusals } from './sign-up.ts'

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
