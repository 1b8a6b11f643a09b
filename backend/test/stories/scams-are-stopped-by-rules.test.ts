// Scams, one by one, as people try them: what the rules see, and what they do.
import { fromWireId } from '@amana/contract'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { recordTrait } from '#identity'
import { days, hours } from '#platform/clock'
import { transact } from '#platform/context'
import { announce } from '#platform/facts'
import { restrictionsOf } from '#trust'
import { getBanned } from '../be-restricted.ts'
import { checkOut, openShoeShop, type ShopOnStage, wanjiku, worked } from '../cast.ts'
import { openMarket } from '../market.ts'

const market = await openMarket()
let people = 0
const idOf = (shop: ShopOnStage): string => fromWireId('shop', shop.shopId)!

async function openShop(slug: string): Promise<ShopOnStage> {
  people += 1
  const seller = { ...wanjiku, email: `${slug}@amana.example`, phone: `+2547110005${String(people).padStart(2, '0')}` }
  return openShoeShop(market, seller, { slug, stock: 20 })
}

const ownerOf = async (shop: ShopOnStage): Promise<string> =>
  (await market.owner.query('select owner_account_id as id from shops.shop where id = $1', [idOf(shop)])).rows[0].id

const inForce = async (shop: ShopOnStage): Promise<string[]> =>
  (await restrictionsOf(market.ctx(), idOf(shop))).map(({ rule }) => rule)

async function paidOrder(shop: ShopOnStage): Promise<string> {
  people += 1
  const buyer = { name: 'Akinyi Otieno', phone: `+2547110004${String(people).padStart(2, '0')}` }
  const order = await checkOut(market, shop, buyer)
  await market.answerPrompt(buyer.phone, { pin: '1234' })
  return order.orderId
}

const share = (shop: ShopOnStage, kind: 'device_key' | 'payout_number', value: string) =>
  transact(market.ctx(), async (tx) =>
    recordTrait(tx, { kind, value, subjectKind: 'account', subjectId: await ownerOf(shop) }),
  )

test('three buyers pay and nothing is sent: their money is back, and nobody else can buy', async () => {
  const shop = await openShop('takes-and-sends-nothing')
  for (let buyers = 0; buyers < 3; buyers += 1) await paidOrder(shop)
  await market.advance(hours(72) + 1)
  await market.settle()
  expect(await inForce(shop)).toContain('freeze-shop-when-paid-orders-are-not-shipped')
  const late = await market.browser().send('PUT', `/api/carts/lines/${shop.variantId}`, { quantity: 1 })
  expect(late.body.code).toBe('not_on_sale')
  const { rows } = await market.owner.query(
    `select count(*)::int as refunded from orders."order" where shop_id = $1 and state = 'refunded'`,
    [idOf(shop)],
  )
  expect(rows[0].refunded).toBe(3)
})

test('a parcel number of another buyer is refused, and the second try freezes the payouts', async () => {
  const shop = await openShop('one-parcel-for-all')
  const ship = (orderId: string, trackingNumber: string) =>
    shop.browser.send('POST', `/api/seller/shops/${shop.shopId}/orders/${orderId}/shipment`, {
      carrier: 'g4s',
      trackingNumber,
    })
  const [first, second] = [await paidOrder(shop), await paidOrder(shop)]
  worked(await ship(first, 'G4S123456789'))
  for (let tries = 0; tries < 2; tries += 1) {
    expect((await ship(second, 'G4S123456789')).body.code).toBe('tracking_number_used')
    await market.drain()
  }
  expect(await inForce(shop)).toContain('freeze-payouts-when-parcel-numbers-are-used-twice')
})

