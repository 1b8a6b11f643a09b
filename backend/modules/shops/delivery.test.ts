// Delivery by county and town: what reaches whom, what it costs, and that what was agreed stays as it was.
import { fromWireId } from '@amana/contract'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { cheapestTo, deliveryOptionsFor, feeFor, readAgreedDelivery, readDeliveryOptions } from '#shops'
import { openTestWorld } from '../../test/harness.ts'
import { visit } from '../../test/serve-modules.ts'
import { bringShopKeepers } from '../../test/shop-keepers.ts'

const world = await openTestWorld()
const { url, opened } = await bringShopKeepers(world)

const seller = await opened('mwende-baskets', {
  county: 'Machakos',
  town: 'Athi River',
  deliveryOptions: [
    { name: 'Rider in town', zone: 'towns', feeCents: 15_000, daysMin: 0, daysMax: 1 },
    {
      name: 'Truck to the coast',
      zone: 'counties',
      places: [{ county: 'mombasa' }, { county: 'Kilifi County' }, { county: 'taita taveta' }],
      feeCents: 60_000,
      daysMin: 2,
      daysMax: 5,
    },
    {
      name: 'Collect',
      zone: 'pickup',
      landmark: 'Blue container opposite the Total station',
      hours: 'Mon to Sat, 9 to 6',
      feeCents: 0,
      daysMin: 0,
      daysMax: 0,
    },
    {
      name: 'Rider in the city',
      zone: 'towns',
      places: [
        { county: 'Nairobi', town: 'Dagoretti' },
        { county: 'Nairobi', town: 'karen' },
      ],
      feeCents: 30_000,
      freeFromCents: 500_000,
      daysMin: 1,
      daysMax: 1,
    },
  ],
})

const reaching = async (county: string, town: string) =>
  (await deliveryOptionsFor(world.ctx(), seller.shopId, { county, town })).map(({ name }) => name)

test('a buyer is offered what reaches her town, and may always come and collect', async () => {
  expect(await reaching('Machakos', ' athi  river ')).toEqual(['Rider in town', 'Collect'])
  expect(await reaching('Machakos', 'Mlolongo')).toEqual(['Collect'])
  expect(await reaching('Mombasa', 'a village nobody has listed')).toEqual(['Truck to the coast', 'Collect'])
  expect(await reaching('Taita-Taveta', 'Voi')).toEqual(['Truck to the coast', 'Collect'])
  expect(await reaching('Nairobi', 'Karen')).toEqual(['Rider in the city', 'Collect'])
  expect(await reaching('Kiambu', 'Karen')).toEqual(['Collect'])
  await expect(reaching('Kampala', 'Karen')).rejects.toMatchObject({ code: 'unknown_county' })
})

test('a town that is named covers the areas in it, not the other way round', async () => {
  expect(await reaching('Nairobi', 'Dagoretti Corner')).toEqual(['Rider in the city', 'Collect'])
  const estate = await opened('estate-rider', {
    deliveryOptions: [
      {
        ...{ name: 'On foot', zone: 'towns', places: [{ county: 'Nairobi', town: 'Dagoretti Corner' }] },
        ...{ feeCents: 0, daysMin: 0, daysMax: 0 },
      },
    ],
  })
  expect(await deliveryOptionsFor(world.ctx(), estate.shopId, { county: 'Nairobi', town: 'Dagoretti' })).toEqual([])
})

test('visitors ask before they buy, by the name of the shop', async () => {
  const ask = (query: string) => visit(url).send('GET', `/api/shops/mwende-baskets/delivery?${query}`)
  const { body } = await ask('county=nairobi&town=karen')
  expect(body).toMatchObject({ county: 'Nairobi', town: 'Karen' })
  expect(body.deliveryOptions[0]).toMatchObject({
    ...{ name: 'Rider in the city', fee: { cents: 30_000 }, freeFrom: { cents: 500_000 } },
  })
  expect(body.deliveryOptions[1].pickup).toEqual({
    ...{ landmark: 'Blue container opposite the Total station', hours: 'Mon to Sat, 9 to 6' },
  })
  expect((await ask('county=Kampala&town=Karen')).body.code).toBe('unknown_county')
  expect((await ask('county=Nairobi')).status).toBe(400)
  const towns = (await visit(url).send('GET', '/api/counties/elgeyo%20marakwet/towns')).body
  expect(towns.county).toBe('Elgeyo-Marakwet')
  expect(towns.towns).toContain('Chebara')
})

