// Which browsers are recognised, and which accounts belong together by what they share: found by what people do over HTTP.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { forgetUnlinkedDevices, linksOf, recordTrait, shareHardLink } from '#identity'
import { days, hours } from '#platform/clock'
import { transact } from '#platform/context'
import { newId } from '#platform/ids'
import { sign } from '#platform/sealed'
import { checkOut, openShoeShop, orderBody, password, salim, signUp, wanjiku, worked } from '../../test/cast.ts'
import { type Browser, openMarket, type Reply } from '../../test/market.ts'
import { linksQuery } from './links.ts'

const market = await openMarket()
let people = 0
const somebody = () => {
  const digits = String(++people).padStart(3, '0')
  return { name: `Person ${digits}`, email: `person${digits}@amana.example`, phone: `+254711004${digits}`, password }
}
const idOf = async (browser: Browser): Promise<string> => {
  const { email } = worked(await browser.get('/api/me'))
  return (await market.owner.query('select id from identity.account where email = $1', [email])).rows[0].id
}
const signIn = async (browser: Browser, person: { email: string }) =>
  worked(await browser.send('POST', '/api/sessions', { email: person.email, password }))
const signOut = (browser: Browser) => browser.send('DELETE', '/api/sessions/current')
const kindsBetween = async (a: string, b: string) =>
  (await linksOf(market.ctx(), a)).filter(({ accountId }) => accountId === b).map(({ kind, hard }) => [kind, hard])
const deviceOf = (browser: Browser) => browser.cookies.get('amana_device')
const devices = async () => (await market.owner.query('select count(*)::int as n from identity.device')).rows[0].n
const report = (browser: Browser, fingerprint: string): Promise<Reply> =>
  browser.send('POST', '/api/device/fingerprint', { fingerprint })

test('a browser is given its key with the first request that may change something, and keeps it', async () => {
  const browser = market.browser()
  await browser.get('/api/shops')
  expect(deviceOf(browser)).toBeUndefined()
  const reply = await browser.send('DELETE', '/api/sessions/current')
  expect(reply.headers.getSetCookie().find((line) => line.startsWith('amana_device='))).toMatch(
    /^amana_device=[0-9a-f-]{36}\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=63072000$/,
  )
  const key = deviceOf(browser)
  await browser.send('DELETE', '/api/sessions/current')
  expect(deviceOf(browser)).toBe(key)
  await market.advance(days(730) + 1)
  await browser.send('DELETE', '/api/sessions/current')
  expect(deviceOf(browser)).not.toBe(key)
})

test('a forged key, one of another deployment and another person’s id are replaced, never believed', async () => {
  const person = somebody()
  const owner = await signUp(market, person)
  const [id] = deviceOf(owner)!.split('.')
  const elsewhere = { ...market.config, SECRET_KEY: 'the secret of another deployment' }
  for (const forged of [
    `${id}.${'A'.repeat(43)}`,
    `${id}.${sign(elsewhere, 'device-key', id!)}`,
    id!,
    'x.y',
    `.${id}`,
  ]) {
    const thief = market.browser()
    thief.cookies.set('amana_device', forged)
    await thief.send('DELETE', '/api/sessions/current')
    expect(deviceOf(thief)).toMatch(/^[0-9a-f-]{36}\.[\w-]{43}$/)
    expect(deviceOf(thief)!.startsWith(id!)).toBe(false)
  }
})

test('callers who keep no cookies, and API clients, leave no devices behind', async () => {
  const browser = await signUp(market, somebody())
  const token = browser.cookies.get('amana_access')!
  const before = await devices()
  for (let call = 0; call < 5; call++) {
    await market.browser().send('DELETE', '/api/sessions/current')
    await market.browser().send('POST', '/api/sessions', { email: 'nobody@amana.example', password: 'not a password' })
  }
  expect(await devices()).toBe(before)
  const client = await market
    .browser()
    .send('POST', '/api/me/fresh-check', { password }, { authorization: `Bearer ${token}` })
  expect(client.status).toBe(200)
  expect(client.headers.getSetCookie()).toEqual([])
})

