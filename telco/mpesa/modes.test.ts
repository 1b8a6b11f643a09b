import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Business, fetchToken, openBusiness, signature } from '../test/business.ts'

const WANJIKU = '254712345678'
let business: Business
beforeEach(async () => {
  business = await openBusiness()
})
afterEach(() => business.close())

const lastWarnings = async () => (await business.call('GET', '/__sim/requests')).body[0].warnings
const IN_UTC = signature('amana-dev-passkey', '20261122091530')

describe('a lenient network', () => {
  it('takes what public clients send, and notes it', async () => {
    expect((await business.push({ ...IN_UTC, AccountReference: 'longer than twelve' })).status).toBe(200)
    expect((await lastWarnings()).sort()).toEqual([
      'AccountReference is longer than the 12 characters documented',
      "Timestamp is not within 15 minutes of Nairobi's time",
    ])
  })

  it('notes an address that production would refuse for its words', async () => {
    await business.push({ CallBackURL: `${business.callbackUrl}/mpesa/exec?sql=1` })
    expect(await lastWarnings()).toEqual([
      'CallBackURL contains "mpesa", which production refuses',
      'CallBackURL contains "exec", which production refuses',
      'CallBackURL contains "sql", which production refuses',
    ])
  })

  it('keeps older tokens alive', async () => {
    await business.push({ Amount: 1 })
    await fetchToken(business.telco)
    expect((await business.query('ws_CO_221120261215304712345678')).status).toBe(500)
  })
})

describe('a strict network', () => {
  beforeEach(() => business.behave({ mode: 'strict' }))

  it.each([
    ['Timestamp', IN_UTC],
    ['AccountReference', { AccountReference: 'longer than twelve' }],
    ['TransactionDesc', { TransactionDesc: 'longer than thirteen' }],
  ])('refuses a %s outside the documented limits', async (field, change) => {
    expect(await business.push(change)).toMatchObject({
      status: 400,
      body: { errorMessage: `Bad Request - Invalid ${field}` },
    })
  })

  it('takes addresses of a development machine', async () => {
    expect((await business.push()).status).toBe(200)
  })

  it('lets one token live: the next ends it', async () => {
    await business.push({ Amount: 1 })
    await fetchToken(business.telco)
    expect(await business.pay()).toMatchObject({ status: 401 })
    await business.behave({ singleActiveToken: false })
    business.forgetToken()
    expect((await business.pay()).status).toBe(200)
    await fetchToken(business.telco)
    expect((await business.pay()).status).toBe(200)
  })

  it('limits the same amount from the same customer within two minutes', async () => {
    const pay = async (Amount: number) => {
      await business.push({ Amount })
      await business.call('POST', `/__sim/phones/${WANJIKU}/prompt`, { pin: '1234' })
      await business.advance(1_000)
      return business.received.at(-1)!.body.Body.stkCallback.ResultCode
    }
    expect([await pay(100), await pay(100), await pay(101)]).toEqual([0, 17, 0])
    await business.advance(60_000)
    await business.advance(60_000)
    const later = signature('amana-dev-passkey', '20261122121800')
    await business.push({ ...later, Amount: 100 })
    expect((await business.enterPin(WANJIKU)).body).toMatchObject({ resultCode: 0 })
  })
})

describe('a network that lints', () => {
  beforeEach(() => business.behave({ mode: 'lint' }))

  it.each([
    'http://shop.co.ke/callback',
    'https://127.0.0.1/callback',
    'https://192.168.1.7/callback',
    'https://localhost/callback',
    'https://shop.internal/callback',
    'https://[::1]/callback',
    'https://shop.co.ke/Mpesa/callback',
    'https://safaricom.shop.co.ke/callback',
    'https://shop.co.ke/callback?query=1',
    'https://shop.co.ke/cmd',
    'https://shop.co.ke/file.exe',
    'https://ab12.ngrok-free.app/callback',
    'https://Shop.co.ke/callback',
    'https://shop.co.ke/call back',
  ])('refuses %s', async (CallBackURL) => {
    expect((await business.push({ CallBackURL })).body.errorMessage).toBe('Bad Request - Invalid CallBackURL')
  })

  it('takes an address that production takes', async () => {
    await business.script(WANJIKU, [{ callback: { drop: true } }])
    expect((await business.push({ CallBackURL: 'https://shop.co.ke/api/callbacks/collect/7/ab12' })).status).toBe(200)
  })

  it('says what was wrong with a refused one', async () => {
    await business.push({ CallBackURL: 'http://shop.co.ke/mpesa' })
    expect(await lastWarnings()).toEqual([
      'CallBackURL is not https',
      'CallBackURL contains "mpesa", which production refuses',
    ])
  })
})

