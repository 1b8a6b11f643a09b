// People take along what Amana keeps of them, and leave: their names go, the books stay, and nothing is left half done.
import { expect, test } from 'vitest'
import { createAccount, forgetLinksOfTheErased, linksOf } from '#identity'
import { changeShopStatus } from '#shops'
import { after, days } from '../../platform/clock.ts'
import { transact } from '../../platform/context.ts'
import {
  achieng,
  checkOut,
  mwangi,
  openShoeShop,
  password,
  salim,
  signInOperator,
  signUp,
  wanjiku,
  worked,
} from '../cast.ts'
import { tablesThatMention } from '../everything-kept.ts'
import type { Browser } from '../market.ts'
import { openMarket } from '../market.ts'
import { provePayoutNumber } from '../prove-payout-number.ts'
import { codeOn, sellShoes } from '../sold-shoes.ts'

const market = await openMarket()
const hers = await openShoeShop(market, wanjiku)
const buyer = await signUp(market, mwangi)

const isFresh = async (browser: Browser) => worked(await browser.send('POST', '/api/me/fresh-check', { password }))
const isBack = async (browser: Browser, { email }: typeof wanjiku) => {
  worked(await browser.send('POST', '/api/sessions', { email, password }))
  await isFresh(browser)
}
const erase = (browser: Browser) => browser.send('POST', '/api/me/erasure', { confirm: 'erase' })
const close = (shop: typeof hers) =>
  shop.browser.send('POST', `/api/seller/shops/${shop.shopId}/closing`, { confirm: 'close' })
const codesOf = (obstacles: { code: string }[]) => obstacles.map(({ code }) => code).sort()
const accountIdOf = async (email: string): Promise<string> =>
  (await market.owner.query('select id from identity.account where email = $1', [email])).rows[0].id