test('two people who sign in on one phone are hard-linked, and stay so; people at one address are strangers', async () => {
  const [first, second, neighbour] = [somebody(), somebody(), somebody()]
  const shared = await signUp(market, first)
  const firstId = await idOf(shared)
  await signOut(shared)
  const others = await idOf(await signUp(market, second))
  const neighbourId = await idOf(await signUp(market, neighbour))
  expect(await linksOf(market.ctx(), firstId)).toEqual([])
  await signIn(shared, second)
  expect(await linksOf(market.ctx(), firstId)).toEqual([
    { accountId: others, kind: 'device_key', hard: true, since: market.clock.read() },
  ])
  expect(await kindsBetween(others, firstId)).toEqual([['device_key', true]])
  expect(await shareHardLink(market.ctx(), firstId, others)).toBe(true)
  expect(await shareHardLink(market.ctx(), firstId, neighbourId)).toBe(false)
  expect(await linksOf(market.ctx(), neighbourId)).toEqual([])
  const { rows } = await market.owner.query(
    "select count(*)::int as n from identity.trait where value_hash like '%127.0.0.1%'",
  )
  expect(rows[0].n).toBe(0)
})

test('a session that moves to another browser takes that browser along', async () => {
  const [first, second] = [await signUp(market, somebody()), await signUp(market, somebody())]
  const [a, b] = [await idOf(first), await idOf(second)]
  first.cookies.set('amana_device', deviceOf(second)!)
  await market.advance(hours(1))
  await first.get('/api/me')
  expect(await kindsBetween(a, b)).toEqual([['device_key', true]])
})

test('the same fingerprint is a hint, and no hint at all once half the town has it', async () => {
  const [first, second] = [await signUp(market, somebody()), await signUp(market, somebody())]
  const [a, b] = [await idOf(first), await idOf(second)]
  for (const browser of [first, second]) expect((await report(browser, 'c0ffee-c0ffee')).status).toBe(204)
  expect(await kindsBetween(a, b)).toEqual([['fingerprint', false]])
  expect(await shareHardLink(market.ctx(), a, b)).toBe(false)
  await transact(market.ctx(), async (tx) => {
    for (let each = 0; each < 60; each++)
      await recordTrait(tx, {
        kind: 'fingerprint',
        value: 'c0ffee-c0ffee',
        subjectKind: 'account',
        subjectId: newId(tx.now),
      })
  })
  expect(await kindsBetween(a, b)).toEqual([])
  const stored = await market.owner.query(
    'select fingerprint_hash from identity.device where fingerprint_hash is not null',
  )
  expect(JSON.stringify(stored.rows)).not.toContain('c0ffee')
})

test('one M-Pesa name and number, and one payout number, are found again however they are written', async () => {
  const [a, b] = [await idOf(await signUp(market, somebody())), await idOf(await signUp(market, somebody()))]
  const record = (subjectId: string, kind: 'mpesa_name_and_number' | 'payout_number', value: string) =>
    transact(market.ctx(), (tx) => recordTrait(tx, { kind, value, subjectKind: 'account', subjectId }))
  await record(a, 'mpesa_name_and_number', 'JANE WANJIKŨ KAMAU 254712000111')
  await record(b, 'mpesa_name_and_number', 'Kamau Jane Wanjiku +254712000112')
  expect(await kindsBetween(a, b)).toEqual([])
  await record(b, 'mpesa_name_and_number', 'Kamau Jane Wanjiku 0712000111')
  expect(await kindsBetween(a, b)).toEqual([['mpesa_name_and_number', true]])
  await record(a, 'payout_number', '0712 000 113')
  await record(b, 'payout_number', '+254712000113')
  expect(await kindsBetween(a, b)).toContainEqual(['payout_number', true])
})