describe('limits', () => {
  it('of a day hold for what a customer pays, and begin again the next morning', async () => {
    await business.setPhone(WANJIKU, { balance: 1_000_000 })
    const pay = async (amount: number) => (await business.payByHand(WANJIKU, { amount })).body.resultCode
    expect([await pay(250_000), await pay(249_999), await pay(2), await pay(1), await pay(1)]).toEqual([0, 0, 4, 0, 4])
    expect((await business.phone(WANJIKU)).mpesa[0].text).toContain('in one day')
    await business.advance(12 * 3_600_000)
    expect(await pay(1)).toBe(0)
  })

  it('of a day hold for what a customer receives', async () => {
    await business.setPhone('254722000111', { balance: 0 })
    for (const Amount of [250_000, 250_000, 10]) await business.pay({ Amount })
    const codes = (await business.callbacks(3)).map(({ body }) => body.Result.ResultCode)
    expect(codes).toEqual([0, 0, 4])
  })

  it('of a day hold for an STK push as well', async () => {
    await business.setPhone(WANJIKU, { balance: 1_000_000 })
    await business.payByHand(WANJIKU, { amount: 250_000 })
    await business.payByHand(WANJIKU, { amount: 250_000 })
    await business.push({ Amount: 1 })
    expect((await business.enterPin(WANJIKU)).body).toMatchObject({ resultCode: 4 })
  })

  it('of PINs: after three wrong ones not even the right one helps, until it is set again', async () => {
    const codes = []
    for (const pin of ['1111', '2222', '3333', '1234']) {
      await business.push({ Amount: 1 })
      codes.push((await business.enterPin(WANJIKU, pin)).body.resultCode)
    }
    expect(codes).toEqual([2001, 2001, 2001, 8006])
    await business.setPhone(WANJIKU, { pin: '4321' })
    await business.push({ Amount: 1 })
    expect((await business.enterPin(WANJIKU, '4321')).body.resultCode).toBe(0)
  })

  it('of credentials: after three wrong ones the initiator is locked, until its password is set again', async () => {
    const code = async (change: Record<string, unknown> = {}) => {
      const before = business.received.length
      await business.pay(change)
      return (await business.callbacks(before + 1))[before]!.body.Result.ResultCode
    }
    const wrong = { SecurityCredential: Buffer.from('no credential at all').toString('base64') }
    expect([await code(wrong), await code(wrong), await code()]).toEqual([2001, 2001, 0])
    expect([await code(wrong), await code(wrong), await code(wrong), await code()]).toEqual([2001, 2001, 2001, 8006])
    await business.call('PUT', '/__sim/shortcodes/600200', { initiator: { name: 'amana', password: 'Amana#2026' } })
    expect(await code()).toBe(0)
  })

  it('of requests a minute are answered as Apigee answers', async () => {
    await business.behave({ spikeArrest: { perMinute: 2, path: '/mpesa/stkpushquery/v1/query' } })
    const { CheckoutRequestID } = (await business.push()).body
    const ask = async () => (await business.query(CheckoutRequestID)).status
    expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429])
    await business.advance(30_000)
    expect(await ask()).toBe(429)
    await business.advance(30_001)
    expect(await ask()).toBe(200)
  })
})

describe('charges', () => {
  const booked = async () => {
    const { shortcodes, balanced } = await business.books()
    expect(balanced).toBe(true)
    const { utility, charges } = shortcodes['600100']
    return { phone: (await business.phone(WANJIKU)).balance, utility, charges }
  }

  it.each([
    ['free', { phone: 97_500, utility: 2_500, charges: 0 }],
    ['customer', { phone: 97_480, utility: 2_500, charges: 0 }],
    ['shared', { phone: 97_487, utility: 2_500, charges: -7 }],
    ['business', { phone: 97_500, utility: 2_500, charges: -20 }],
  ])('of a paybill whose tariff is %s', async (paybillTariff, after) => {
    await business.behave({ paybillTariff })
    await business.payByHand(WANJIKU, { amount: 2_500 })
    expect(await booked()).toEqual(after)
  })

  it('count when the customer has to have them', async () => {
    await business.behave({ paybillTariff: 'customer' })
    await business.setPhone(WANJIKU, { balance: 2_519 })
    await business.push({ Amount: 2_500 })
    expect((await business.enterPin(WANJIKU)).body.resultCode).toBe(1)
    await business.setPhone(WANJIKU, { balance: 2_520 })
    await business.push({ Amount: 2_500 })
    expect((await business.enterPin(WANJIKU)).body.resultCode).toBe(0)
    expect((await business.phone(WANJIKU)).mpesa[0].text).toContain('Transaction cost, Ksh20.00')
  })

  it('that a business owes cannot leave its paybill', async () => {
    await business.behave({ paybillTariff: 'business' })
    await business.payByHand(WANJIKU, { amount: 2_500 })
    const move = (Amount: number) =>
      business.outcome('/mpesa/b2b/v1/paymentrequest', {
        CommandID: 'BusinessPayToBulk',
        SenderIdentifierType: '4',
        RecieverIdentifierType: '4',
        Amount,
        PartyA: 600100,
        PartyB: 600200,
        AccountReference: 'float',
      })
    expect(await move(2_481)).toMatchObject({ ResultCode: 1 })
    expect(await move(2_480)).toMatchObject({ ResultCode: 0 })
  })

  it('of payouts can be switched off', async () => {
    await business.behave({ b2cFees: false })
    await business.pay()
    await business.callbacks(1)
    expect((await business.books()).shortcodes['600200']).toMatchObject({ utility: 4_996_000, charges: 0 })
  })
})
