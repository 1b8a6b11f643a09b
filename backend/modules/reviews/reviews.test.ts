// Reviews over HTTP: who may say what of which order, whose stars count, and what everybody reads.
import { readFile } from 'node:fs/promises'
import { blankSection, fromWireId } from '@amana/contract'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { recordTrait } from '#identity'
import { days, hours } from '#platform/clock'
import { transact } from '#platform/context'
import { checkRatings, lookForLinks, recountRatings } from '#reviews'
import { rateListing } from '#search'
import { checkOut, openShoeShop, password, type ShopOnStage, signUp, worked } from '../../test/cast.ts'
import { type Browser, openMarket, type Reply } from '../../test/market.ts'
import { sellShoes } from '../../test/sold-shoes.ts'

const market = await openMarket()
let sellers = 0
let people = 0

const newPerson = (name = 'Achieng Odhiambo') => {
  const digits = String(++people).padStart(3, '0')
  return { name, email: `buyer${digits}@amana.example`, phone: `+254711005${digits}`, password }
}
const openShop = async () => {
  const digits = String(++sellers).padStart(3, '0')
  const seller = {
    name: `Seller${digits} Bakari`,
    email: `seller${digits}@amana.example`,
    phone: `+254711006${digits}`,
    password,
  }
  return { ...(await openShoeShop(market, seller, { stock: 50 })), email: seller.email }
}
type Shop = Awaited<ReturnType<typeof openShop>>
type Person = ReturnType<typeof newPerson>

const buyer = async (name?: string) => {
  const person = newPerson(name)
  return { person, browser: await signUp(market, person) }
}
const buy = async (shop: ShopOnStage, { person, browser }: { person: Person; browser: Browser }) =>
  (await sellShoes(market, shop, browser, person)).orderId
const review = (browser: Browser, orderId: string, stars: number, text = 'Fits as it says, came the next day.') =>
  browser.send('POST', `/api/orders/${orderId}/review`, { stars, text })
const said = ({ status, body }: Reply) => [status, body.code]
const of = async (shop: ShopOnStage, query = '', browser = market.browser()) =>
  worked(await browser.get(`/api/products/${shop.productId}/reviews${query}`))
const card = async (shop: ShopOnStage) =>
  worked(await market.browser().get(`/api/search?shop=${shop.slug}`)).listings[0]
/** The seller puts the product into her window; what its card there shows. */
const starsInTheWindow = async (shop: Shop) => {
  worked(await shop.browser.send('POST', '/api/sessions', { email: shop.email, password }))
  const path = `/api/seller/shops/${shop.shopId}/theme`
  const { version, draft } = worked(await shop.browser.get(path))
  const featured = { ...blankSection('featured', 'chosen'), source: 'chosen', products: [shop.productId] }
  const theme = { ...draft, sections: [featured, ...draft.sections.slice(0, 8)] }
  worked(await shop.browser.send('PUT', path, { version, theme, publish: true }))
  const { products } = worked(await market.browser().get(`/api/shops/${shop.slug}/theme`))
  return products.map(({ rating }: { rating: unknown }) => rating)
}
const photo = (background = '#7a5c3e') =>
  sharp({ create: { width: 700, height: 500, channels: 3, background } })
    .jpeg()
    .toBuffer()
const sendPhoto = async (browser: Browser, reviewId: string, bytes: Buffer) => {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(`${market.url}/api/reviews/${reviewId}/photos`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', cookie },
    body: new Uint8Array(bytes),
  })
  return { status: response.status, body: await response.json() } as Reply
}

test('a buyer reviews what she bought: her first name and initial, her stars on the product, the shop and the card', async () => {
  const shop = await openShop()
  const her = await buyer()
  const orderId = await buy(shop, her)
  expect(worked(await her.browser.get('/api/me/reviews')).orders).toMatchObject([
    { orderId, products: [{ id: shop.productId }], review: null },
  ])
  const written = worked(await review(her.browser, orderId, 4))
  expect(written).toMatchObject({ author: 'Achieng O.', stars: 4, mine: true, notCountedBecause: null, reply: null })
  const list = await of(shop)
  expect(list).toMatchObject({
    rating: { average: 4, count: 1 },
    reviews: [{ id: written.id, mine: false, products: [{ id: shop.productId }] }],
    next: null,
  })
  expect(list.histogram.map((bar: { reviews: number }) => bar.reviews)).toEqual([0, 1, 0, 0, 0])
  expect(worked(await market.browser().get(`/api/shops/${shop.slug}/reviews`)).rating).toEqual({ average: 4, count: 1 })
  expect((await card(shop)).rating).toEqual({ average: 4, count: 1 })
  expect(await starsInTheWindow(shop)).toEqual([{ average: 4, count: 1 }])
  expect(worked(await her.browser.get('/api/me/reviews')).orders).toEqual([])
  expect(worked(await her.browser.get('/api/me/reviews?show=written')).orders).toMatchObject([
    { orderId, review: { stars: 4 }, editableUntil: expect.any(String) },
  ])
})

