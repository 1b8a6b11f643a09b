// Shops on the wire, as a visitor sees them.
import { z } from 'zod'
import { deliveryOption } from './delivery.ts'
import { defineEndpoint } from './endpoint.ts'
import { wireId } from './ids.ts'
import { picture } from './pictures.ts'

export const tier = z.enum(['new', 'established', 'trusted'])
export type Tier = z.infer<typeof tier>
export const shopStatus = z.enum(['active', 'restricted', 'frozen', 'banned', 'closed'])

export const palette = z.object({ wall: z.string(), floor: z.string(), accent: z.string() })

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
