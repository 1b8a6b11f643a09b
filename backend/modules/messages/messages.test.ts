// Achieng and Wanjiku write to each other about a pair of shoes.
import { fromWireId } from '@amana/contract'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { days, hours, minutes } from '#platform/clock'
import { achieng, checkOut, mwangi, openShoeShop, type ShopOnStage, salim, signUp, worked } from '../../test/cast.ts'
import { guestPath, proveGuest } from '../../test/guests.ts'
import { type Browser, openMarket } from '../../test/market.ts'
import { giveTier } from '../../test/stalls.ts'
import { messagesPerHour } from './rules.ts'

const market = await openMarket()
let shop: ShopOnStage
let buyer: Browser
let jpeg: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  shop = await openShoeShop(market, undefined, { stock: 50, priceCents: 10_000 })
  buyer = await signUp(market, mwangi)
  // What tries to share contacts lead to is a story of its own; here they are made on purpose, again and again.
  for (const rule of [
    'limit-messages-after-three-tries-to-share-contacts',
    'limit-listings-after-five-tries-to-share-contacts',
    'freeze-shop-after-eight-tries-to-share-contacts',
  ])
    await market.owner.query(`insert into trust.snooze (shop_id, rule, until) values ($1, $2, 'infinity')`, [
      fromWireId('shop', shop.shopId),
      rule,
    ])
  jpeg = new Uint8Array(
    await sharp({ create: { width: 900, height: 600, channels: 3, background: '#a63' } })
      .jpeg()
      .toBuffer(),
  )
})

const count = { tried: 0 }
afterAll(() => console.log(`message texts tried: ${count.tried}`))

interface Order {
  orderId: string
  key: string
  browser: Browser
}
const order = async (): Promise<Order> => {
  // A new seller may have five orders a day; these people make more, and what they try in between makes trust look again.
  await giveTier(market, fromWireId('shop', shop.shopId)!, 'trusted')
  const made = await checkOut(market, shop, mwangi, { browser: buyer, totalCents: 35_000 })
  worked(made)
  return { orderId: made.orderId, key: made.key, browser: buyer }
}
const pay = () => market.answerPrompt(mwangi.phone, { pin: '1234' })
const paidOrder = async () => {
  const made = await order()
  await pay()
  return made
}
const asBuyer = (made: Order, what = '') => `/api/orders/${made.orderId}/messages${what}`
const asSeller = ({ orderId }: { orderId: string }, what = '') =>
  `/api/seller/shops/${shop.shopId}/orders/${orderId}/messages${what}`
const buyerWrites = (made: Order, text: string, pictureIds: string[] = []) => {
  count.tried++
  return made.browser.send('POST', asBuyer(made), { text, pictureIds })
}
const sellerWrites = (made: Order, text: string) => {
  count.tried++
  return shop.browser.send('POST', asSeller(made), { text })
}
const keepIn = async () => {
  for (const [browser, { email, password }] of [
    [buyer, mwangi],
    [shop.browser, { email: 'wanjiku@amana.example', password: mwangi.password }],
  ] as const)
    worked(await browser.send('POST', '/api/sessions', { email, password }))
}
const textsOf = (thread: { lines: { kind: string; text?: string }[] }) =>
  thread.lines.filter(({ kind }) => kind === 'message').map(({ text }) => text)
const smsAbout = async (phone: string): Promise<number> => {
  const { rows } = await market.owner.query(
    `select from notifications.notice where template = 'message_waiting' and channel = 'sms' and state = 'sent' and address = $1`,
    [phone],
  )
  return rows.length
}

/** The schedule is looked at each minute. */
const nextMinute = async () => {
  await market.advance(minutes(1))
  await market.tick()
}

// Nothing of it disguised: that would weigh double, and three tries leave a seller with the ready-made sentences.
const never = [
  'See more at https://shoes-by-wanjiku.co.ke/sale',
  'Send it to till 512345 and I take off 200',
  'Write me at wanjiku.shoes@gmail.com',
  'Lipa kwa paybill 247247 akaunti 0712345678',
]

test('before an order is paid, a phone number is refused with its place, and said otherwise it goes through', async () => {
  const made = await order()
  const refused = await buyerWrites(made, 'Is the grey one still there? I am 0712 345 678')
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'contact_details_in_text', data: { field: 'message', reasons: ['phone_number'] } },
  })
  expect(refused.body.detail).toContain('0712 345 678')
  const thread = worked(await buyerWrites(made, 'Is the grey one still there in size 42?'))
  expect(textsOf(thread)).toEqual(['Is the grey one still there in size 42?'])
  expect(thread).toMatchObject({ side: 'buyer', otherName: 'Wanjiku Shoes', phonesAllowed: false, choicesLink: null })
  await market.drain()
  const { rows } = await market.owner.query(
    `select shop_id from trust.decision where code = 'contact_details_in_text' and subject_id = 'message'`,
  )
  expect(rows).toEqual([{ shop_id: null }])
  await market.answerPrompt(mwangi.phone, { cancel: true })
})

