// What an owner writes about the shop: kept while it is being opened, changed afterwards, and never a way around Amana.
import { expect, test } from 'vitest'
import { days } from '#platform/clock'
import { forgetOldDrafts } from '#shops'
import { openTestWorld } from '../../test/harness.ts'
import { visit } from '../../test/serve-modules.ts'
import { bringShopKeepers, shopWish } from '../../test/shop-keepers.ts'

const world = await openTestWorld()
const { url, newcomer, opened } = await bringShopKeepers(world)

test('what is filled in of a new shop waits for the next step, on any phone, and is gone once the shop is open', async () => {
  const { browser } = await newcomer()
  expect((await browser.send('GET', '/api/shop-draft')).body).toEqual({ savedAt: null })
  const { deliveryOptions, payoutPhone: _, ...texts } = shopWish()
  await browser.send('PATCH', '/api/shop-draft', {
    ...texts,
    county: 'nairobi',
    town: 'eastleigh',
    slug: 'hatua-shoes',
  })
  const saved = await browser.send('PATCH', '/api/shop-draft', { deliveryOptions })
  expect(saved.body).toMatchObject({ slug: 'hatua-shoes', county: 'Nairobi', town: 'Eastleigh' })
  expect(saved.body.deliveryOptions).toHaveLength(2)
  const { savedAt: __, ...draft } = (await browser.send('GET', '/api/shop-draft')).body
  const open = await browser.send('POST', '/api/shops', { ...draft, payoutPhone: '0712 345 678' })
  expect([open.status, open.body.slug]).toEqual([201, 'hatua-shoes'])
  expect((await browser.send('GET', '/api/shop-draft')).body).toEqual({ savedAt: null })
  expect((await browser.send('PATCH', '/api/shop-draft', { name: 'A second' })).body.code).toBe('one_shop_per_account')
})

test('a step is looked at when it is filled in, not at the end', async () => {
  await opened('kwanza-shoes')
  const { browser } = await newcomer()
  const code = async (body: object) => (await browser.send('PATCH', '/api/shop-draft', body)).body.code
  expect(await code({ slug: 'kwanza-sh0es' })).toBe('slug_taken')
  expect(await code({ slug: 'sell' })).toBe('slug_reserved')
  expect(await code({ name: 'X' })).toBe('invalid_request')
  expect(await code({ description: 'Pay me on till 123456 and call 0712345678' })).toBe('contact_details_in_text')
  expect(await code({ county: 'Nairobi', town: 'Kampala' })).toBe('unknown_town')
  expect((await browser.send('GET', '/api/shop-draft')).body).toEqual({ savedAt: null })
  expect((await visit(url).send('GET', '/api/shop-draft')).status).toBe(401)
})

test('a draft that nobody came back to is forgotten after 90 days', async () => {
  const { browser } = await newcomer()
  await browser.send('PATCH', '/api/shop-draft', { name: 'Some day' })
  const later = { ...world.ctx(), now: new Date(world.clock.read().getTime() + days(89)) }
  await forgetOldDrafts(later)
  expect((await browser.send('GET', '/api/shop-draft')).body.name).toBe('Some day')
  await forgetOldDrafts({ ...later, now: new Date(later.now.getTime() + days(2)) })
  expect((await browser.send('GET', '/api/shop-draft')).body).toEqual({ savedAt: null })
})

test('an owner changes what she says about the shop, and only that', async () => {
  const { browser, path, slug } = await opened('maneno-shoes')
  const changed = await browser.send('PATCH', path, {
    name: 'Maneno Shoes and Bags',
    returnsPolicy: 'Unworn, within 7 days, in its box.',
    deliveryNotes: 'Parcels leave at four in the afternoon.',
  })
  expect([changed.status, changed.body.detail]).toEqual([204, undefined])
  expect((await visit(url).send('GET', `/api/shops/${slug}`)).body).toMatchObject({
    name: 'Maneno Shoes and Bags',
    town: 'Eastleigh',
    returnsPolicy: 'Unworn, within 7 days, in its box.',
    deliveryNotes: 'Parcels leave at four in the afternoon.',
  })
  expect((await browser.send('GET', '/api/me')).body.shops[0].name).toBe('Maneno Shoes and Bags')
  await browser.send('PATCH', path, { county: 'Mombasa', town: 'mombasa cbd' })
  expect((await visit(url).send('GET', `/api/shops/${slug}`)).body).toMatchObject({
    county: 'Mombasa',
    town: 'Mombasa CBD',
  })
})

test('contact details are refused in every text of a shop', async () => {
  const { browser, path } = await opened('siri-shoes')
  for (const field of ['name', 'description', 'returnsPolicy', 'deliveryNotes']) {
    const { body } = await browser.send('PATCH', path, { [field]: 'Call or WhatsApp 0712 345 678' })
    expect([field, body.code, body.data?.field]).toEqual([field, 'contact_details_in_text', field])
  }
  expect((await browser.send('PATCH', path, { town: 'Karen' })).body.code).toBe('invalid_request')
  const red = { wall: 'red', floor: '#FFFFFF', accent: '#000000' }
  expect((await browser.send('PATCH', path, { palette: red })).body.fields).toHaveProperty(['palette.wall'])
  const stranger = (await opened('jirani-shoes')).browser
  expect((await stranger.send('PATCH', path, { name: 'Mine now' })).body.code).toBe('not_allowed')
})
