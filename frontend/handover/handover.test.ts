// The rider's page as it comes over the line, from the real api: light, without scripts, and honest about what was wrong.
import { connect, createServer } from 'node:net'
import express from 'express'
import { expect, test } from 'vitest'
import { lastCodeOn } from '../../backend/test/busy-shop.ts'
import { achieng, checkOut, openShoeShop, worked } from '../../backend/test/cast.ts'
import { serve } from '../../backend/test/harness.ts'
import { openMarket } from '../../backend/test/market.ts'
import { handovers } from './router.ts'

const bytesMax = 30_000
const market = await openMarket()
const shop = await openShoeShop(market)
const app = express()
app.use(handovers(market.url))
app.use((_request, response) => void response.status(404).send('a page'))
const site = await serve(app)

const order = await checkOut(market, shop, achieng)
await market.answerPrompt(achieng.phone, { pin: '1234' })
const path = `/api/seller/shops/${shop.shopId}/orders/${order.orderId}`
const { handover } = worked(await shop.browser.send('POST', `${path}/shipment`, { riderPhone: '0711000777' }))
await market.drain()
const code = await lastCodeOn(market, achieng.phone)
const link = new URL(handover.link).pathname
const wrong = code === '111111' ? '222222' : '111111'

const post = (fields: Record<string, string>) =>
  fetch(site + link, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })

/** All that goes over the line for one exchange, heads included, as the network counts it. */
function bytesOf(request: string): Promise<number> {
  const { hostname, port } = new URL(site)
  return new Promise((resolve, reject) => {
    let bytes = Buffer.byteLength(request)
    const socket = connect(Number(port), hostname, () => socket.write(request))
    socket.on('data', (piece) => {
      bytes += piece.length
    })
    socket.on('end', () => resolve(bytes))
    socket.on('error', reject)
  })
}
const head = (method: string, more = '') =>
  `${method} ${link} HTTP/1.1\r\nHost: amana\r\nConnection: close\r\nUser-Agent: Opera/9.80 (J2ME/MIDP; Opera Mini)\r\n${more}\r\n`

test('a rider on 2G gets the whole page, and has entered the code, in less than 30 kB', async () => {
  const form = new URLSearchParams({ code: wrong, writtenDownAt: '' }).toString()
  const opened = await bytesOf(head('GET'))
  const entered = await bytesOf(
    head('POST', `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${form.length}\r\n`) + form,
  )
  // A whole page came each time, and not just a head.
  expect(Math.min(opened, entered)).toBeGreaterThan(2_000)
  expect(opened + entered).toBeLessThan(bytesMax)
  console.log(`hand-over page: ${opened} bytes to open, ${entered} more to enter a code; at most ${bytesMax}`)
})

test('nothing else is fetched, nothing runs, and no more is told than the door needs', async () => {
  const response = await fetch(site + link, { headers: { 'accept-language': 'en' } })
  const page = await response.text()
  expect(page).not.toMatch(/<script|<img|@import|url\(| on\w+=/i)
  const fetched = [...page.matchAll(/<link[^>]+href="([^"]+)"/g)].map((match) => match[1])
  expect(fetched).toEqual(['data:,'])
  expect(response.headers.get('content-security-policy')).toContain(`default-src 'none'`)
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(page).toContain('Umoja')
  expect(page).toContain('Achieng')
  expect(page).not.toMatch(/Odhiambo|0711|3,650|Trail/)
})

test('a wrong code is told with the tries that are left, in the rider’s language', async () => {
  const response = await post({ code: wrong })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('That is not the buyer’s code. 3 tries are left for now.')
  const swahili = await fetch(`${site}${link}?l=sw`)
  expect(await swahili.text()).toContain('Tarakimu sita')
})

test('what is typed cannot become part of the page', async () => {
  const page = await (await post({ code: '"><script>alert(1)</script>', writtenDownAt: "'><b>" })).text()
  expect(page).not.toContain('<script>')
  expect(page).toContain('&quot;&gt;&lt;script&gt;')
})

test('the right code leads to a page that only reads, and tells nobody any more where the buyer lives', async () => {
  const response = await post({ code: `${code.slice(0, 3)} ${code.slice(3)}` })
  expect(response.status).toBe(303)
  const done = await (await fetch(new URL(response.headers.get('location')!, site))).text()
  expect(done).toContain('Delivered. Thank you.')
  expect(done).not.toMatch(/Umoja|Achieng/)
})

test('a link that is good no more says so, and an api that is away says that nothing is lost', async () => {
  const gone = await fetch(`${site}/handover/${'x'.repeat(38)}`)
  expect(gone.status).toBe(404)
  expect(await gone.text()).toContain('Ask the seller for a new one.')
  const nobody = createServer()
  await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve))
  const { port } = nobody.address() as { port: number }
  await new Promise((resolve) => nobody.close(resolve))
  const alone = express()
  alone.use(handovers(`http://127.0.0.1:${port}`))
  const away = await fetch((await serve(alone)) + link)
  expect(away.status).toBeGreaterThanOrEqual(500)
  expect(await away.text()).toContain('Nothing is lost')
})