test('delivery is free from the worth that the seller has named', async () => {
  const city = (await readDeliveryOptions(world.ctx(), seller.shopId)).find(({ freeFrom }) => freeFrom)!
  expect([499_900, 500_000, 900_000].map((goods) => feeFor(city, goods).cents)).toEqual([30_000, 0, 0])
})

test('a card tells of the cheapest way that brings it; collecting only where nothing else reaches, and free where it is free', async () => {
  const options = await readDeliveryOptions(world.ctx(), seller.shopId)
  const nairobi = { county: 'Nairobi', town: 'Karen' }
  const told = (goodsCents: number, of = options) => {
    const way = cheapestTo(of, nairobi, goodsCents)
    return way && [way.fee.cents, way.collected]
  }
  expect(told(100_000)).toEqual([30_000, false])
  expect(told(500_000)).toEqual([0, false])
  const pickup = options.filter(({ zone }) => zone === 'pickup')
  expect(told(100_000, pickup)).toEqual([pickup[0]!.fee.cents, true])
  expect(told(100_000, [])).toBeNull()
})

const rider = (change: object = {}) => ({
  ...{ name: 'Boda', zone: 'towns', feeCents: 10_000, daysMin: 0, daysMax: 1 },
  ...change,
})

test('an owner adds, changes and takes out ways of delivery; what was agreed before stays as it was', async () => {
  const { browser, path, shopId } = await opened('kioko-honey')
  const added = (await browser.send('POST', `${path}/delivery-options`, rider())).body.deliveryOptions
  expect(added.at(-1)).toMatchObject({ name: 'Boda', places: [{ county: 'Nairobi', town: 'Eastleigh' }] })

  const change = await browser.send('PUT', `${path}/delivery-options/${added[2].id}`, rider({ feeCents: 12_000 }))
  const changed = change.body.deliveryOptions
  expect(changed.map(({ name }: { name: string }) => name)).toEqual(['Rider in Eastleigh', 'Parcel by matatu', 'Boda'])
  expect([changed[2].fee.cents, changed[2].id === added[2].id]).toEqual([12_000, false])
  const agreed = await readAgreedDelivery(world.ctx(), shopId, fromWireId('deliveryOption', added[2].id)!)
  expect(agreed?.fee.cents).toBe(10_000)
  expect((await browser.send('PUT', `${path}/delivery-options/${added[2].id}`, rider())).status).toBe(404)

  for (const { id } of changed.slice(0, 2))
    expect((await browser.send('DELETE', `${path}/delivery-options/${id}`)).status).toBe(200)
  const last = await browser.send('DELETE', `${path}/delivery-options/${changed[2].id}`)
  expect([last.status, last.body.code]).toEqual([409, 'last_delivery_option'])
  const { rows } = await sql`select id from shops.delivery_option where shop_id = ${shopId}`.execute(world.db)
  expect(rows).toHaveLength(4)
})

test('what cannot be delivered is refused at the field it is about', async () => {
  const { browser, path } = await opened('nduta-soap')
  const refused = async (change: object) => {
    const { body } = await browser.send('POST', `${path}/delivery-options`, rider(change))
    return [body.code, Object.keys(body.fields ?? {}).join()]
  }
  expect(await refused({ daysMin: 3 })).toEqual(['invalid_request', 'daysMax'])
  expect(await refused({ zone: 'pickup' })).toEqual(['invalid_request', 'landmark,hours'])
  expect(await refused({ places: [{ county: 'Nairobi', town: 'Kampala' }] })).toEqual(['unknown_town', ''])
  expect(await refused({ zone: 'counties', places: [{ county: 'Kampala' }] })).toEqual(['unknown_county', ''])
  expect(await refused({ feeCents: 10_050 })).toEqual(['invalid_request', 'feeCents'])
  expect((await refused({ name: 'Call 0712 345 678' }))[0]).toBe('contact_details_in_text')
  expect((await refused({ zone: 'pickup', landmark: 'WhatsApp 0712345678', hours: 'Daily' }))[0]).toBe(
    'contact_details_in_text',
  )
  for (let count = 2; count < 12; count++)
    expect((await browser.send('POST', `${path}/delivery-options`, rider())).status).toBe(201)
  expect((await refused({}))[0]).toBe('too_many_delivery_options')
})
