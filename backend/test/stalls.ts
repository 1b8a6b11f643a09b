// Shops with goods in them, opened through the actions that people use: for tests of the market's modules.
import sharp from 'sharp'
import { addPicture, addProduct, type NewProduct, readVariantsOfProduct } from '#catalogue'
import { createAccount } from '#identity'
import type { Actor } from '#platform/context'
import { newId } from '#platform/ids'
import { type NewShop, openShop } from '#shops'
import type { TestWorld } from './harness.ts'

let stalls = 0

export interface Stall {
  shopId: string
  slug: string
  owner: Extract<Actor, { kind: 'account' }>
  email: string
}

export const stallPassword = 'mangoes-and-lemons'

/** A shop with an owner of its own; its standing is as trust last decided, `new` unless set. */
export async function openStall(
  world: TestWorld,
  change: Partial<Pick<NewShop, 'name' | 'county' | 'town' | 'deliveryOptions'>> = {},
) {
  const number = String(++stalls).padStart(3, '0')
  const email = `owner${number}@example.com`
  const { id: accountId } = await createAccount(world.ctx(), {
    name: 'Akinyi Otieno',
    email,
    phone: `+254722111${number}`,
    password: stallPassword,
    verified: true,
  })
  const slug = `stall-${number}`
  const { id: shopId } = await openShop(world.ctx(), {
    ownerAccountId: accountId,
    name: `Stall ${number}`,
    slug,
    county: 'Kisumu',
    town: 'Kisumu Central',
    description: 'A stall with a little of everything.',
    payoutPhone: `+254722111${number}`,
    deliveryOptions: [{ name: 'Rider in town', zone: 'towns', feeCents: 15000, daysMin: 0, daysMax: 1 }],
    ...change,
  })
  const owner: Stall['owner'] = { kind: 'account', accountId, role: 'seller', sessionId: newId(world.clock.read()) }
  return { shopId, slug, owner, email }
}

/** As if trust had long decided so. */
export async function giveTier(world: TestWorld, shopId: string, tier: 'new' | 'established' | 'trusted') {
  await world.owner.query(
    `insert into trust.standing (shop_id, tier, tier_since) values ($1, $2, $3)
     on conflict (shop_id) do update set tier = excluded.tier`,
    [shopId, tier, world.clock.read()],
  )
}

export const sandals = (change: Partial<NewProduct> = {}): NewProduct => ({
  title: 'Leather sandals',
  description: 'Hand-cut leather sandals with a tyre sole that lasts for years.',
  categorySlug: 'sandals-slippers',
  condition: 'new',
  brand: null,
  options: [],
  variants: [{ optionValues: [], priceCents: 120000, stock: 5 }],
  status: 'active',
  ...change,
})

/** Puts something on show; gives its id and those of its variants. */
export async function putOnShow(world: TestWorld, stall: Stall, change: Partial<NewProduct> = {}) {
  const { id: productId } = await addProduct(world.ctx(stall.owner), stall.shopId, sandals(change))
  const variants = await readVariantsOfProduct(world.ctx(), productId)
  return { productId, variantIds: variants.map(({ variantId }) => variantId), variantId: variants[0]!.variantId }
}

/** A square photo of one colour. */
export async function putPicture(world: TestWorld, stall: Stall, productId: string, background = '#7a5c3e') {
  const photo = await sharp({ create: { width: 1200, height: 1200, channels: 3, background } })
    .png()
    .toBuffer()
  return addPicture(world.ctx(stall.owner), stall.shopId, productId, photo, '')
}
