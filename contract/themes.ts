// Themes on the wire: what a shop wears, the owner's draft, publishing, history and going back.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id } from './ids.ts'
import { listingCard } from './search.ts'
import { themeDocument } from './theme-document.ts'
import { templates } from './theme-parts.ts'

export * from './theme-contrast.ts'
export * from './theme-document.ts'
export * from './theme-parts.ts'
export * from './theme-presets.ts'
export * from './theme-versions.ts'

/** A product whose card or picture a theme shows. */
export const themeProduct = listingCard
  .pick({ productId: true, title: true, price: true, priceWas: true, picture: true, available: true, rating: true })
  .meta({ id: 'ThemeProduct' })
export type ThemeProduct = z.infer<typeof themeProduct>

export const readShopTheme = defineEndpoint({
  name: 'readShopTheme',
  method: 'GET',
  path: '/api/shops/:slug/theme',
  access: 'public',
  summary: 'What a shop wears: its published theme, or one in its own colours when it never chose',
  params: z.object({ slug: z.string().max(60) }),
  reply: z.object({ theme: themeDocument, products: z.array(themeProduct) }),
})

const shopParams = z.object({ shopId: id('shop') })

export const myTheme = z
  .object({
    /** Goes up with every save and publication; 0 before the first. A change names the one it was made from. */
    version: z.int(),
    draft: themeDocument,
    /** When the draft was saved; null before the first. */
    savedAt: z.iso.datetime().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    /** Whether visitors see the draft as it is. */
    isPublished: z.boolean(),
    products: z.array(themeProduct),
  })
  .meta({ id: 'MyTheme' })
export type MyTheme = z.infer<typeof myTheme>

export const readMyTheme = defineEndpoint({
  name: 'readMyTheme',
  method: 'GET',
  path: '/api/seller/shops/:shopId/theme',
  access: 'shop_owner',
  summary: "The owner's draft, and whether visitors see it",
  params: shopParams,
  reply: myTheme,
})

const version = z.int().min(0)
const themeRefusals = ['theme_changed_meanwhile', 'theme_contrast_too_low', 'contact_details_in_text'] as const

export const saveTheme = defineEndpoint({
  name: 'saveTheme',
  method: 'PUT',
  path: '/api/seller/shops/:shopId/theme',
  access: 'shop_owner',
  summary: 'Keep a draft; with `publish` visitors see it at once',
  params: shopParams,
  body: z.strictObject({ version, theme: themeDocument, publish: z.boolean().default(false) }),
  reply: myTheme,
  refusals: themeRefusals,
})

export const themeRevision = z
  .object({
    number: z.int(),
    template: z.enum(templates),
    savedAt: z.iso.datetime(),
    /** When it was first published; null when visitors never saw it. */
    publishedAt: z.iso.datetime().nullable(),
    /** The revision that it brought back, if it did. */
    restoredFrom: z.int().nullable(),
    isDraft: z.boolean(),
    isPublished: z.boolean(),
  })
  .meta({ id: 'ThemeRevision' })
export type ThemeRevision = z.infer<typeof themeRevision>

export const listThemeRevisions = defineEndpoint({
  name: 'listThemeRevisions',
  method: 'GET',
  path: '/api/seller/shops/:shopId/theme/revisions',
  access: 'shop_owner',
  summary: 'What was saved and published, newest first: all that visitors saw, and the last drafts',
  params: shopParams,
  reply: z.object({ version, revisions: z.array(themeRevision) }),
})

export const restoreTheme = defineEndpoint({
  name: 'restoreTheme',
  method: 'POST',
  path: '/api/seller/shops/:shopId/theme/restoration',
  access: 'shop_owner',
  summary: 'Bring an old revision back as the newest one; with `publish` visitors see it at once',
  params: shopParams,
  body: z.strictObject({ version, revision: z.int().min(1), publish: z.boolean().default(false) }),
  reply: myTheme,
  refusals: themeRefusals,
})
