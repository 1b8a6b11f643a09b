import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Business, openBusiness } from '../../test/business.ts'

let business: Business
beforeEach(async () => {
  business = await openBusiness()
})
afterEach(() => business.close())

const page = async (path: string) => (await fetch(business.telco.url + path)).text()
const fill = async (path: string, fields: Record<string, string>) => {
  const response = await fetch(business.telco.url + path, { method: 'POST', body: new URLSearchParams(fields) })
  return { status: response.status, text: await response.text() }
}
const WANJIKU = '254712345678'

describe('a developer who watches the network', () => {
  it('sees what each call carried and was answered, and what was told to whom', async () => {
    const { body } = await business.push({ CallBackURL: `${business.callbackUrl}/stk/secret-of-the-attempt` })
    await business.enterPin(WANJIKU)
    const traffic = await page('/traffic')
    expect(traffic).toContain('POST /mpesa/stkpush/v1/processrequest')
    expect(traffic).toContain(body.CheckoutRequestID)
    expect(traffic).toContain('MpesaReceiptNumber')
    expect(traffic).toMatch(/<span class="status ok">delivered<\/span>/)
  })

  it('is shown no password, no token and no secret of a callback address', async () => {
    const push = await business.push({ CallBackURL: `${business.callbackUrl}/stk/secret-of-the-attempt` })
    await business.enterPin(WANJIKU)
    expect(push.status).toBe(200)
    for (const path of ['/', '/traffic']) expect(await page(path)).not.toContain('secret-of-the-attempt')
    expect(await page('/traffic')).not.toContain(Buffer.from('600100amana-dev-passkey').toString('base64').slice(0, 20))
  })

  it('can keep to what mentions one number', async () => {
    await business.push()
    await business.push({ PhoneNumber: 254723456789, PartyA: 254723456789 })
    const only = await page('/traffic?about=254723456789')
    expect(only.match(/POST \/mpesa\/stkpush/g)).toHaveLength(1)
    expect(await page('/traffic?about=nobody-at-all')).toContain('Nothing mentions nobody-at-all.')
  })

  it('is told at once of a call', async () => {
    const stop = new AbortController()
    const events = await fetch(`${business.telco.url}/traffic/events`, { signal: stop.signal })
    const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader()
    await reader.read()
    await business.push()
    expect((await reader.read()).value).toContain('data: traffic')
    stop.abort()
  })

  it('is shown text as text, whatever was sent', async () => {
    await business.push({ TransactionDesc: '<script>alert(1)</script>' })
    expect(await page('/traffic?about=<script>')).not.toContain('<script>alert')
  })
})

describe('a developer who steers the network', () => {
  const order = {
    number: '0712 345 678',
    payment: 'stk',
    outcome: '',
    callback: 'once',
    copies: '1',
    minutesLate: '0',
    claims: '',
    times: '1',
  }

  it('orders a payment that nobody answers, and forgets it again', async () => {
    const ordered = await fill('/faults', { ...order, outcome: '1037', times: '2' })
    expect(ordered.text).toContain('Ordered for 0712 345 678.')
    expect(ordered.text.match(/ends 1037/g)).toHaveLength(2)
    await business.push()
    const [told] = await business.callbacks(1)
    expect(told!.body.Body.stkCallback.ResultCode).toBe(1037)
    expect((await fill('/faults', { forget: 'all' })).text).toContain('Forgotten: 1.')
  })

  it('orders callbacks that come thrice, claim another amount, or never come', async () => {
    await fill('/faults', { ...order, outcome: '0', copies: '3', claims: '1' })
    await business.push()
    const told = await business.callbacks(3)
    expect(told.map(({ body }) => body.Body.stkCallback.CallbackMetadata.Item[0].Value)).toEqual([1, 1, 1])
    await fill('/faults', { ...order, outcome: '0', callback: 'never' })
    await business.push()
    await business.telco.clock.advance(60_000)
    expect(business.received).toHaveLength(3)
    expect((await business.phone(WANJIKU)).balance).toBe(100_000 - 2 * 3650)
  })

  it('is told what is wrong with an order, and nothing is ordered', async () => {
    expect(await fill('/faults', { ...order, number: '12' })).toMatchObject({ status: 400 })
    expect(await fill('/faults', { ...order, copies: '0' })).toMatchObject({ status: 400 })
    expect(await page('/faults')).toContain('Nothing is ordered')
  })

  it('moves the clock on, and what falls due on the way happens', async () => {
    await business.push()
    expect((await fill('/clock', { ms: '3600000' })).text).toContain('It is now 13:15 on Sunday, 22 November.')
    expect((await business.callbacks(1))[0]!.body.Body.stkCallback.ResultCode).toBe(1037)
    expect((await fill('/clock', { at: '2026-12-24T09:30' })).text).toContain(
      'It is now 09:30 on Thursday, 24 December.',
    )
    expect((await fill('/clock', { at: 'tomorrow' })).status).toBe(400)
  })

  it('brings float in, and sees the movement and that the books balance', async () => {
    const deposited = await fill('/books', { shortcode: '600200', account: 'utility', amount: '2500' })
    expect(deposited.text).toContain('Ksh2,500.00 deposited to utility of 600200.')
    expect(deposited.text).toContain('5,002,500.00')
    expect(deposited.text).toContain('balanced')
    expect((await fill('/books', { shortcode: '999999', account: 'utility', amount: '1' })).status).toBe(400)
    expect((await fill('/books', { shortcode: '600200', account: 'utility', amount: '-5' })).status).toBe(400)
  })

  it('orders that a request is accepted and its answer lost, and that the callback comes before the answer', async () => {
    await fill('/faults', { ...order, outcome: '0', answer: 'internal_error', callback: 'early' })
    expect((await business.push()).status).toBe(500)
    expect((await business.callbacks(1))[0]!.body.Body.stkCallback.ResultCode).toBe(0)
    expect((await business.phone(WANJIKU)).balance).toBe(100_000 - 3650)
  })

  it('downloads the statement of a business', async () => {
    await business.push({ Amount: 250 })
    await business.enterPin(WANJIKU)
    const statement = await fetch(`${business.telco.url}/books/statement.csv?shortcode=600100&days=1`)
    expect(statement.headers.get('content-type')).toContain('text/csv')
    expect(await statement.text()).toMatch(/,250\.00,/)
    expect((await fetch(`${business.telco.url}/books/statement.csv?shortcode=999999`)).status).toBe(404)
  })
})
