import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Business, openBusiness } from '../test/business.ts'

const WANJIKU = '254712345678'
let business: Business
beforeEach(async () => {
  business = await openBusiness()
})
afterEach(() => business.close())

describe('a phone under control', () => {
  it('exists from its first use, with a PIN, a name and KES 100,000', async () => {
    expect((await business.call('GET', '/__sim/phones')).body).toEqual([])
    expect(await business.phone('0712345678')).toEqual({
      msisdn: WANJIKU,
      name: expect.stringMatching(/^\w+ \w+$/),
      registered: true,
      balance: 100_000,
      prompt: null,
      mpesa: [],
      sms: [],
    })
    expect((await business.call('GET', '/__sim/phones')).body).toMatchObject([{ msisdn: WANJIKU, prompt: null }])
  })

  it('can be given another name, PIN and balance, and the books still balance', async () => {
    await business.setPhone(WANJIKU, { name: 'Wanjiku Kamau', pin: '4321', balance: 20.5 })
    expect(await business.phone(WANJIKU)).toMatchObject({ name: 'Wanjiku Kamau', balance: 20.5 })
    await business.push({ Amount: 20 })
    expect((await business.enterPin(WANJIKU, '4321')).body).toMatchObject({ resultCode: 0 })
    expect((await business.books()).balanced).toBe(true)
  })

  it.each([
    ['PUT', '/__sim/phones/0712345678', { pin: '12' }, 'invalid_body'],
    ['PUT', '/__sim/phones/0712345678', { balance: -1 }, 'invalid_body'],
    ['PUT', '/__sim/phones/0712345678', { colour: 'red' }, 'invalid_body'],
    ['GET', '/__sim/phones/12', undefined, 'invalid_number'],
    ['POST', '/__sim/phones/0712345678/prompt', { pin: '1234' }, 'no_prompt'],
    ['POST', '/__sim/phones/0712345678/prompt', { pin: 1234 }, 'invalid_body'],
    ['POST', '/__sim/scripts', { msisdn: WANJIKU, next: [] }, 'invalid_body'],
    ['POST', '/__sim/scripts', { msisdn: WANJIKU, next: [{ resultcode: 1 }] }, 'invalid_body'],
    ['POST', '/__sim/scripts', '{', 'invalid_body'],
    ['POST', '/__sim/clock/advance', { ms: -1 }, 'invalid_body'],
    ['PUT', '/__sim/shortcodes/999999', {}, 'unknown_shortcode'],
    ['GET', '/__sim/nothing', undefined, 'not_found'],
  ])('refuses %s %s %j with %s', async (method, path, body, code) => {
    const reply = await business.call(method, path, body)
    expect(reply.status).toBeGreaterThanOrEqual(400)
    expect(reply.status).toBeLessThan(500)
    expect(reply.body).toEqual({ code, message: expect.any(String) })
  })
})

describe('what went over the network', () => {
  it('can be read afterwards, without its secrets', async () => {
    await business.push({ TransactionDesc: 'Longer than thirteen' })
    const [push, token] = (await business.call('GET', '/__sim/requests')).body
    expect(push).toMatchObject({
      method: 'POST',
      path: '/mpesa/stkpush/v1/processrequest',
      status: 200,
      body: { Password: '(struck out)', Amount: '3650' },
      reply: { ResponseCode: '0' },
      warnings: ['TransactionDesc is longer than the 13 characters documented'],
    })
    expect(token.reply).toMatchObject({ access_token: '(struck out)' })
  })

  it('is in the books entry by entry', async () => {
    await business.push()
    const { receipt } = (await business.enterPin(WANJIKU)).body
    const { entries } = await business.books()
    expect(entries.filter((entry: { receipt: string }) => entry.receipt === receipt)).toMatchObject([
      { account: `phone:${WANJIKU}`, amount: -3650, balanceAfter: 96_350, kind: 'paybill' },
      { account: 'shortcode:600100:utility', amount: 3650, balanceAfter: 3650 },
    ])
    const after = entries.at(-1).id
    expect((await business.call('GET', `/__sim/books?after=${after}`)).body.entries).toEqual([])
  })
})

describe('the clock', () => {
  it('can be moved on and set, and says where it is', async () => {
    await business.call('POST', '/__sim/clock/advance', { ms: 86_400_000 })
    expect((await business.call('GET', '/__sim/clock')).body.now).toMatch(/^2026-11-23T09:15/)
    await business.call('PUT', '/__sim/clock', { at: '2026-10-01T08:00:00+03:00' })
    await business.push()
    expect((await business.enterPin(WANJIKU)).body.receipt).toMatch(/^UJ1/)
  })
})

describe('a restart', () => {
  it('keeps the books, the phones, the keys and what was still to be done', async () => {
    const data = mkdtempSync(join(tmpdir(), 'telco-'))
    try {
      const before = await openBusiness({ data })
      await before.push()
      await before.enterPin(WANJIKU)
      await before.script(WANJIKU, [{ callback: { delayMs: 300_000 } }])
      await before.push({ Amount: 50 })
      await before.enterPin(WANJIKU)
      await before.push({ Amount: 7 })
      const certificate = (await before.call('GET', '/__sim/certificate')).body
      await before.telco.close()

      const after = await openBusiness({ data, startAt: undefined })
      expect(await after.phone(WANJIKU)).toMatchObject({ balance: 96_300, prompt: { amount: 7 } })
      expect((await after.call('GET', '/__sim/certificate')).body).toBe(certificate)
      await after.call('POST', '/__sim/clock/advance', { ms: 300_001 })
      expect(before.received.map(({ body }) => body.Body.stkCallback.ResultCode)).toEqual([0, 1037, 0])
      expect((await after.call('GET', '/__sim/clock')).body.now).toMatch(/^2026-11-22T09:2\d/)
      expect((await after.books()).balanced).toBe(true)
      await after.close()
      await before.close()
    } finally {
      rmSync(data, { recursive: true, force: true })
    }
  })
})

describe('many payers and receivers at once', () => {
  it('leave the books in balance and each callback delivered once', async () => {
    const numbers = Array.from({ length: 60 }, (_, index) => `2547000000${String(index).padStart(2, '0')}`)
    const pay = async (PhoneNumber: string) => {
      await business.push({ PhoneNumber, Amount: 100 })
      await business.enterPin(PhoneNumber)
    }
    await Promise.all(numbers.flatMap((number) => [pay(number), business.pay({ PartyB: number, Amount: 50 })]))
    await business.callbacks(120)
    await business.call('POST', '/__sim/clock/advance', { ms: 60_000 })
    expect(business.received).toHaveLength(120)
    expect(await business.books()).toMatchObject({
      balanced: true,
      shortcodes: { '600100': { utility: 6_000 }, '600200': { utility: 4_997_000 } },
    })
  })
})
