// The last piece of something under many buyers at once, and what becomes of what an order had reserved.
import { toWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import {
  changeProduct,
  readVariantsForSale,
  reserveStock,
  returnReservedStock,
  sellReservedStock,
  syncCategories,
} from '#catalogue'
import { transact } from '#platform/context'
import { newId } from '#platform/ids'
import { openTestWorld } from '../../../test/harness.ts'
import { giveTier, openStall, putOnShow } from '../../../test/stalls.ts'

const world = await openTestWorld()
await syncCategories(world.ctx())
const stall = await openStall(world)
await giveTier(world, stall.shopId, 'trusted')

const order = () => newId(world.clock.read())
const reserve = (orderId: string, variantIds: string[], quantity = 1) =>
  transact(world.ctx(), (tx) =>
    reserveStock(
      tx,
      orderId,
      variantIds.map((variantId) => ({ shopId: stall.shopId, variantId, quantity })),
    ),
  )
const available = async (variantId: string) =>
  (await readVariantsForSale(world.ctx(), [variantId])).get(variantId)!.available
const stock = async (variantId: string) =>
  (await world.owner.query('select stock_on_hand, stock_reserved from catalogue.variant where id = $1', [variantId]))
    .rows[0]
const history = async (variantId: string) =>
  (
    await world.owner.query(
      'select kind, quantity from catalogue.stock_movement where variant_id = $1 order by at, id',
      [variantId],
    )
  ).rows.map(({ kind, quantity }) => `${kind} ${quantity}`)

test('fifty buyers want the last pair, and exactly one gets it', async () => {
  const { variantId } = await putOnShow(world, stall, {
    variants: [{ optionValues: [], priceCents: 120000, stock: 1 }],
  })
  const results = await Promise.allSettled(Array.from({ length: 50 }, () => reserve(order(), [variantId])))
  const refused = results.filter((result) => result.status === 'rejected')
  expect(refused).toHaveLength(49)
  for (const { reason } of refused)
    expect(reason).toMatchObject({
      code: 'out_of_stock',
      more: { data: { lines: [{ variantId: toWireId('variant', variantId), title: 'Leather sandals', left: 0 }] } },
    })
  expect(await stock(variantId)).toEqual({ stock_on_hand: 1, stock_reserved: 1 })
})

test('buyers who want the same goods in another order do not block each other', async () => {
  const one = await putOnShow(world, stall, { variants: [{ optionValues: [], priceCents: 120000, stock: 40 }] })
  const two = await putOnShow(world, stall, { variants: [{ optionValues: [], priceCents: 120000, stock: 40 }] })
  const both = [one.variantId, two.variantId]
  await Promise.all(Array.from({ length: 40 }, (_, index) => reserve(order(), index % 2 ? both : [...both].reverse())))
  expect([await available(one.variantId), await available(two.variantId)]).toEqual([0, 0])
})

test('an order that cannot have everything reserves nothing', async () => {
  const plenty = await putOnShow(world, stall)
  const few = await putOnShow(world, stall, { variants: [{ optionValues: [], priceCents: 120000, stock: 1 }] })
  await expect(reserve(order(), [plenty.variantId, few.variantId], 2)).rejects.toThrow(
    'Only 1 left of Leather sandals.',
  )
  expect([await available(plenty.variantId), await available(few.variantId)]).toEqual([5, 1])
  await expect(reserve(order(), [newId(world.clock.read())])).rejects.toMatchObject({ code: 'out_of_stock' })
})

test('what is paid leaves the stock, what expires goes back, what is sent back unshipped too, each once', async () => {
  const { variantId } = await putOnShow(world, stall)
  const [paid, expired] = [order(), order()]
  await reserve(paid, [variantId], 2)
  await reserve(expired, [variantId], 1)
  expect(await stock(variantId)).toEqual({ stock_on_hand: 5, stock_reserved: 3 })
  for (let again = 0; again < 2; again++) {
    await transact(world.ctx(), (tx) => sellReservedStock(tx, paid))
    await transact(world.ctx(), (tx) => returnReservedStock(tx, expired))
  }
  expect(await stock(variantId)).toEqual({ stock_on_hand: 3, stock_reserved: 0 })
  await transact(world.ctx(), (tx) => sellReservedStock(tx, expired))
  for (let again = 0; again < 2; again++) await transact(world.ctx(), (tx) => returnReservedStock(tx, paid))
  expect(await stock(variantId)).toEqual({ stock_on_hand: 5, stock_reserved: 0 })
  expect((await history(variantId)).sort()).toEqual(
    ['received 5', 'reserved 2', 'reserved 1', 'sold 2', 'released 1', 'returned 2'].sort(),
  )
})

test('a seller who counts the shelf says what can be bought; what orders hold stays held', async () => {
  const { productId, variantId } = await putOnShow(world, stall)
  await reserve(order(), [variantId], 2)
  await changeProduct(world.ctx(stall.owner), stall.shopId, productId, { variants: [{ id: variantId, stock: 0 }] })
  expect(await stock(variantId)).toEqual({ stock_on_hand: 2, stock_reserved: 2 })
  expect(await history(variantId)).toContain('corrected -3')
})

test('the database itself refuses to sell more than there is', async () => {
  const { variantId } = await putOnShow(world, stall)
  await expect(
    world.owner.query('update catalogue.variant set stock_reserved = 6 where id = $1', [variantId]),
  ).rejects.toThrow(/stock_never_oversold/)
})