test('an order is reviewed once, by whoever bought it, and not before it is complete', async () => {
  const shop = await openShop()
  const her = await buyer()
  const stranger = await buyer()
  const waiting = await buyer()
  const { orderId: open } = await checkOut(market, shop, waiting.person, { browser: waiting.browser })
  expect(said(await review(waiting.browser, open, 5))).toEqual([409, 'order_not_completed'])
  const orderId = await buy(shop, her)
  expect(said(await review(stranger.browser, orderId, 1))).toEqual([403, 'not_allowed'])
  expect(said(await review(shop.browser, orderId, 5))).toEqual([403, 'not_allowed'])
  expect(said(await review(market.browser(), orderId, 5))).toEqual([401, 'not_signed_in'])
  const twice = await Promise.all([review(her.browser, orderId, 5), review(her.browser, orderId, 5)])
  expect(twice.map(said).sort()).toEqual([
    [201, undefined],
    [409, 'already_reviewed'],
  ])
  expect((await of(shop)).rating).toEqual({ average: 5, count: 1 })
})

test('what is no review is refused: six stars, none, no text, a book, a phone number', async () => {
  const shop = await openShop()
  const her = await buyer()
  const orderId = await buy(shop, her)
  for (const [stars, text] of [
    [6, 'Good'],
    [0, 'Good'],
    [4.5, 'Good'],
    [5, ''],
    [5, '   '],
    [5, 'x'.repeat(10_000)],
    [5, 'zero\0byte'],
  ] as const)
    expect(said(await review(her.browser, orderId, stars, text))).toEqual([400, 'invalid_request'])
  const hidden = await review(her.browser, orderId, 5, 'Nice shoes, call me on 0712 345 678 for more')
  expect([...said(hidden), hidden.body.data.excerpt]).toEqual([422, 'contact_details_in_text', '0712 345 678'])
  expect((await of(shop)).reviews).toEqual([])
})

test('a guest is told to open an account; once the order is hers she can review it', async () => {
  const shop = await openShop()
  const person = newPerson('Salma Noor')
  const { orderId, key, browser } = await checkOut(market, shop, person)
  await market.answerPrompt(person.phone, { pin: '1234' })
  const path = `/api/seller/shops/${shop.shopId}/orders/${orderId}`
  worked(await shop.browser.send('POST', `${path}/shipment`, {}))
  await market.drain()
  const { sms } = await market.phone(person.phone)
  const code = /(\d{3}) (\d{3})/.exec(sms.find(({ text }: { text: string }) => /\d{3} \d{3}/.test(text)).text)!
  worked(await shop.browser.send('POST', `${path}/handover`, { code: `${code[1]}${code[2]}` }))
  await market.advance(days(7))
  await market.tick()
  const guest = await browser.send('POST', `/api/orders/${orderId}/review?key=${key}`, { stars: 5, text: 'Good' })
  expect(said(guest)).toEqual([403, 'review_needs_account'])
  expect(guest.body.detail).toContain('with the phone you bought with')
  const account = await signUp(market, person)
  worked(await account.send('POST', '/api/me/order-claims'))
  await market.drain()
  expect(said(await review(account, orderId, 5, 'Good'))).toEqual([201, undefined])
})

test('for seven days she may change her mind, and nobody else may for her', async () => {
  const shop = await openShop()
  const her = await buyer()
  const other = await buyer()
  const { id } = worked(await review(her.browser, await buy(shop, her), 2))
  const change = (browser: Browser, stars: number, text = 'They made it good.') =>
    browser.send('PATCH', `/api/reviews/${id}`, { stars, text })
  expect(said(await change(other.browser, 5))).toEqual([403, 'review_not_yours'])
  expect(said(await change(her.browser, 4, 'My number is 0712345678'))).toEqual([422, 'contact_details_in_text'])
  expect(worked(await change(her.browser, 4))).toMatchObject({ stars: 4, changedAt: expect.any(String) })
  expect((await of(shop)).rating).toEqual({ average: 4, count: 1 })
  expect((await card(shop)).rating).toEqual({ average: 4, count: 1 })
  await market.advance(days(7))
  worked(await her.browser.send('POST', '/api/sessions', { email: her.person.email, password }))
  expect(said(await change(her.browser, 1))).toEqual([409, 'review_too_old_to_change'])
  expect((await of(shop)).rating).toEqual({ average: 4, count: 1 })
})