test('once it is paid they may exchange numbers, and never links, handles or ways to pay elsewhere', async () => {
  const made = await paidOrder()
  const thread = worked(await sellerWrites(made, 'The rider is Juma, his number is 0733 111 222'))
  expect(thread.phonesAllowed).toBe(true)
  worked(await buyerWrites(made, 'Fine, mine is 0711 000 202, blue gate behind the stage'))
  for (const text of never) {
    expect(await sellerWrites(made, text), text).toMatchObject({ status: 422 })
    expect(await buyerWrites(made, text), text).toMatchObject({ status: 422 })
  }
  await market.drain()
  const { rows } = await market.owner.query(
    `select count(*)::int as n from trust.decision where subject_id = 'message' and shop_id is not null`,
  )
  expect(rows[0].n).toBe(never.length)
})

test('the order’s own moves stand between what they write', async () => {
  const made = await order()
  worked(await buyerWrites(made, 'I pay now'))
  await market.advance(20_000)
  await pay()
  await market.advance(minutes(1))
  worked(await sellerWrites(made, 'On its way'))
  const { lines } = worked(await buyer.get(asBuyer(made)))
  expect(lines.map((line: { code?: string; text?: string }) => line.code ?? line.text)).toEqual([
    'placed',
    'I pay now',
    'paid',
    'On its way',
  ])
})

test('what a bad line sends twice is one message; the same words after an answer, or later, are another', async () => {
  const made = await paidOrder()
  const [first, second] = await Promise.all([
    buyerWrites(made, 'Is it on its way?'),
    buyerWrites(made, 'Is it on its way?'),
  ])
  expect(textsOf(worked(first))).toHaveLength(1)
  expect(textsOf(worked(second))).toHaveLength(1)
  worked(await sellerWrites(made, 'Yes'))
  expect(textsOf(worked(await buyerWrites(made, 'Is it on its way?')))).toHaveLength(3)
  await market.advance(minutes(3))
  expect(textsOf(worked(await buyerWrites(made, 'Is it on its way?')))).toHaveLength(4)
})

test('who has only the link of an order neither reads nor writes; who has proved the phone does, and may choose what comes', async () => {
  const { orderId, key, browser } = await checkOut(market, shop, achieng, { totalCents: 35_000 })
  const guest = { orderId, key, browser }
  expect(await browser.get(guestPath(guest, '/messages'))).toMatchObject({
    status: 403,
    body: { code: 'phone_not_proven' },
  })
  await proveGuest(market, guest)
  const thread = worked(await browser.send('POST', guestPath(guest, '/messages'), { text: 'Habari, unaleta lini?' }))
  const link = new URL(thread.choicesLink).searchParams.get('link')
  const { choices } = worked(await market.browser().get(`/api/notice-choices?link=${link}`))
  expect(choices.find(({ topic }: { topic: string }) => topic === 'messages').channels.sms).toBe(true)
  expect(await market.browser().get(`/api/notice-choices?link=${link}x`)).toMatchObject({ status: 404 })
})

test('who has not read within a minute is told once, and of the same thread not again within half an hour', async () => {
  await keepIn()
  const made = await paidOrder()
  await nextMinute()
  const before = await smsAbout(mwangi.phone)
  worked(await sellerWrites(made, 'Where exactly is the landmark?'))
  worked(await sellerWrites(made, 'Beside the church?'))
  for (let minute = 0; minute < 3; minute++) await nextMinute()
  expect(await smsAbout(mwangi.phone)).toBe(before + 1)
  await market.advance(minutes(10))
  worked(await sellerWrites(made, 'Hello?'))
  await nextMinute()
  expect(await smsAbout(mwangi.phone)).toBe(before + 1)
  await market.advance(minutes(20))
  await nextMinute()
  expect(await smsAbout(mwangi.phone)).toBe(before + 2)
  const bell = worked(await buyer.get('/api/me/notices'))
  expect(bell.notices[0]).toMatchObject({
    topic: 'messages',
    title: 'Wanjiku Shoes wrote to you',
    link: `/order/${made.orderId}/messages`,
  })
  worked(await buyer.send('POST', asBuyer(made, '/read')))
  const after = worked(await buyer.get('/api/me/notices'))
  expect(after.notices[0].read).toBe(true)
  await market.advance(hours(1))
  worked(await sellerWrites(made, 'Fine, I see it'))
  worked(await buyer.send('POST', asBuyer(made, '/read')))
  await nextMinute()
  expect(await smsAbout(mwangi.phone)).toBe(before + 2)
})

