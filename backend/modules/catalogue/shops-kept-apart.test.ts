// No shop reaches into another: not over HTTP, and not in a transaction that forgot its WHERE.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { routes, syncCategories } from '#catalogue'
import * as identity from '#identity'
import { transactForShop } from '#platform/context'
import { newId } from '#platform/ids'
import { openTestWorld } from '../../test/harness.ts'
import { serveModules, visit } from '../../test/serve-modules.ts'
import { giveTier, openStall, putOnShow, type Stall, sandals, stallPassword } from '../../test/stalls.ts'

const world = await openTestWorld()
const url = await serveModules(world, identity.routes, routes)
await syncCategories(world.ctx())

async function signedIn(stall: Stall) {
  const browser = visit(url)
  await browser.send('POST', '/api/sessions', { email: stall.email, password: stallPassword })
  return browser
}
async function openTrustedStall(): Promise<Stall> {
  const stall = await openStall(world)
  await giveTier(world, stall.shopId, 'trusted')
  return stall
}
const productsPath = (stall: Stall) => `/api/seller/shops/${toWireId('shop', stall.shopId)}/products`

test("another seller's shop and products are out of reach, and nothing of them is told", async () => {
  const mine = await openTrustedStall()
  const other = await openTrustedStall()
  const theirs = await putOnShow(world, other, { title: 'A secret draft', status: 'draft' })
  const browser = await signedIn(mine)
  const wire = toWireId('product', theirs.productId)
  const body = new Uint8Array([1])
  for (const [method, path, content, status] of [
    ['GET', productsPath(other), undefined, 403],
    ['POST', productsPath(other), sandals(), 403],
    ['GET', `${productsPath(other)}/${wire}`, undefined, 403],
    ['PATCH', `${productsPath(other)}/${wire}`, { title: 'Mine now' }, 403],
    ['POST', `${productsPath(other)}/${wire}/pictures`, body, 403],
    ['GET', `${productsPath(mine)}/${wire}`, undefined, 404],
    ['PATCH', `${productsPath(mine)}/${wire}`, { title: 'Mine now' }, 404],
    ['POST', `${productsPath(mine)}/${wire}/pictures`, body, 404],
    ['GET', `/api/products/${wire}`, undefined, 404],
  ] as const) {
    const reply = await browser.send(method, path, content)
    expect([method, path, reply.status]).toEqual([method, path, status])
    expect(JSON.stringify(reply.body)).not.toContain('secret')
  }
  const own = await putOnShow(world, mine)
  const reply = await browser.send('PATCH', `${productsPath(mine)}/${toWireId('product', own.productId)}`, {
    variants: [{ id: toWireId('variant', theirs.variantId), stock: 0 }],
  })
  expect(reply.status).toBe(404)
  expect((await visit(url).send('GET', productsPath(mine))).status).toBe(401)
})

test('work bound to one shop can neither read nor write a row of another in any table of the catalogue', async () => {
  const mine = await openTrustedStall()
  const other = await openTrustedStall()
  await putOnShow(world, mine)
  const { productId, variantId } = await putOnShow(world, other)
  const values: Record<string, ReturnType<typeof sql>> = {
    product: sql`(shop_id, id, title, description, category_slug, condition, status, screening, created_at, changed_at)
      values (${other.shopId}, ${newId(world.clock.read())}, 'Trojan', 'x', 'boots', 'new', 'active', 'passed', ${world.clock.read()}, ${world.clock.read()})`,
    variant: sql`(shop_id, id, product_id, sku, price_cents, position)
      values (${other.shopId}, ${newId(world.clock.read())}, ${productId}, 'x', 1000, 9)`,
    stock_movement: sql`(shop_id, id, variant_id, kind, quantity, at)
      values (${other.shopId}, ${newId(world.clock.read())}, ${variantId}, 'received', 1, ${world.clock.read()})`,
    stock_reservation: sql`(shop_id, order_id, variant_id, quantity) values (${other.shopId}, ${newId(world.clock.read())}, ${variantId}, 1)`,
    picture: sql`(shop_id, id, product_id, key, width, height, position)
      values (${other.shopId}, ${newId(world.clock.read())}, ${productId}, ${'a'.repeat(32)}, 1, 1, 0)`,
  }
  const bound = <T>(statement: ReturnType<typeof sql<T>>) =>
    transactForShop(world.ctx(), mine.shopId, ({ db }) => statement.execute(db))
  for (const [table, row] of Object.entries(values)) {
    const name = sql.raw(`catalogue.${table}`)
    const { rows } = await bound(sql<{ shop_id: string }>`select distinct shop_id from ${name}`)
    expect(rows.filter((seen) => seen.shop_id !== mine.shopId)).toEqual([])
    await expect(bound(sql`insert into ${name} ${row}`)).rejects.toThrow(/row-level security|permission denied/)
    const update = bound(sql`update ${name} set shop_id = shop_id where shop_id = ${other.shopId} returning shop_id`)
    const updated = await update.then(
      ({ rows: touched }) => touched.length,
      (error) => String(error),
    )
    expect(updated === 0 || /permission denied/.test(String(updated))).toBe(true)
  }
  await expect(bound(sql`update catalogue.product set shop_id = ${other.shopId}`)).rejects.toThrow(/row-level security/)
})

test('the history of the stock cannot be rewritten, not even by the application', async () => {
  await expect(sql`update catalogue.stock_movement set quantity = 1`.execute(world.db)).rejects.toThrow(
    /permission denied/,
  )
  await expect(sql`delete from catalogue.stock_movement`.execute(world.db)).rejects.toThrow(/permission denied/)
})
