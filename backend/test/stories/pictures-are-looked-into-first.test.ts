// Whatever picture somebody sends, who sent it sees that it is being looked into, nobody else sees that it is there; a harmless one
// appears by itself, and of one that leads past Amana its sender alone is told, and why.
import { afterAll, expect, test } from 'vitest'
import { endReader } from '../../modules/screening/pictures/read-apart.ts'
import { checkOut, mwangi, openShoeShop, salma, signUp, wanjiku, worked } from '../cast.ts'
import { type Browser, openMarket } from '../market.ts'
import { harmlessPicture, pictureWithACode, sendPicture } from '../pictures.ts'
import { sellShoes } from '../sold-shoes.ts'

const market = await openMarket({ READ_PICTURES: 'on' })
const shop = await openShoeShop(market, wanjiku, { stock: 20 })
afterAll(endReader)

const noticesTo = async (browser: Browser): Promise<string[]> =>
  worked(await browser.get('/api/me/notices')).notices.map(
    ({ title, text, link }: { title: string; text: string; link: string }) => `${title} ${text} ${link}`,
  )
const refusedIn = (notices: string[]) => notices.filter((text) => text.includes('a link, or a code that leads to one'))
const inside = (path: string) => `/api/seller/shops/${shop.shopId}${path}`
const own = async () => worked(await shop.browser.get(inside('')))
const shown = async () => worked(await market.browser().get(`/api/shops/${shop.slug}`))

test('buyers see the logo from before until the new one was looked into; a refused one never takes its place', async () => {
  const send = async (bytes: Buffer) =>
    expect((await sendPicture(market, shop.browser, inside('/pictures/logo'), bytes, 'PUT')).status).toBe(204)
  await send(await harmlessPicture())
  expect(await own()).toMatchObject({ logo: null, notShown: { logo: { refusedFor: null }, banner: null } })
  expect((await shown()).logo).toBeNull()
  await market.drain()
  const before = (await shown()).logo
  expect(before.url).toMatch(/^\/media\//)
  expect(await own()).toMatchObject({ logo: before, notShown: { logo: null } })

  await send(await pictureWithACode())
  expect(await own()).toMatchObject({ logo: before, notShown: { logo: { refusedFor: null } } })
  await market.drain()
  expect((await shown()).logo).toEqual(before)
  const { notShown, logo } = await own()
  expect([logo, notShown.logo.refusedFor]).toEqual([before, expect.arrayContaining(['link'])])
  expect(refusedIn(await noticesTo(shop.browser))).toEqual([
    expect.stringMatching(/^The new logo of .* is not shown .*\/seller\/shop$/),
  ])

  await send(await harmlessPicture('#243'))
  await market.drain()
  expect((await own()).notShown.logo).toBeNull()
  expect((await shown()).logo.url).not.toBe(before.url)
  worked(await shop.browser.send('DELETE', inside('/pictures/logo')))
  expect((await shown()).logo).toBeNull()
})

test('what takes a moment is forgotten with the picture: an owner who takes a waiting logo down hears no more of it', async () => {
  await sendPicture(
    market,
    shop.browser,
    inside('/pictures/banner'),
    await pictureWithACode('https://wa.me/254700111222'),
    'PUT',
  )
  worked(await shop.browser.send('DELETE', inside('/pictures/banner')))
  await market.drain()
  expect((await own()).notShown.banner).toBeNull()
  expect((await noticesTo(shop.browser)).filter((text) => text.includes('banner'))).toEqual([])
})

test('a photo of a review is for its writer alone until it was looked into, and a refused one for ever', async () => {
  const buyer = await signUp(market, salma)
  const { orderId } = await sellShoes(market, shop, buyer, salma)
  const review = worked(await buyer.send('POST', `/api/orders/${orderId}/review`, { stars: 5, text: 'They fit well.' }))
  const add = (bytes: Buffer) => sendPicture(market, buyer, `/api/reviews/${review.id}/photos`, bytes)
  expect((await add(await harmlessPicture('#654'))).body.photos).toMatchObject([{ beingChecked: true }])
  worked(await add(await pictureWithACode()))
  const everybody = async () =>
    worked(await market.browser().get(`/api/products/${shop.productId}/reviews`)).reviews[0].photos
  expect(await everybody()).toEqual([])
  await market.drain()
  const mine = worked(await buyer.get(`/api/orders/${orderId}/review`)).review.photos
  expect(mine).toHaveLength(2)
  expect(mine[0].beingChecked ?? mine[0].refusedFor).toBeUndefined()
  expect(mine[1].refusedFor).toContain('link')
  expect(await everybody()).toMatchObject([{ url: mine[0].url }])
  expect(refusedIn(await noticesTo(buyer))).toEqual([expect.stringContaining(`/account/reviews/${orderId}`)])
  worked(await buyer.send('DELETE', `/api/reviews/${review.id}/photos/${mine[1].id}`))
  expect(worked(await buyer.get(`/api/orders/${orderId}/review`)).review.photos).toHaveLength(1)
})

test('before payment a photo in a message is passed on once it was looked into; of one that is not, both see that there was one', async () => {
  const buyer = await signUp(market, mwangi)
  const { orderId } = await checkOut(market, shop, mwangi, { browser: buyer })
  const thread = `/api/orders/${orderId}/messages`
  const sent = async (bytes: Buffer) => worked(await sendPicture(market, buyer, `${thread}/pictures`, bytes)).id
  const pictureIds = [await sent(await harmlessPicture('#987')), await sent(await pictureWithACode())]
  worked(await buyer.send('POST', thread, { text: 'Like this one?', pictureIds }))
  const seenBy = async (browser: Browser, path: string) =>
    worked(await browser.get(path))
      .lines.at(-1)
      .pictures.map(({ notShown }: { notShown: unknown }) => notShown)
  expect(await seenBy(buyer, thread)).toEqual([{ refusedFor: null }, { refusedFor: null }])
  await market.drain()
  expect(await seenBy(buyer, thread)).toEqual([null, { refusedFor: expect.arrayContaining(['link']) }])
  expect(await seenBy(shop.browser, inside(`/orders/${orderId}/messages`))).toEqual([null, { refusedFor: [] }])
  const open = async (id: string) =>
    (await shop.browser.get(inside(`/orders/${orderId}/messages/pictures/${id}?width=400`))).status
  expect([await open(pictureIds[0]!), await open(pictureIds[1]!)]).toEqual([200, 404])
  expect(refusedIn(await noticesTo(buyer))).toEqual([expect.stringContaining('/messages')])
})
