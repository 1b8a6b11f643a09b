import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Business, openBusiness } from '../test/business.ts'

let business: Business
beforeEach(async () => {
  business = await openBusiness()
})
afterEach(() => business.close())

const page = async (path: string) => (await fetch(business.telco.url + path)).text()

describe('the phone in the browser', () => {
  it('asks for the PIN in the words of the SIM toolkit', async () => {
    await business.push()
    expect(await page('/phone/254712345678')).toContain(
      'Do you want to pay KES 3,650.00 to AMANA Account no. AM-7K3F-92QX? Enter M-PESA PIN',
    )
  })

  it('shows whatever others write as text and nothing else', async () => {
    const script = '<script>alert(1)</script>'
    await business.setPhone('254712345678', { name: `"${script}` })
    await business.push({ AccountReference: script })
    await business.call(
      'POST',
      '/sms/3rdparty/v1/message',
      { textMessage: { text: script }, phoneNumbers: ['254712345678'] },
      {
        authorization: `Basic ${Buffer.from('amana:amana-dev-sms').toString('base64')}`,
      },
    )
    await business.enterPin('254712345678')
    for (const path of ['/phone/254712345678', '/phone', '/']) expect(await page(path)).not.toContain(script)
    const { html } = JSON.parse(await page('/phone/254712345678/parts'))
    expect(JSON.stringify(html)).not.toContain('<script')
    expect(html.sms).toContain('&lt;script&gt;')
  })

  it('has only relative addresses, so that it can be served under any path', async () => {
    await business.push()
    for (const path of ['/', '/phone', '/phone/254712345678', '/mailbox', '/traffic', '/faults', '/books', '/clock']) {
      expect(await page(path)).not.toMatch(/(?:href|src|action)="\//)
    }
  })

  it('can be taken by any way of writing a Kenyan number, and by no other', async () => {
    const take = (number: string) =>
      fetch(`${business.telco.url}/phone`, {
        method: 'POST',
        body: new URLSearchParams({ number }),
        redirect: 'manual',
      })
    const taken = await take('0110 222-333')
    expect([taken.status, taken.headers.get('location')]).toEqual([303, 'phone/254110222333'])
    const refused = await take('+44 1632 960000')
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('no Kenyan mobile number')
  })

  it('lies beside others, each with its own owner, and one more can be added', async () => {
    const numbers = await fetch(`${business.telco.url}/phone/0712345678,0723456789`, { redirect: 'manual' })
    expect([numbers.status, numbers.headers.get('location')]).toEqual([302, '254712345678,254723456789'])
    const both = await page('/phone/254712345678,254723456789')
    expect([...both.matchAll(/data-phone="(\d+)"/g)].map(([, msisdn]) => msisdn)).toEqual([
      '254712345678',
      '254723456789',
    ])
    const added = await fetch(`${business.telco.url}/phone`, {
      method: 'POST',
      body: new URLSearchParams({ number: '0110222333', beside: '254712345678,254723456789' }),
      redirect: 'manual',
    })
    expect(added.headers.get('location')).toBe('phone/254712345678,254723456789,254110222333')
    const ticked = await fetch(`${business.telco.url}/phone/side-by-side?number=254712345678&number=254110222333`)
    expect(ticked.url).toBe(`${business.telco.url}/phone/254712345678,254110222333`)
  })

  it('hears of every phone on the page over one connection', async () => {
    const stop = new AbortController()
    const events = await fetch(`${business.telco.url}/phone/254712345678,254723456789/events`, { signal: stop.signal })
    const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader()
    await reader.read()
    await business.push({ PhoneNumber: 254723456789 })
    expect((await reader.read()).value).toContain('data: phone:254723456789')
    stop.abort()
  })

  it('is told at once when something has changed', async () => {
    const stop = new AbortController()
    const events = await fetch(`${business.telco.url}/phone/254712345678/events`, { signal: stop.signal })
    expect(events.headers.get('content-type')).toContain('text/event-stream')
    const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader()
    await reader.read()
    await business.push()
    expect((await reader.read()).value).toContain('event: change')
    stop.abort()
  })
})

const fill = (msisdn: string, action: string, fields: Record<string, string>, accept = 'application/json') =>
  fetch(`${business.telco.url}/phone/${msisdn}/${action}`, {
    method: 'POST',
    headers: { accept },
    body: new URLSearchParams(fields),
  })
const saidTo = async (...form: Parameters<typeof fill>) => {
  const response = await fill(...form)
  return { status: response.status, said: ((await response.json()) as { said: string }).said }
}
const WANJIKU = '254712345678'

describe('the forms on the phone', () => {
  it('pay and cancel what a business asks for', async () => {
    await business.push({ Amount: 250 })
    expect(await saidTo(WANJIKU, 'prompt', { pin: '1234' })).toEqual({
      status: 200,
      said: 'Sent. M-PESA will write to you.',
    })
    await business.push()
    expect((await saidTo(WANJIKU, 'prompt', { pin: '', cancel: 'yes' })).said).toBe('Cancelled. Nothing was paid.')
    expect((await business.phone(WANJIKU)).balance).toBe(99_750)
    expect(await saidTo(WANJIKU, 'prompt', { pin: '1234' })).toEqual({ status: 409, said: 'This request has ended.' })
  })

  it('work in a browser without JavaScript: the answer stands on the page that follows, once', async () => {
    await business.push({ Amount: 250 })
    expect(await page(`/phone/${WANJIKU}`)).toMatch(/<form class="toolkit" method="post" action="254712345678\/prompt"/)
    const answered = await fill(WANJIKU, 'prompt', { pin: '1234' }, 'text/html')
    expect(answered.url).toBe(`${business.telco.url}/phone/${WANJIKU}`)
    expect(await answered.text()).toContain('Sent. M-PESA will write to you.')
    expect(await page(`/phone/${WANJIKU}`)).not.toContain('Sent. M-PESA will write to you.')
  })

  it('change the PIN for one who knows it and types the new one twice alike', async () => {
    const change = (pin: string, wanted: string, again: string) => saidTo(WANJIKU, 'pin', { pin, wanted, again })
    expect((await change('9999', '4321', '4321')).status).toBe(409)
    expect((await change('1234', '4321', '4322')).said).toBe('The two new PINs differ. Nothing was changed.')
    expect((await change('1234', '43', '43')).said).toBe('A PIN has four digits.')
    expect((await change('1234', '4321', '4321')).status).toBe(200)
    await business.push({ Amount: 1 })
    expect((await saidTo(WANJIKU, 'prompt', { pin: '4321' })).said).toBe('Sent. M-PESA will write to you.')
  })

  it('change the name, bring cash in and out, and take the line off M-PESA', async () => {
    await saidTo(WANJIKU, 'name', { name: ' Wanjiku Kamau ' })
    expect((await saidTo(WANJIKU, 'cash', { amount: '500', way: 'in' })).said).toBe(
      'Deposited. New M-PESA balance is Ksh100,500.00.',
    )
    expect((await saidTo(WANJIKU, 'cash', { amount: '100501', way: 'out' })).status).toBe(409)
    expect((await saidTo(WANJIKU, 'cash', { amount: '0.5', way: 'out' })).status).toBe(409)
    await saidTo(WANJIKU, 'registration', { registered: 'no' })
    expect(await business.phone(WANJIKU)).toMatchObject({ name: 'Wanjiku Kamau', balance: 100_500, registered: false })
  })

  it('pay a bill by hand after the PIN, and keep what was typed when it cannot be paid', async () => {
    const pay = (change: Record<string, string> = {}) =>
      saidTo(WANJIKU, 'pay-bill', { shortcode: '600100', account: 'INV-7', amount: '1500', pin: '1234', ...change })
    expect(await pay()).toEqual({ status: 200, said: 'Sent. M-PESA will write to you.' })
    expect(await pay({ pin: '9999' })).toEqual({ status: 409, said: 'Wrong M-PESA PIN. Nothing was paid.' })
    expect((await pay({ amount: '99000' })).said).toBe('You do not have enough money in M-PESA. Nothing was paid.')
    expect((await pay({ shortcode: '777777' })).said).toBe('Nobody collects money under 777777.')
    expect((await pay({ shortcode: '12' })).said).toBe('A business number has five to seven digits.')
    const { balance, mpesa } = await business.phone(WANJIKU)
    expect(balance).toBe(98_500)
    expect(mpesa.at(-1).text).toContain('sent to AMANA for account INV-7')
  })

  it('unlock a PIN that was entered wrongly three times, and only then', async () => {
    const pay = (pin: string) =>
      saidTo(WANJIKU, 'pay-bill', { shortcode: '600100', account: 'INV-7', amount: '10', pin })
    expect((await saidTo(WANJIKU, 'unlock', {})).status).toBe(409)
    for (const pin of ['1111', '2222', '3333']) await pay(pin)
    expect((await pay('1234')).said).toContain('Your PIN is locked')
    expect(await page(`/phone/${WANJIKU}`)).toContain('Unlock the PIN')
    expect((await saidTo(WANJIKU, 'unlock', {})).said).toBe('Your PIN works again.')
    expect((await pay('1234')).status).toBe(200)
    expect(await page(`/phone/${WANJIKU}`)).not.toContain('Unlock the PIN')
  })

  it('are the ones that exist and no others', async () => {
    expect((await fill(WANJIKU, 'constructor', {})).status).toBe(404)
    expect((await fill('44163296000', 'name', { name: 'Nobody' })).status).toBe(404)
  })
})

describe('the statement', () => {
  it('has every movement under its day, with the balance after it', async () => {
    await business.push({ Amount: 250 })
    await business.enterPin(WANJIKU)
    await business.telco.clock.advance(86_400_000)
    await saidTo(WANJIKU, 'cash', { amount: '1000', way: 'out' })
    const { html } = JSON.parse(await page(`/phone/${WANJIKU}/parts`))
    const days = [...html.statement.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, day]) => day)
    expect(days).toEqual(['Monday, 23 November', 'Sunday, 22 November'])
    expect(html.statement).toMatch(
      /−1,000\.00<small>98,750\.00.*−250\.00<small>99,750\.00.*\+100,000\.00<small>100,000\.00/s,
    )
  })
})