test('four photos and no more; what is none is refused, and one can be taken down', async () => {
  const shop = await openShop()
  const her = await buyer()
  const other = await buyer()
  const { id } = worked(await review(her.browser, await buy(shop, her), 5))
  expect(said(await sendPhoto(her.browser, id, Buffer.from('<svg onload=alert(1)>')))).toEqual([422, 'not_a_picture'])
  expect(said(await sendPhoto(other.browser, id, await photo()))).toEqual([403, 'review_not_yours'])
  const sent: Reply[] = []
  for (const colour of ['#111', '#444', '#777', '#aaa', '#ddd'])
    sent.push(await sendPhoto(her.browser, id, await photo(colour)))
  expect(sent.map(said)).toEqual([...Array(4).fill([201, undefined]), [409, 'too_many_photos']])
  const [first] = (await of(shop)).reviews[0].photos
  expect(first).toMatchObject({ alt: 'Trail runner, grey and lilac', width: 700 })
  expect((await fetch(market.url + first.url)).status).toBe(200)
  const gone = worked(await her.browser.send('DELETE', `/api/reviews/${id}/photos/${first.id}`))
  expect(gone.photos).toHaveLength(3)
  expect((await sendPhoto(her.browser, id, await photo('#eee'))).body.photos).toHaveLength(4)
})

test('the shop answers once, in public, and may rephrase it for seven days', async () => {
  const shop = await openShop()
  const rival = await openShop()
  const her = await buyer()
  const { id } = worked(await review(her.browser, await buy(shop, her), 1, 'The sole came off after a day.'))
  const path = `/api/seller/shops/${shop.shopId}/reviews`
  expect(worked(await shop.browser.get(path))).toMatchObject({ unanswered: 1, reviews: [{ id }] })
  const answer = (text: string, browser = shop.browser, shopId = shop.shopId) =>
    browser.send('PUT', `/api/seller/shops/${shopId}/reviews/${id}/reply`, { text })
  expect(said(await answer('Call 0712 345 678'))).toEqual([422, 'contact_details_in_text'])
  expect(said(await answer('Ours are better.', rival.browser))).toEqual([403, 'not_allowed'])
  expect(said(await answer('Ours are better.', rival.browser, rival.shopId))).toEqual([404, 'not_found'])
  worked(await answer('We are sorry: please return them.'))
  worked(await answer('We are sorry: please return them, we pay.'))
  await market.drain()
  expect((await of(shop)).reviews[0].reply.text).toBe('We are sorry: please return them, we pay.')
  expect(worked(await shop.browser.get(path))).toMatchObject({ unanswered: 0, reviews: [] })
  expect(worked(await shop.browser.get(`${path}?show=all`)).reviews).toHaveLength(1)
  const letters = (await market.network('GET', '/mail')).body as { to: string; subject: string }[]
  const to = (address: string) => letters.filter((letter) => JSON.stringify(letter).includes(address))
  expect(to(her.person.email).filter((letter) => /answered your review/.test(JSON.stringify(letter)))).toHaveLength(1)
  await market.advance(days(7))
  worked(
    await shop.browser.send('POST', '/api/sessions', {
      email: `seller${String(sellers - 1).padStart(3, '0')}@amana.example`,
      password,
    }),
  )
  expect(said(await answer('Too late?'))).toEqual([409, 'reply_too_old_to_change'])
})

test('helpful: each account once, neither the reviewer nor the seller', async () => {
  const shop = await openShop()
  const her = await buyer()
  const reader = await buyer()
  const { id } = worked(await review(her.browser, await buy(shop, her), 5))
  const vote = (browser: Browser, helpful = true) => browser.send('PUT', `/api/reviews/${id}/helpful`, { helpful })
  expect(said(await vote(her.browser))).toEqual([403, 'own_review'])
  expect(said(await vote(shop.browser))).toEqual([403, 'review_of_own_shop'])
  expect(said(await vote(market.browser()))).toEqual([401, 'not_signed_in'])
  await Promise.all([vote(reader.browser), vote(reader.browser)])
  expect(worked(await vote(reader.browser))).toMatchObject({ helpful: 1, votedHelpful: true })
  expect((await of(shop, '', reader.browser)).reviews[0].votedHelpful).toBe(true)
  expect(worked(await vote(reader.browser, false))).toMatchObject({ helpful: 0, votedHelpful: false })
  expect(worked(await vote(reader.browser, false)).helpful).toBe(0)
})

