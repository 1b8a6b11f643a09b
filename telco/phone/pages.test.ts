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
    for (const path of ['/', '/phone', '/phone/254712345678', '/mailbox']) {
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