test('whoever was banned comes back with the same phone and is stopped; with the same number as well, for good', async () => {
  const banned = await openShop('banned-before')
  const back = await openShop('comes-back')
  const stranger = await openShop('only-a-neighbour')
  await share(banned, 'device_key', 'the-same-phone')
  await share(back, 'device_key', 'the-same-phone')
  await getBanned(market, idOf(banned))
  await market.drain()
  expect(await inForce(banned)).toContain('ban-when-frozen-a-second-time')
  expect(await inForce(back)).toEqual(['freeze-shop-of-who-is-linked-to-a-banned-seller'])
  expect(await inForce(stranger)).toEqual([])
  await share(banned, 'payout_number', '+254711000999')
  await share(back, 'payout_number', '+254711000999')
  await transact(market.ctx(), (tx) =>
    announce(tx, 'payout_phone_changed', {
      ...{ shopId: idOf(back), accountId: '01927a00-0000-7000-8000-0000000000bb' },
      holdUntil: new Date(tx.now.getTime() + days(3)).toISOString(),
    }),
  )
  await market.drain()
  expect(await inForce(back)).toContain('ban-when-a-banned-seller-comes-back')
})

test('a picture that another shop had first takes the listing off the show, and counts against its shop', async () => {
  const owner = await openShop('took-the-picture')
  await market.advance(hours(1))
  const thief = await openShop('took-it-over')
  const noise = (seed: number) =>
    sharp({
      create: {
        width: 480,
        height: 480,
        channels: 3,
        background: '#777',
        noise: { type: 'gaussian', mean: 90 + seed, sigma: 60 },
      },
    })
      .blur(18)
      .normalise()
      .jpeg()
      .toBuffer()
  const give = async (shop: ShopOnStage, picture: Buffer) => {
    const path = `/api/seller/shops/${shop.shopId}/products/${shop.productId}/pictures`
    worked(
      await shop.browser.send('POST', '/api/sessions', {
        email: `${shop.slug}@amana.example`,
        password: wanjiku.password,
      }),
    )
    const cookie = [...shop.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await fetch(market.url + path, {
      method: 'POST',
      headers: { 'content-type': 'image/jpeg', cookie },
      body: new Uint8Array(picture),
    })
    expect(reply.status).toBe(201)
    await market.drain()
  }
  const screeningOf = async (shop: ShopOnStage) =>
    (
      await market.owner.query('select screening, screening_code as code from catalogue.product where id = $1', [
        fromWireId('product', shop.productId),
      ])
    ).rows[0]
  const picture = await noise(1)
  const smaller = await sharp(picture).resize(420).jpeg({ quality: 70 }).toBuffer()
  const painted = await sharp(picture).tint('#3060c0').jpeg().toBuffer()
  await give(owner, picture)
  await give(thief, painted)
  expect(await screeningOf(thief)).toMatchObject({ screening: 'passed' })
  await give(thief, smaller)
  expect(await screeningOf(owner)).toMatchObject({ screening: 'passed' })
  expect(await screeningOf(thief)).toEqual({ screening: 'quarantined', code: 'picture_of_another_shop' })
  const { rows } = await market.owner.query('select kind from trust.mark where shop_id = $1 order by kind', [
    idOf(thief),
  ])
  expect(rows.map(({ kind }) => kind)).toEqual(['listing_refused', 'picture_of_another'])
})

test('a new device and a new password within three days hold the payouts of the account, and nothing else', async () => {
  const shop = await openShop('taken-over')
  const accountId = await ownerOf(shop)
  await transact(market.ctx(), async (tx) => {
    await announce(tx, 'new_device_used', { accountId, sessionId: '01927a00-0000-7000-8000-0000000000cc' })
    await announce(tx, 'password_changed', { accountId, how: 'reset' })
  })
  await market.drain()
  expect(await inForce(shop)).toEqual(['freeze-payouts-when-an-account-looks-taken-over'])
  expect((await checkOut(market, shop, { name: 'Buyer', phone: '+254711000498' })).status).toBe(201)
  await market.advance(days(3) + 1)
  await market.settle()
  expect(await inForce(shop)).toEqual([])
})