test('the seller’s inbox has first whoever waits for an answer, with how much is unread; both see what the other has read', async () => {
  await keepIn()
  const waiting = await paidOrder()
  worked(await buyerWrites(waiting, 'When does it leave?'))
  worked(await buyerWrites(waiting, 'I am at home until four.'))
  await market.advance(minutes(1))
  const answered = await paidOrder()
  worked(await buyerWrites(answered, 'Thank you!'))
  await market.advance(minutes(1))
  worked(await sellerWrites(answered, 'Karibu'))
  const { threads } = worked(await shop.browser.get(`/api/seller/shops/${shop.shopId}/messages`))
  const place = (made: Order) => threads.findIndex(({ orderId }: { orderId: string }) => orderId === made.orderId)
  expect(threads[place(waiting)]).toMatchObject({ unanswered: true, unread: 2, last: 'I am at home until four.' })
  expect(threads[place(answered)]).toMatchObject({ unanswered: false, unread: 0, otherName: mwangi.name })
  expect(place(waiting)).toBeLessThan(place(answered))
  const walked: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const page = worked(
      await shop.browser.get(`/api/seller/shops/${shop.shopId}/messages?limit=2${next && `&after=${next}`}`),
    )
    walked.push(...page.threads.map(({ orderId }: { orderId: string }) => orderId))
    next = page.next
  }
  expect(walked).toEqual(threads.map(({ orderId }: { orderId: string }) => orderId))
  worked(await shop.browser.send('POST', asSeller(waiting, '/read')))
  const thread = worked(await buyer.get(asBuyer(waiting)))
  expect(thread.otherReadAt).toBe(market.clock.read().toISOString())
  const mine = worked(await buyer.get('/api/me/messages'))
  expect(mine.threads[0]).toMatchObject({ otherName: 'Wanjiku Shoes', unread: 1, unanswered: true })
})

const upload = async (browser: Browser, path: string, body: string | Uint8Array<ArrayBuffer>) => {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(market.url + path, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', cookie },
    body,
  })
  return { status: response.status, body: (await response.json()) as { id: string; code: string } }
}
const open = (browser: Browser, path: string) =>
  fetch(market.url + path, {
    headers: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  })

test('a picture is shown to the two who write and to nobody else, whatever address is tried', async () => {
  await keepIn()
  const made = await paidOrder()
  const { body: picture } = await upload(buyer, asBuyer(made, '/pictures'), jpeg)
  expect((await open(buyer, asBuyer(made, `/pictures/${picture.id}`))).status).toBe(404)
  const thread = worked(await buyerWrites(made, '', [picture.id]))
  expect(thread.lines.at(-1)).toMatchObject({ text: '', pictures: [{ id: picture.id, width: 900, height: 600 }] })
  for (const path of [asBuyer(made), asSeller(made)]) {
    const shown = await open(path === asBuyer(made) ? buyer : shop.browser, `${path}/pictures/${picture.id}?width=400`)
    expect(shown.headers.get('content-type')).toBe('image/webp')
    expect(shown.headers.get('cache-control')).toContain('private')
    expect((await sharp(await shown.arrayBuffer()).metadata()).width).toBe(400)
  }
  const another = await openShoeShop(market, salim, { slug: 'salim-shoes' })
  expect((await open(another.browser, asSeller(made, `/pictures/${picture.id}`))).status).toBe(403)
  const theirs = asSeller(made, `/pictures/${picture.id}`).replace(shop.shopId, another.shopId)
  expect((await open(another.browser, theirs)).status).toBe(404)
  expect((await open(market.browser(), asBuyer(made, `/pictures/${picture.id}`))).status).toBe(401)
  const other = await paidOrder()
  expect((await open(buyer, asBuyer(other, `/pictures/${picture.id}`))).status).toBe(404)
  expect(await buyerWrites(other, '', [picture.id])).toMatchObject({ status: 422, body: { code: 'picture_unknown' } })
  expect(JSON.stringify(worked(await buyer.get(asBuyer(made))))).not.toMatch(/[0-9a-f]{32}/)
})

test('what is no picture, more than four, nothing at all, or a flood of words is refused', async () => {
  await keepIn()
  const made = await paidOrder()
  expect(await upload(buyer, asBuyer(made, '/pictures'), 'not a picture')).toMatchObject({
    status: 422,
    body: { code: 'not_a_picture' },
  })
  expect(await buyerWrites(made, '   ')).toMatchObject({ status: 400, body: { code: 'message_empty' } })
  const ids = []
  for (let i = 0; i < 5; i++) ids.push((await upload(buyer, asBuyer(made, '/pictures'), jpeg)).body.id)
  expect(await buyerWrites(made, 'look', ids)).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
  for (let i = 0; i < messagesPerHour; i++) worked(await buyerWrites(made, `word ${i}`))
  expect(await buyerWrites(made, 'one more')).toMatchObject({ status: 429, body: { code: 'too_many_messages' } })
})