test('a device that was only ever looked at is forgotten after a month; one that somebody signed in with is not', async () => {
  const visitor = market.browser()
  await report(visitor, 'somebody-passing-by')
  const regular = await signUp(market, somebody())
  const kept = async (browser: Browser) =>
    (await market.owner.query('select 1 from identity.device where id = $1', [deviceOf(browser)!.split('.')[0]]))
      .rowCount
  expect([await kept(visitor), await kept(regular)]).toEqual([1, 1])
  await market.advance(days(31))
  await forgetUnlinkedDevices(market.ctx())
  expect([await kept(visitor), await kept(regular)]).toEqual([0, 1])
})

test('orders to one telling address are a hint; two orders to “near the stage” are not', async () => {
  const shop = await openShoeShop(market, undefined, { stock: 9 })
  const buyTo = async (landmark: string) => {
    const person = somebody()
    const browser = await signUp(market, person)
    worked(await browser.send('PUT', `/api/carts/lines/${shop.variantId}`, { quantity: 1 }))
    const body = orderBody(shop, person)
    worked(
      await browser.send(
        'POST',
        '/api/orders',
        { ...body, delivery: { ...body.delivery, landmark } },
        {
          'idempotency-key': person.email,
        },
      ),
    )
    return idOf(browser)
  }
  const [a, b] = [await buyTo('Plot 14, house Jacaranda'), await buyTo('house JACARANDA, plot 14 ')]
  expect(await kindsBetween(a, b)).toEqual([['address_text', false]])
  const [c, d] = [await buyTo('near the stage'), await buyTo('near the stage')]
  expect(await kindsBetween(c, d)).toEqual([])
})

test('Salim buys from himself: by his own browser as a guest, or by a second account, such orders count for nothing', async () => {
  const shop = await openShoeShop(market, salim, { slug: 'salim-shoes', stock: 9 })
  const selfDealing = async (phone: string) =>
    (await market.owner.query('select self_dealing from orders."order" where contact_phone = $1', [phone])).rows[0]
      .self_dealing
  const second = somebody()
  const honest = somebody()
  const asGuest = somebody()

  const ownBrowser = market.browser()
  await signIn(ownBrowser, salim)
  await signOut(ownBrowser)
  await checkOut(market, shop, asGuest, { browser: ownBrowser })
  expect(await selfDealing(asGuest.phone)).toBe(true)

  const elsewhere = await signUp(market, second)
  await signIn(ownBrowser, second)
  await checkOut(market, shop, second, { browser: elsewhere })
  expect(await selfDealing(second.phone)).toBe(true)

  await checkOut(market, shop, honest, { browser: await signUp(market, honest) })
  expect(await selfDealing(honest.phone)).toBe(false)
  await checkOut(market, shop, wanjiku)
  expect(await selfDealing(wanjiku.phone)).toBe(false)
})

test('asking who is linked to whom reads by index, among a hundred thousand traits of others', async () => {
  const person = await signUp(market, somebody())
  await market.owner.query(
    `insert into identity.trait select k, k || n, s, gen_random_uuid(), timestamptz '2026-11-01', timestamptz '2026-11-01'
     from generate_series(1, 25000) n, unnest(array['device_key', 'fingerprint']) k, unnest(array['account', 'order']) s`,
  )
  await market.owner.query('analyze identity.trait')
  const { rows } = await sql<{ 'QUERY PLAN': object }>`explain (format json) ${linksQuery(await idOf(person))}`.execute(
    market.db,
  )
  const plan = JSON.stringify(rows[0]!['QUERY PLAN'])
  expect(plan).toContain('trait_pkey')
  expect(plan).toContain('trait_subject')
  expect(plan).not.toMatch(/"Node Type":"Seq Scan"[^{}]*"Relation Name":"trait"/)
})
