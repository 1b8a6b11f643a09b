// Sellers with a shop each, served over HTTP, for the tests of what an owner can do with hers.
import { fromWireId, openShop, signIn } from '@amana/contract'
import { expect } from 'vitest'
import * as identity from '#identity'
import * as shops from '#shops'
import type { TestWorld } from './harness.ts'
import { serveModules, somebody, type Visitor, visit } from './serve-modules.ts'

export interface ShopKeeper {
  browser: Visitor
  accountId: string
  shopId: string
  slug: string
  /** The owner's own endpoints of the shop. */
  path: string
}

export const shopWish = (change: object = {}) => ({
  name: 'Wanjiku Shoes',
  county: 'Nairobi',
  town: 'Eastleigh',
  description: 'Shoes for people who walk to the stage every morning.',
  payoutPhone: '0712 345 678',
  deliveryOptions: [
    { name: 'Rider in Eastleigh', zone: 'towns', feeCents: 20000, daysMin: 0, daysMax: 1 },
    { name: 'Parcel by matatu', zone: 'nationwide', feeCents: 35000, daysMin: 1, daysMax: 3 },
  ],
  ...change,
})

export async function bringShopKeepers(world: TestWorld) {
  shops.reactions()
  const url = await serveModules(world, identity.routes, shops.routes)
  let people = 0
  const newcomer = async () => {
    const person = { ...somebody(), phone: `+25472234${String(++people).padStart(4, '0')}` }
    const { id: accountId } = await identity.createAccount(world.ctx(), { ...person, verified: true })
    const browser = visit(url)
    const { email, password } = person
    expect((await browser.send('POST', signIn.path, { email, password })).status).toBe(200)
    return { browser, accountId }
  }
  return {
    url,
    newcomer,
    async opened(slug: string, change: object = {}): Promise<ShopKeeper> {
      const { browser, accountId } = await newcomer()
      const reply = await browser.send('POST', openShop.path, { ...shopWish(change), slug })
      expect([slug, reply.status, reply.body.detail]).toEqual([slug, 201, undefined])
      const shopId = fromWireId('shop', reply.body.id)!
      return { browser, accountId, shopId, slug, path: `/api/seller/shops/${reply.body.id}` }
    },
  }
}
