// The page that waits for M-Pesa is told as it happens, by whichever process it is connected to, and lets go at the end.
import type { PaymentView } from '@amana/contract'
import { afterAll, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { openDatabase } from '../../platform/database.ts'
import { openStreams } from '../../platform/event-stream.ts'
import { achieng, checkOut, mwangi, openShoeShop } from '../cast.ts'
import { serve } from '../harness.ts'
import { openMarket } from '../market.ts'

const market = await openMarket()
const shop = await openShoeShop(market, undefined, { stock: 20 })

/** Another api process on the same database: nothing is shared but that. */
async function openSecondProcess(): Promise<string> {
  const { db, pool, close } = openDatabase(market.config.DATABASE_URL, { max: 3 })
  afterAll(close)
  const { clock, config } = market
  return serve(createApp({ db, pool, clock, config, log: market.ctx().log }).express)
}

type Waiting = AsyncGenerator<{ event: string; data: PaymentView }>

async function* eventsIn(response: Response): Waiting {
  let text = ''
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    text += piece
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n')
      text = text.slice(end + 2)
      const of = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
      if (of('event')) yield { event: of('event')!, data: JSON.parse(of('data')!) }
    }
  }
}
const next = async (waiting: Waiting) => (await waiting.next()).value
const watch = (url: string, order: { orderId: string; key?: string }) =>
  fetch(`${url}/api/orders/${order.orderId}/payment/events${order.key ? `?key=${order.key}` : ''}`)

test('a guest who waits at one process hears of a payment that came in at another, and both streams end', async () => {
  const other = await openSecondProcess()
  const order = await checkOut(market, shop)
  const responses = [await watch(market.url, order), await watch(other, order)]
  expect(responses.map(({ headers }) => headers.get('content-type'))).toEqual(
    Array(2).fill('text/event-stream; charset=utf-8'),
  )
  const waiting = responses.map(eventsIn)
  for (const each of waiting)
    expect(await next(each)).toMatchObject({ event: 'payment', data: { orderState: 'awaiting_payment' } })
  await market.answerPrompt(achieng.phone, { pin: '1234' })
  for (const each of waiting) {
    const heard = []
    for await (const { event, data } of each) heard.push(event === 'end' ? 'end' : data.orderState)
    expect(heard.slice(-2)).toEqual(['paid', 'end'])
  }
  await expect.poll(openStreams).toBe(0)
})

test('a wrong PIN and the second prompt after it are told as they happen', async () => {
  const buyer = { name: 'Baraka Juma', phone: '+254711000611' }
  const order = await checkOut(market, shop, buyer)
  const waiting = eventsIn(await watch(market.url, order))
  expect(await next(waiting)).toMatchObject({ data: { state: 'waiting_for_pin' } })
  await market.answerPrompt(buyer.phone, { pin: '9999' })
  let heard = await next(waiting)
  while (heard.data.state !== 'failed') heard = await next(waiting)
  expect(heard.data).toMatchObject({ failure: 'wrong_pin', orderState: 'awaiting_payment' })
  await market.advance(120_000)
  await order.browser.send('POST', `/api/orders/${order.orderId}/payment?key=${order.key}`, {})
  while (heard.data.state === 'failed') heard = await next(waiting)
  expect(heard.data.state).toMatch(/sending|waiting_for_pin/)
  await waiting.return(undefined)
  await expect.poll(openStreams).toBe(0)
})

test('an order that waits for nothing says so once and ends; a stranger is told nothing', async () => {
  const order = await checkOut(market, shop, mwangi)
  await market.answerPrompt(mwangi.phone, { pin: '1234' })
  const heard = []
  for await (const { event } of eventsIn(await watch(market.url, order))) heard.push(event)
  expect(heard).toEqual(['payment', 'end'])
  const stranger = await watch(market.url, { orderId: order.orderId })
  expect([stranger.status, stranger.headers.get('content-type')]).toEqual([
    401,
    expect.stringContaining('application/problem+json'),
  ])
})

test('one order keeps six streams open and no more; whoever leaves makes room', async () => {
  const order = await checkOut(market, shop, { name: 'Many Tabs', phone: '+254711000612' })
  const tabs = await Promise.all(Array.from({ length: 6 }, () => watch(market.url, order)))
  expect(tabs.map(({ status }) => status)).toEqual(Array(6).fill(200))
  const refused = await watch(market.url, order)
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([429, 'too_many_streams'])
  await tabs[0]!.body!.cancel()
  await expect.poll(openStreams).toBe(5)
  const again = await watch(market.url, order)
  expect(again.status).toBe(200)
  await Promise.all([...tabs.slice(1), again].map(({ body }) => body!.cancel()))
  await expect.poll(openStreams).toBe(0)
})
