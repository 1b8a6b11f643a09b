// Following over HTTP: shops, the feed, alerts, the weekly letter, and what somebody looked at last.
import { toWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import { changeProduct } from '#catalogue'
import { days, hours } from '#platform/clock'
import { transact } from '#platform/context'
import { changeShopStatus } from '#shops'
import { password, signUp, worked } from '../../test/cast.ts'
import { type Browser, openMarket, type Reply } from '../../test/market.ts'
import { openStall, putOnShow, type Stall, stallPassword } from '../../test/stalls.ts'

const market = await openMarket()
let people = 0
const newPerson = () => {
  const digits = String(++people).padStart(3, '0')
  return { name: `Person ${digits}`, email: `person${digits}@amana.example`, phone: `+254711007${digits}`, password }
}
const somebody = async () => {
  const person = newPerson()
  return { person, browser: await signUp(market, person) }
}
const said = ({ status, body }: Reply) => [status, body?.code]
const signIn = async (browser: Browser, email: string, word = password) =>
  worked(await browser.send('POST', '/api/sessions', { email, password: word }))

const follow = (browser: Browser, stall: Stall) => browser.send('PUT', `/api/shops/${stall.slug}/follow`)
const unfollow = (browser: Browser, stall: Stall) => browser.send('DELETE', `/api/shops/${stall.slug}/follow`)
const state = async (browser: Browser, stall: Stall, query = '') =>
  worked(await browser.get(`/api/shops/${stall.slug}/follow${query}`))
const feed = async (browser: Browser, query = '') => worked(await browser.get(`/api/me/feed${query}`))
const news = async (browser: Browser) =>
  (await feed(browser)).items.map(
    (item: { kind: string; listing: { title: string } }) => `${item.kind}: ${item.listing.title}`,
  )

async function show(stall: Stall, title: string, change: { priceCents?: number; stock?: number } = {}) {
  const { priceCents = 120_000, stock = 5 } = change
  const made = await putOnShow(market, stall, { title, variants: [{ optionValues: [], priceCents, stock }] })
  await market.drain()
  return { ...made, wireId: toWireId('product', made.productId) }
}
type Shown = Awaited<ReturnType<typeof show>>

async function change(stall: Stall, { productId, variantId }: Shown, to: { priceCents?: number; stock?: number }) {
  await changeProduct(market.ctx(stall.owner), stall.shopId, productId, { variants: [{ id: variantId, ...to }] })
  await market.drain()
}
const archive = async (stall: Stall, { productId }: Shown) => {
  await changeProduct(market.ctx(stall.owner), stall.shopId, productId, { status: 'archived' })
  await market.drain()
}
const lettersTo = async (email: string, template: string): Promise<number> =>
  (
    await market.owner.query(
      `select from notifications.notice where template = $2 and recipient =
        (select id::text from identity.account where email = $1)`,
      [email, template],
    )
  ).rowCount!
const wantLetter = (browser: Browser) =>
  browser.send('PATCH', '/api/me/notice-choices', { changes: [{ topic: 'digest', channel: 'email', wanted: true }] })
const alert = (browser: Browser, { wireId }: Shown, kind: string, on = true) =>
  browser.send('PUT', `/api/products/${wireId}/alert`, { kind, on })

test('somebody follows a shop, everybody sees how many do, and she may stop', async () => {
  const stall = await openStall(market)
  const { browser } = await somebody()
  expect(await state(market.browser(), stall)).toEqual({ following: false, own: false, followers: 0, alerts: [] })
  await Promise.all([follow(browser, stall), follow(browser, stall)])
  expect(await state(browser, stall)).toMatchObject({ following: true, followers: 1 })
  expect(await state(market.browser(), stall)).toMatchObject({ following: false, followers: 1 })
  expect(worked(await browser.get('/api/me/following')).shops).toMatchObject([
    { shop: { slug: stall.slug }, followers: 1 },
  ])
  expect(worked(await unfollow(browser, stall))).toMatchObject({ following: false, followers: 0 })
  expect(worked(await unfollow(browser, stall)).followers).toBe(0)
})

test('nobody follows her own shop, a banned one, one that is not there, or without an account and a verified phone', async () => {
  const stall = await openStall(market)
  const { person, browser } = await somebody()
  const owner = market.browser()
  await signIn(owner, stall.email, stallPassword)
  expect(said(await follow(owner, stall))).toEqual([403, 'cannot_follow_own_shop'])
  expect(await state(owner, stall)).toMatchObject({ own: true, followers: 0 })
  expect(said(await follow(market.browser(), stall))).toEqual([401, 'not_signed_in'])
  expect(said(await browser.send('PUT', '/api/shops/nowhere-at-all/follow'))).toEqual([404, 'not_found'])
  await transact(market.ctx(), (tx) => changeShopStatus(tx, stall.shopId, 'frozen'))
  await transact(market.ctx(), (tx) => changeShopStatus(tx, stall.shopId, 'banned'))
  expect(said(await follow(browser, stall))).toEqual([409, 'shop_not_active'])
  const other = await openStall(market)
  await market.owner.query('update identity.account set phone_verified_at = null where email = $1', [person.email])
  expect(said(await follow(browser, other))).toEqual([403, 'account_not_verified'])
})

test('the feed tells what is new, cheaper and there again, in followed shops alone, newest first', async () => {
  const [mine, theirs] = [await openStall(market), await openStall(market)]
  const { person, browser } = await somebody()
  worked(await follow(browser, mine))
  const sandals = await show(mine, 'Sandals')
  await show(theirs, 'Nobody asked')
  await market.advance(1000)
  const boots = await show(mine, 'Boots', { stock: 1 })
  expect(await news(browser)).toEqual(['new_product: Boots', 'new_product: Sandals'])
  await market.advance(1000)
  await change(mine, sandals, { priceCents: 119_000 })
  await change(mine, boots, { stock: 0 })
  await market.advance(hours(2))
  await signIn(browser, person.email)
  await change(mine, sandals, { priceCents: 110_000 })
  await market.advance(1000)
  await change(mine, boots, { stock: 3 })
  expect(await news(browser)).toEqual([
    'restock: Boots',
    'price_drop: Sandals',
    'new_product: Boots',
    'new_product: Sandals',
  ])
  expect((await feed(browser)).items[1]).toMatchObject({ from: { cents: 120_000 }, to: { cents: 110_000 } })
  await archive(mine, boots)
  expect(await news(browser)).toEqual(['price_drop: Sandals', 'new_product: Sandals'])
  worked(await unfollow(browser, mine))
  expect(await feed(browser)).toEqual({ items: [], next: null, shopsFollowed: 0 })
})

test('the feed is read a page at a time, each thing once, whatever is new meanwhile', async () => {
  const stalls = [await openStall(market), await openStall(market)]
  const { browser } = await somebody()
  for (const stall of stalls) worked(await follow(browser, stall))
  for (const [index, title] of ['One', 'Two', 'Three', 'Four', 'Five'].entries()) {
    await market.advance(1000)
    await show(stalls[index % 2]!, `Sandals ${title}`)
  }
  const first = await feed(browser, '?limit=2')
  await show(stalls[0]!, 'Sandals Six')
  const second = await feed(browser, `?limit=2&after=${first.next}`)
  const third = await feed(browser, `?limit=2&after=${second.next}`)
  const titles = [first, second, third].flatMap(({ items }) =>
    items.map((item: { listing: { title: string } }) => item.listing.title),
  )
  expect(titles).toEqual(['Sandals Five', 'Sandals Four', 'Sandals Three', 'Sandals Two', 'Sandals One'])
  expect(third.next).toBeNull()
})

test('whoever asked is told once that it is cheaper, and once that it is there again', async () => {
  const stall = await openStall(market)
  const [her, other] = [await somebody(), await somebody()]
  const shoes = await show(stall, 'Running shoes', { stock: 0 })
  expect(worked(await alert(her.browser, shoes, 'price_drop')).alerts).toEqual(['price_drop'])
  expect(worked(await alert(her.browser, shoes, 'back_in_stock')).alerts).toEqual(['back_in_stock', 'price_drop'])
  worked(await alert(other.browser, shoes, 'price_drop'))
  expect(worked(await alert(other.browser, shoes, 'price_drop', false)).alerts).toEqual([])
  expect(await state(her.browser, stall, `?productId=${shoes.wireId}`)).toMatchObject({
    alerts: ['back_in_stock', 'price_drop'],
  })
  await change(stall, shoes, { priceCents: 118_000 })
  expect(await lettersTo(her.person.email, 'price_dropped_follower')).toBe(0)
  await change(stall, shoes, { priceCents: 100_000, stock: 2 })
  await change(stall, shoes, { priceCents: 80_000, stock: 0 })
  await change(stall, shoes, { stock: 2 })
  expect(await lettersTo(her.person.email, 'price_dropped_follower')).toBe(1)
  expect(await lettersTo(her.person.email, 'back_in_stock_follower')).toBe(1)
  expect(await lettersTo(other.person.email, 'price_dropped_follower')).toBe(0)
  expect(worked(await her.browser.get('/api/me/following')).alerts).toMatchObject([
    { toldAt: expect.any(String), listing: { title: 'Running shoes' } },
    { toldAt: expect.any(String) },
  ])
  // Asked again, told again.
  worked(await alert(her.browser, shoes, 'price_drop'))
  await change(stall, shoes, { priceCents: 60_000 })
  expect(await lettersTo(her.person.email, 'price_dropped_follower')).toBe(2)
})

test('there is nothing to wait for of what is there, is off sale, is one’s own, or is nothing', async () => {
  const stall = await openStall(market)
  const { browser } = await somebody()
  const owner = market.browser()
  await signIn(owner, stall.email, stallPassword)
  const shoes = await show(stall, 'Rain boots')
  expect(said(await alert(browser, shoes, 'back_in_stock'))).toEqual([409, 'already_in_stock'])
  expect(said(await alert(owner, shoes, 'price_drop'))).toEqual([403, 'own_product'])
  expect(said(await alert(browser, shoes, 'everything'))).toEqual([400, 'invalid_request'])
  await archive(stall, shoes)
  expect(said(await alert(browser, shoes, 'price_drop'))).toEqual([409, 'product_not_on_show'])
  const nothing = { ...shoes, wireId: toWireId('product', '01927a00-0000-7000-8000-000000000000') }
  expect(said(await alert(browser, nothing, 'price_drop'))).toEqual([404, 'not_found'])
})

test('on Sunday at 17:00 whoever wants it gets one letter with the week’s news, and none without news', async () => {
  const [busy, quiet] = [await openStall(market), await openStall(market)]
  const [her, bored, unasked] = [await somebody(), await somebody(), await somebody()]
  worked(await follow(her.browser, busy))
  worked(await follow(unasked.browser, busy))
  worked(await follow(bored.browser, quiet))
  for (const { browser } of [her, bored]) worked(await wantLetter(browser))
  expect(worked(await her.browser.get('/api/me/following')).weeklyDigest).toBe(true)
  await show(busy, 'Sunday shoes')
  const count = async () =>
    Promise.all([her, bored, unasked].map(({ person }) => lettersTo(person.email, 'weekly_digest')))
  // The next Sunday in Nairobi, an hour before and after.
  const sunday = new Date('2026-11-29T14:00:00.000Z')
  await market.advance(sunday.getTime() - hours(1) - market.clock.read().getTime())
  await market.tick()
  expect(await count()).toEqual([0, 0, 0])
  await market.advance(hours(2))
  await market.tick()
  await market.advance(hours(1))
  await market.tick()
  expect(await count()).toEqual([1, 0, 0])
  await market.advance(days(7))
  await market.tick()
  expect(await count()).toEqual([1, 0, 0])
})

test('what somebody looked at last is kept for her, until she clears it', async () => {
  const stall = await openStall(market)
  const { browser } = await somebody()
  const [one, two] = [await show(stall, 'Sandals one'), await show(stall, 'Sandals two')]
  const look = async (at: Shown) => {
    await market.advance(1000)
    worked(await browser.send('PUT', `/api/me/viewed/${at.wireId}`))
  }
  const seen = async () =>
    worked(await browser.get('/api/me/viewed')).listings.map(({ title }: { title: string }) => title)
  await look(one)
  await look(two)
  await look(one)
  expect(await seen()).toEqual(['Sandals one', 'Sandals two'])
  const asked = `/api/listings?id=${two.wireId}&id=${one.wireId}`
  expect(worked(await market.browser().get(asked)).listings).toMatchObject([
    { title: 'Sandals two' },
    { title: 'Sandals one' },
  ])
  worked(await browser.send('DELETE', '/api/me/viewed'))
  expect(await seen()).toEqual([])
  expect(said(await market.browser().get('/api/me/viewed'))).toEqual([401, 'not_signed_in'])
})

test('all of it is handed out to its owner, and gone when the account is erased', async () => {
  const stall = await openStall(market)
  const { browser } = await somebody()
  const shoes = await show(stall, 'Sandals for the export')
  worked(await follow(browser, stall))
  worked(await alert(browser, shoes, 'price_drop'))
  worked(await browser.send('PUT', `/api/me/viewed/${shoes.wireId}`))
  worked(await wantLetter(browser))
  worked(await browser.send('POST', '/api/me/fresh-check', { password }))
  const { following } = worked(await browser.get('/api/me/export')).parts
  expect(following).toMatchObject({
    shops: [{ shopId: toWireId('shop', stall.shopId) }],
    alerts: [{ productId: shoes.wireId, kind: 'price_drop' }],
    viewed: [{ productId: shoes.wireId }],
  })
  worked(await browser.send('POST', '/api/me/erasure', { confirm: 'erase' }))
  await market.drain()
  expect(await state(market.browser(), stall)).toMatchObject({ followers: 0 })
  for (const table of ['follow', 'alert', 'viewed']) {
    const { rows } = await market.owner.query(
      `select 1 from following.${table} where account_id in (select id from identity.account where erased_at is not null)`,
    )
    expect(rows, table).toEqual([])
  }
})

const savedOf = async (browser: Browser) => worked(await browser.get('/api/me/saved')).saved
const save = (browser: Browser, ...products: { productId: string; priceCents?: number }[]) =>
  browser.send('PUT', '/api/me/saved', { products })

test('what somebody saves is there on her other phone, newest first, with the price of then and of now', async () => {
  const stall = await openStall(market)
  const [pot, pan] = [await show(stall, 'Clay pot'), await show(stall, 'Iron pan')]
  const { person, browser } = await somebody()
  expect(worked(await save(browser, { productId: pot.wireId }))).toEqual({ productIds: [pot.wireId] })
  await market.advance(hours(1))
  await save(browser, { productId: pan.wireId })
  await change(stall, pot, { priceCents: 90_000 })
  // Saved once more, it keeps the price that it was saved at.
  await save(browser, { productId: pot.wireId })
  const otherPhone = market.browser()
  await signIn(otherPhone, person.email)
  expect(
    (await savedOf(otherPhone)).map(
      ({ listing, priceThen }: { listing: { title: string; price: object }; priceThen: object }) => [
        listing.title,
        priceThen,
        listing.price,
      ],
    ),
  ).toEqual([
    ['Iron pan', { cents: 120_000, currency: 'KES' }, { cents: 120_000, currency: 'KES' }],
    ['Clay pot', { cents: 120_000, currency: 'KES' }, { cents: 90_000, currency: 'KES' }],
  ])
})

test('what a guest saved on her phone comes into her account at the price she saw; what is gone meanwhile is left out', async () => {
  const stall = await openStall(market)
  const pot = await show(stall, 'Glazed pot')
  const gone = await show(stall, 'Old pot')
  await archive(stall, gone)
  const { browser } = await somebody()
  await save(browser, { productId: pot.wireId, priceCents: 150_000 }, { productId: gone.wireId, priceCents: 100_000 })
  const saved = await savedOf(browser)
  expect(saved).toMatchObject([{ productId: pot.wireId, priceThen: { cents: 150_000 } }])
})

test('what goes off sale stays on the list as such, until it is taken off', async () => {
  const stall = await openStall(market)
  const pot = await show(stall, 'Tall pot')
  const { browser } = await somebody()
  await save(browser, { productId: pot.wireId })
  await archive(stall, pot)
  expect(await savedOf(browser)).toMatchObject([{ productId: pot.wireId, listing: null }])
  expect(worked(await browser.send('DELETE', `/api/me/saved?id=${pot.wireId}`))).toEqual({ productIds: [] })
})

test('nobody saves more than two hundred things, and the list of one is not the list of another', async () => {
  const stall = await openStall(market)
  const pot = await show(stall, 'Last pot')
  const { browser, person } = await somebody()
  await market.owner.query(
    `insert into following.saved select id, gen_random_uuid(), gen_random_uuid(), 100, $2 from identity.account, generate_series(1, 200)
      where email = $1`,
    [person.email, market.clock.read()],
  )
  expect(said(await save(browser, { productId: pot.wireId }))).toEqual([409, 'too_many_saved'])
  expect((await savedOf(browser)).length).toBe(200)
  const { browser: other } = await somebody()
  expect(await savedOf(other)).toEqual([])
})
