// Opening a shop: what is asked, the draft that is kept until then, and the address it can have.
import { z } from 'zod'
import { newDeliveryOption } from './delivery.ts'
import { defineEndpoint } from './endpoint.ts'
import { kenyanPhone } from './phone.ts'
import { palette, shopCard } from './shops.ts'
import { templates } from './theme-parts.ts'

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