test('after the order has ended no number passes any more, and two months later nothing is written', async () => {
  await keepIn()
  const made = await paidOrder()
  worked(await shop.browser.send('POST', `/api/seller/shops/${shop.shopId}/orders/${made.orderId}/shipment`, {}))
  worked(await buyer.send('POST', `/api/orders/${made.orderId}/confirmation`))
  worked(await buyerWrites(made, 'They fit, thank you'))
  expect(await sellerWrites(made, 'Next time call me on 0733 111 222')).toMatchObject({ status: 422 })
  await market.advance(days(61))
  await keepIn()
  expect(await buyerWrites(made, 'The sole came off')).toMatchObject({ status: 409, body: { code: 'thread_closed' } })
  expect(worked(await buyer.get(asBuyer(made)))).toMatchObject({ canWrite: false })
})

test('whatever they write, read and leave unread: nobody is told twice within half an hour, and nobody is left untold', async () => {
  const step = fc.record({
    do: fc.constantFrom('buyer writes', 'seller writes', 'buyer reads', 'seller reads', 'time passes', 'sweep'),
    minutes: fc.integer({ min: 1, max: 40 }),
  })
  await keepIn()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      await market.owner.query('truncate abuse.allowance')
      await keepIn()
      await giveTier(market, fromWireId('shop', shop.shopId)!, 'trusted')
      const made = await paidOrder()
      for (const each of steps) {
        if (each.do === 'buyer writes') worked(await buyerWrites(made, 'Hello'))
        if (each.do === 'seller writes') worked(await sellerWrites(made, 'Hello'))
        if (each.do === 'buyer reads') worked(await buyer.send('POST', asBuyer(made, '/read')))
        if (each.do === 'seller reads') worked(await shop.browser.send('POST', asSeller(made, '/read')))
        if (each.do === 'time passes') market.clock.advance(minutes(each.minutes) / 3)
        if (each.do === 'sweep') await nextMinute()
      }
      market.clock.advance(minutes(31))
      await nextMinute()
      const { rows } = await market.owner.query(
        `select t.*, (select array_agg(b.rang_at order by b.rang_at) from notifications.bell b
           where b.template = 'message_waiting' and b.account_id = t.buyer_account_id and b.link like '%' || $2 || '%') as told
         from messages.thread t where t.order_id = $1`,
        [uuidOf(made.orderId), made.orderId],
      )
      const thread = rows[0]
      if (!thread) return
      expect([thread.tell_buyer_at, thread.tell_seller_at]).toEqual([null, null])
      const told: Date[] = thread.told ?? []
      for (let i = 1; i < told.length; i++)
        expect(told[i]!.getTime() - told[i - 1]!.getTime()).toBeGreaterThanOrEqual(minutes(30))
      const unread = thread.last_from === 'seller' && (!thread.buyer_read_at || thread.buyer_read_at < thread.last_at)
      if (unread) expect(told.at(-1)!.getTime()).toBeGreaterThanOrEqual(thread.last_at.getTime())
      market.clock.advance(hours(1))
    }),
    { numRuns: 8 },
  )
}, 90_000)

const uuidOf = (wire: string) => fromWireId('order', wire)!

test('the buyer’s inbox has first what she has not read, however old, and pages go on where the last one ended', async () => {
  await keepIn()
  const [older, newer] = [await paidOrder(), await paidOrder()]
  worked(await sellerWrites(older, 'Which colour do you want the laces in?'))
  await market.advance(minutes(1))
  worked(await sellerWrites(newer, 'It leaves at noon.'))
  worked(await buyer.send('POST', asBuyer(newer, '/read')))
  const { threads, unread } = worked(await buyer.get('/api/me/messages?limit=100'))
  const isUnread = threads.map((thread: { unread: number }) => thread.unread > 0)
  expect(isUnread).toEqual([...isUnread].sort((one, other) => Number(other) - Number(one)))
  expect(unread).toBe(isUnread.filter(Boolean).length)
  const place = (made: Order) => threads.findIndex(({ orderId }: { orderId: string }) => orderId === made.orderId)
  expect(place(older)).toBeLessThan(place(newer))
  const walked: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const page = worked(await buyer.get(`/api/me/messages?limit=1${next && `&after=${next}`}`))
    walked.push(...page.threads.map(({ orderId }: { orderId: string }) => orderId))
    next = page.next
  }
  expect(walked).toEqual(threads.map(({ orderId }: { orderId: string }) => orderId))
})