test('the stars of whoever buys mostly from one shop are shown and do not count, until she buys elsewhere too', async () => {
  const shop = await openShop()
  const elsewhere = await openShop()
  const her = await buyer()
  const first = worked(await review(her.browser, await buy(shop, her), 5))
  expect(first.notCountedBecause).toBeNull()
  const second = worked(await review(her.browser, await buy(shop, her), 5))
  expect(second.notCountedBecause).toBe('mostly_buys_here')
  expect(await of(shop)).toMatchObject({
    rating: null,
    reviews: [{ notCountedBecause: 'mostly_buys_here' }, { notCountedBecause: 'mostly_buys_here' }],
  })
  expect((await card(shop)).rating).toBeNull()
  await buy(elsewhere, her)
  await buy(elsewhere, her)
  expect((await of(shop)).rating).toEqual({ average: 5, count: 2 })
  await buy(shop, her)
  await buy(shop, her)
  expect((await of(shop)).rating).toBeNull()
  expect(await checkRatings(market.ctx())).toMatchObject({ holds: true })
})

test('an order of the seller’s own, and a reviewer who turns out to be the seller, count for nothing', async () => {
  const shop = await openShop()
  const her = await buyer()
  const orderId = await buy(shop, her)
  await market.owner.query('update reviews.purchase set self_dealing = true where order_id = $1', [
    fromWireId('order', orderId),
  ])
  expect(worked(await review(her.browser, orderId, 5)).notCountedBecause).toBe('linked_to_seller')
  expect((await of(shop)).rating).toBeNull()

  const friend = await buyer()
  worked(await review(friend.browser, await buy(shop, friend), 5))
  expect((await of(shop)).rating).toEqual({ average: 5, count: 1 })
  const { rows } = await market.owner.query(`select id from identity.account where email = any($1)`, [
    [friend.person.email, `seller${String(sellers).padStart(3, '0')}@amana.example`],
  ])
  for (const { id } of rows)
    await transact(market.ctx(), (tx) =>
      recordTrait(tx, { kind: 'device_key', value: 'one and the same phone', subjectKind: 'account', subjectId: id }),
    )
  expect(await lookForLinks(market.ctx())).toBe(1)
  expect((await of(shop)).rating).toBeNull()
  expect(await lookForLinks(market.ctx())).toBe(0)
  expect(await checkRatings(market.ctx())).toMatchObject({ holds: true })
})

test('reviews are sorted and filtered, a page at a time, each once', async () => {
  const shop = await openShop()
  const reader = await buyer()
  const ids: string[] = []
  for (const stars of [5, 1, 3, 5, 2]) {
    const her = await buyer()
    await market.advance(1000)
    ids.push(worked(await review(her.browser, await buy(shop, her), stars)).id)
  }
  worked(await reader.browser.send('PUT', `/api/reviews/${ids[2]}/helpful`, { helpful: true }))
  const pages = async (query: string) => {
    const seen: string[] = []
    let next: string | null = null
    do {
      const page: { reviews: { id: string }[]; next: string | null } = await of(
        shop,
        `?limit=2&${query}${next ? `&after=${next}` : ''}`,
      )
      seen.push(...page.reviews.map(({ id }) => id))
      next = page.next
    } while (next)
    return seen.map((id) => ids.indexOf(id))
  }
  expect(await pages('sort=newest')).toEqual([4, 3, 2, 1, 0])
  expect(await pages('sort=lowest')).toEqual([1, 4, 2, 3, 0])
  expect(await pages('sort=helpful')).toEqual([2, 4, 3, 1, 0])
  expect(await pages('sort=newest&stars=5')).toEqual([3, 0])
  const strange = await market.browser().get(`/api/products/${shop.productId}/reviews?after=abc`)
  expect(said(strange)).toEqual([400, 'invalid_request'])
  expect(await of(shop)).toMatchObject({ rating: { average: 3.2, count: 5 } })
})