test('Wanjiku takes her data along, after entering her password again: every part, and no secret', async () => {
  await provePayoutNumber(market, hers, wanjiku.phone)
  await sellShoes(market, hers, buyer, mwangi)
  const slip = { description: 'Call me on 0711 000 101 and pay me there, it is cheaper.' }
  const slipped = await hers.browser.send('PATCH', `/api/seller/shops/${hers.shopId}/products/${hers.productId}`, slip)
  expect(slipped.body.code).toBe('contact_details_in_text')
  await market.drain()
  const refused = await hers.browser.get('/api/me/export')
  expect([refused.status, refused.body.code]).toEqual([403, 'fresh_check_needed'])
  await isFresh(hers.browser)
  const reply = await hers.browser.get('/api/me/export')
  const { exportedAt, parts } = worked(reply)
  expect(exportedAt).toBe(market.clock.read().toISOString())
  expect(reply.headers.get('content-disposition')).toBe('attachment; filename="amana-my-data.json"')
  expect(Object.keys(parts)).toEqual([
    'account',
    'sign_in',
    'sessions',
    'devices',
    'security_events',
    'notices',
    'bell_and_choices',
    'carts',
    'disputes',
    'following',
    'imports',
    'messages',
    'orders',
    'payouts',
    'products',
    'questions',
    'remembered_checkout',
    'reviews',
    'shop_draft',
    'shops',
    'themes',
    'trust',
  ])
  expect(parts.account).toMatchObject({ id: expect.stringMatching(/^acc_/), name: wanjiku.name, phone: wanjiku.phone })
  expect(parts.sign_in).toEqual({ password: true, secondFactorSince: null, recoveryCodesLeft: 0 })
  expect(parts.sessions).toMatchObject([{ id: expect.stringMatching(/^ses_/), endedAt: null }])
  expect(parts.devices.marks.map(({ kind }: { kind: string }) => kind)).toContain('device_key')
  expect(codesOf(parts.security_events)).toContain('data_exported')
  expect(parts.notices.map(({ kind }: { kind: string }) => kind)).toContain('order_paid_seller')
  expect(parts.payouts).toMatchObject([{ shopId: hers.shopId, balances: { availableCents: 313_200 }, payouts: [] }])
  expect(parts.products).toMatchObject([{ id: hers.productId, variants: [{ id: hers.variantId }] }])
  expect(parts.shops).toMatchObject([{ id: hers.shopId, slug: hers.slug, payoutPhone: wanjiku.phone }])
  expect(parts.trust.standings).toMatchObject([{ shopId: hers.shopId, completedOrders: 1 }])
  expect(parts.trust.decisions).toMatchObject([{ about: 'attempt', code: 'contact_details_in_text' }])
  expect(JSON.stringify(parts)).not.toMatch(/argon2|hash|sealed|secret"/i)
  // What is hers alone: the buyer is not in it.
  expect(JSON.stringify(parts)).not.toMatch(/Mwangi|711000202/)
})

test('Mwangi’s document has his orders, with what he wrote at checkout', async () => {
  await isFresh(buyer)
  const { orders, shops } = worked(await buyer.get('/api/me/export')).parts
  expect(orders).toMatchObject([{ shopId: hers.shopId, contact: { phone: mwangi.phone }, totalCents: 365_000 }])
  expect(shops).toEqual([])
})

test('nobody leaves while goods or money are on their way, and each reads what ends that', async () => {
  const open = await checkOut(market, hers, mwangi, { browser: buyer })
  await market.answerPrompt(mwangi.phone, { pin: '1234' })
  const seen = worked(await buyer.get('/api/me/erasure'))
  expect([seen.possible, codesOf(seen.obstacles)]).toEqual([false, ['order_not_over']])
  await isFresh(buyer)
  const refused = await erase(buyer)
  expect([refused.status, refused.body.code, refused.body.data.obstacles]).toEqual([
    409,
    'erasure_not_yet',
    seen.obstacles,
  ])
  expect(worked(await buyer.get('/api/me')).name).toBe(mwangi.name)

  await isFresh(hers.browser)
  expect(codesOf((await erase(hers.browser)).body.data.obstacles)).toEqual([
    'money_available',
    'money_held',
    'money_in_reserve',
    'shop_not_closed',
  ])
  const notYet = await close(hers)
  expect([notYet.status, notYet.body.code]).toEqual([409, 'shop_not_closable_yet'])
  expect(notYet.body.detail).toBe(
    'The shop cannot be closed yet. One order is still open. Ship or cancel, and close when the last has ended.',
  )
  worked(
    await hers.browser.send('POST', `/api/seller/shops/${hers.shopId}/orders/${open.orderId}/cancellation`, {
      reason: 'out_of_stock',
    }),
  )
  await market.settle()
  expect(worked(await buyer.get('/api/me/erasure')).possible).toBe(true)
})

test('an operator does not leave by this door', async () => {
  const operator = await signInOperator(market)
  expect(codesOf(worked(await operator.get('/api/me/erasure')).obstacles)).toEqual(['is_operator'])
})

test('Wanjiku closes her shop: it sells nothing, its page says so, and it stays closed', async () => {
  await isBack(hers.browser, wanjiku)
  expect((await close(hers)).status).toBe(204)
  await market.drain()
  expect(worked(await market.browser().get(`/api/shops/${hers.slug}`)).status).toBe('closed')
  expect(worked(await market.browser().get('/api/search?q=trail+runner')).listings).toEqual([])
  expect((await close(hers)).status).toBe(204)
  const cart = await buyer.send('PUT', `/api/carts/lines/${hers.variantId}`, { quantity: 1 })
  expect(cart.status).toBeGreaterThanOrEqual(400)
})

test('her money is paid out, the reserve too, and then she is gone from every table but the books', async () => {
  await market.advance(days(31))
  await market.settle()
  await market.advance(days(7))
  await market.settle()
  await isBack(hers.browser, wanjiku)
  expect(worked(await hers.browser.get('/api/me/erasure'))).toEqual({ possible: true, obstacles: [] })
  const accountId = await accountIdOf(wanjiku.email)
  const second = market.browser()
  worked(await second.send('POST', '/api/sessions', { email: wanjiku.email, password }))

  expect((await hers.browser.send('POST', '/api/me/erasure', {})).status).toBe(400)
  expect((await erase(hers.browser)).status).toBe(204)
  await market.drain()
  for (const browser of [hers.browser, second]) expect((await browser.get('/api/me')).status).toBe(401)
  const signIn = await market.browser().send('POST', '/api/sessions', { email: wanjiku.email, password })
  expect([signIn.status, signIn.body.code]).toEqual([401, 'wrong_email_or_password'])

  const { rows } = await market.owner.query(
    'select name, email, phone, password_hash, erased_at from identity.account where id = $1',
    [accountId],
  )
  expect(rows).toEqual([
    {
      name: 'Erased person',
      email: `erased-${accountId}@invalid`,
      phone: null,
      password_hash: null,
      erased_at: market.clock.read(),
    },
  ])
  // Her shop was called after her, and its name is the shop's; of the person, only the numbers of M-Pesa's vouchers are left.
  const mentions = await tablesThatMention(market, [wanjiku.name, wanjiku.email, wanjiku.phone.slice(1)])
  expect(mentions).toEqual(['payments.attempt', 'payments.disbursement', 'payouts.payout'])
  expect(await tablesThatMention(market, [wanjiku.name])).toEqual([])
  const { rows: names } = await market.owner.query(
    'select recipient_name_sealed as name from payouts.payout p join shops.shop s on s.id = p.shop_id where s.owner_account_id = $1',
    [accountId],
  )
  expect(names.map(({ name }) => name)).toEqual(names.map(() => null))
  expect(names.length).toBeGreaterThan(0)
  const { rows: kept } = await market.owner.query(
    `select (select count(*)::int from ledger.account where shop_id = shop.id) > 0 as books,
       (select count(*)::int from identity.trait where subject_id in (shop.id, shop.owner_account_id)) as marks,
       (select count(*)::int from identity.security_event where account_id = shop.owner_account_id) > 0 as events,
       shop.status
     from shops.shop where owner_account_id = $1`,
    [accountId],
  )
  expect(kept).toEqual([{ books: true, marks: 0, events: true, status: 'closed' }])
  // Batches and checks go on as ever.
  await market.advance(days(7))
  await market.settle()
})

test('whoever has left may come back as somebody new', async () => {
  const { id } = await createAccount(market.ctx(), { ...wanjiku, verified: true })
  const browser = market.browser()
  worked(await browser.send('POST', '/api/sessions', { email: wanjiku.email, password }))
  expect(worked(await browser.get('/api/me'))).toMatchObject({ name: wanjiku.name, role: 'buyer', shops: [] })
  expect(await linksOf(market.ctx(), id)).toEqual([])
})

test('a buyer leaves: his cart is gone, and his orders are nobody’s for the seller to read', async () => {
  const his = await openShoeShop(market, salim, { slug: 'salim-shoes' })
  await isBack(buyer, mwangi)
  await sellShoes(market, his, buyer, mwangi)
  worked(await buyer.send('PUT', `/api/carts/lines/${his.variantId}`, { quantity: 1 }))
  const accountId = await accountIdOf(mwangi.email)
  expect((await erase(buyer)).status).toBe(204)
  await market.drain()
  const left = await market.owner.query('select from carts.cart where account_id = $1', [accountId])
  expect(left.rows).toEqual([])
  const orders = worked(await his.browser.get(`/api/seller/shops/${his.shopId}/orders`))
  expect(JSON.stringify(orders)).not.toMatch(/Mwangi|711000202/)
  expect(await tablesThatMention(market, [mwangi.name, mwangi.email, mwangi.phone.slice(1)])).toEqual([
    'payments.attempt',
    'payments.disbursement',
  ])
})

test('who was banned may leave too, but stays linked to the next account on the same M-Pesa number', async () => {
  const banned = await openShoeShop(market, achieng, { slug: 'achieng-shoes' })
  const accountId = await accountIdOf(achieng.email)
  await market.owner.query(
    `insert into identity.trait (kind, value_hash, subject_kind, subject_id, first_seen_at, last_seen_at)
     values ('fingerprint', 'soft', 'account', $1, $2, $2)`,
    [accountId, market.clock.read()],
  )
  await transact(market.ctx(), async (tx) => {
    const { rows } = await market.owner.query('select id from shops.shop where owner_account_id = $1', [accountId])
    await changeShopStatus(tx, rows[0].id, 'banned')
  })
  await market.drain()
  await isFresh(banned.browser)
  expect((await erase(banned.browser)).status).toBe(204)
  await market.drain()
  expect(await tablesThatMention(market, [achieng.email, achieng.phone.slice(1)])).toEqual([])
  const { rows } = await market.owner.query(
    `select distinct kind from identity.trait
     where subject_id in (select $1::uuid union select id from shops.shop where owner_account_id = $1) order by 1`,
    [accountId],
  )
  expect(rows.map(({ kind }) => kind)).toEqual(['device_key', 'payout_number'])

  await openShoeShop(market, { ...achieng, name: 'Somebody Else', email: 'else@amana.example' }, { slug: 'else-shoes' })
  const next = await accountIdOf('else@amana.example')
  expect(await linksOf(market.ctx(), next)).toMatchObject([{ accountId, kind: 'payout_number', hard: true }])
  await forgetLinksOfTheErased({ ...market.ctx(), now: after(market.clock.read(), days(5 * 365 - 1)) })
  expect(await linksOf(market.ctx(), next)).toHaveLength(1)
  await forgetLinksOfTheErased({ ...market.ctx(), now: after(market.clock.read(), days(5 * 365)) })
  expect(await linksOf(market.ctx(), next)).toEqual([])
})

test('signing in, or opening a shop, at the very moment of leaving leaves nothing half done', async () => {
  for (const round of [1, 2, 3]) {
    const phone = `+25471100079${round}`
    const person = { name: 'Otieno Ouma', email: `otieno${round}@amana.example`, phone, password }
    const browser = await signUp(market, person)
    await isFresh(browser)
    const accountId = await accountIdOf(person.email)
    const others = [market.browser(), market.browser()]
    const shop = {
      name: 'Otieno Shoes',
      slug: `otieno-shoes-${round}`,
      county: 'Nakuru',
      town: 'Naivasha',
      description: 'Shoes for people who walk to the stage every morning.',
      payoutPhone: phone,
      deliveryOptions: [{ name: 'Rider', zone: 'nationwide', feeCents: 25_000, daysMin: 1, daysMax: 3 }],
    }
    const [erased, opened] = await Promise.all([
      erase(browser),
      browser.send('POST', '/api/shops', shop),
      ...others.map((other) => other.send('POST', '/api/sessions', { email: person.email, password })),
    ])
    // Whoever came first has it, and the other is told.
    expect([
      [204, 401],
      [204, 403],
      [409, 201],
    ]).toContainEqual([erased.status, opened.status])
    if (erased.status !== 204) continue
    for (const other of others) expect((await other.get('/api/me')).status).toBe(401)
    const { rows } = await market.owner.query('select from shops.shop where owner_account_id = $1', [accountId])
    expect(rows).toEqual([])
  }
})

test('a code that was on its way is good for nothing once the account is gone', async () => {
  const person = { name: 'Halima Yusuf', email: 'halima@amana.example', phone: '+254711000777', password }
  const browser = await signUp(market, person)
  await isFresh(browser)
  worked(await browser.send('POST', '/api/me/phone', { phone: '+254711000778' }))
  await market.drain()
  await codeOn(market, '+254711000778')
  expect((await erase(browser)).status).toBe(204)
  const { rows } = await market.owner.query(
    `select from identity.one_time_code where used_at is null and about_sealed is not null
    and sent_at = $1`,
    [market.clock.read()],
  )
  expect(rows).toEqual([])
  expect(await tablesThatMention(market, [person.email, '711000777', '711000778'])).toEqual([])
})