test('stars that differ from the reviews are noticed, and put right at night', async () => {
  const shop = await openShop()
  const her = await buyer()
  worked(await review(her.browser, await buy(shop, her), 3))
  await market.owner.query('update reviews.rating set reviews = 40 where stars = 3')
  const { rows } = await market.owner.query('select id from catalogue.product order by created_at desc limit 1')
  await transact(market.ctx(), (tx) => rateListing(tx, rows[0].id, 40, 200))
  expect(await checkRatings(market.ctx())).toMatchObject({ code: 'ratings_agree', holds: false })
  expect(await recountRatings(market.ctx())).toBeGreaterThan(0)
  expect(await checkRatings(market.ctx())).toMatchObject({ holds: true })
  expect((await of(shop)).rating).toEqual({ average: 3, count: 1 })
  expect((await card(shop)).rating).toEqual({ average: 3, count: 1 })
  expect(await recountRatings(market.ctx())).toBe(0)
})

test('two days after, a buyer is asked once; not if she has said it already, or does not want to be asked', async () => {
  const shop = await openShop()
  const [asked, done, quiet] = [await buyer(), await buyer(), await buyer()]
  const unwanted = ['email', 'in_app'].map((channel) => ({ topic: 'reminders', channel, wanted: false }))
  await buy(shop, asked)
  const second = await buy(shop, done)
  await buy(shop, quiet)
  worked(await review(done.browser, second, 5))
  worked(await quiet.browser.send('PATCH', '/api/me/notice-choices', { changes: unwanted }))
  const asking = async ({ person }: { person: Person }) =>
    (
      await market.owner.query(
        `select 1 from notifications.notice where template = 'review_reminder_buyer' and recipient =
          (select id::text from identity.account where email = $1)`,
        [person.email],
      )
    ).rowCount
  await market.advance(days(2) - hours(2))
  await market.tick()
  expect(await asking(asked)).toBe(0)
  await market.advance(hours(4))
  await market.tick()
  await market.advance(hours(1))
  await market.tick()
  expect([await asking(asked), await asking(done), await asking(quiet)]).toEqual([1, 0, 0])
})

test('an order whose money went back earns no review', async () => {
  const shop = await openShop()
  const her = await buyer()
  const orderId = await buy(shop, her)
  await market.owner.query('update reviews.purchase set refunded_at = $1 where order_id = $2', [
    market.clock.read(),
    fromWireId('order', orderId),
  ])
  expect(said(await her.browser.get(`/api/orders/${orderId}/review`))).toEqual([409, 'order_was_refunded'])
  expect(said(await review(her.browser, orderId, 1))).toEqual([409, 'order_was_refunded'])
  expect(worked(await her.browser.get('/api/me/reviews')).orders).toEqual([])
})

test('an order that was complete before there were reviews can be reviewed too', async () => {
  const shop = await openShop()
  const her = await buyer()
  const orderId = await buy(shop, her)
  await market.owner.query('delete from reviews.purchase where order_id = $1', [fromWireId('order', orderId)])
  expect(said(await review(her.browser, orderId, 5))).toEqual([409, 'order_not_completed'])
  const migration = new URL('../../migrations/0068-reviews-of-earlier-orders.sql', import.meta.url)
  await market.owner.query(await readFile(migration, 'utf8'))
  expect(worked(await review(her.browser, orderId, 5)).products).toMatchObject([{ id: shop.productId }])
})

test('whoever has not verified her phone is asked to', async () => {
  const shop = await openShop()
  const her = await buyer()
  const orderId = await buy(shop, her)
  await market.owner.query('update identity.account set phone_verified_at = null where email = $1', [her.person.email])
  expect(said(await review(her.browser, orderId, 5))).toEqual([403, 'account_not_verified'])
})

test('what an erased account said stays, as somebody’s; its votes go, and she is handed out all of it before', async () => {
  const shop = await openShop()
  const her = await buyer('Nekesa Wafula')
  const author = await buyer()
  const theirs = worked(await review(author.browser, await buy(shop, author), 5))
  const own = worked(await review(her.browser, await buy(shop, her), 2, 'Too narrow for me.'))
  worked(await her.browser.send('PUT', `/api/reviews/${theirs.id}/helpful`, { helpful: true }))
  worked(await her.browser.send('POST', '/api/me/fresh-check', { password }))
  const told = worked(await her.browser.get('/api/me/export'))
  expect(JSON.stringify(told)).toContain('Too narrow for me.')
  expect(JSON.stringify(told)).toContain(theirs.id)
  worked(await her.browser.send('POST', '/api/me/erasure', { confirm: 'erase' }))
  await market.drain()
  const list = await of(shop, '?sort=newest')
  const [mine, other] = [own.id, theirs.id].map((id) => list.reviews.find((each: { id: string }) => each.id === id))
  expect(mine).toMatchObject({ author: null, text: 'Too narrow for me.', stars: 2 })
  expect(other.helpful).toBe(0)
  expect(list.rating).toEqual({ average: 3.5, count: 2 })
})
