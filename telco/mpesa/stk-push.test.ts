import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Business, openBusiness, signature } from '../test/business.ts'

const WANJIKU = '254712345678'
let business: Business
beforeEach(async () => {
  business = await openBusiness()
})
afterEach(() => business.close())

const callbackOf = async (count = 1) => (await business.callbacks(count))[count - 1]!.body.Body.stkCallback

describe('a payer who enters the PIN', () => {
  it('is asked on the phone, pays, and the business is called back with a receipt', async () => {
    const { status, body } = await business.push()
    expect(status).toBe(200)
    expect(body).toEqual({
      MerchantRequestID: expect.stringMatching(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\d{5,7}$/),
      CheckoutRequestID: expect.stringMatching(/^ws_CO_221120261215\d{5}712345678$/),
      ResponseCode: '0',
      ResponseDescription: 'Success. Request accepted for processing',
      CustomerMessage: 'Success. Request accepted for processing',
    })
    expect((await business.phone(WANJIKU)).prompt).toEqual({
      id: body.CheckoutRequestID,
      amount: 3650,
      account: 'AM-7K3F-92QX',
      business: 'AMANA',
      expiresAt: expect.stringMatching(/^2026-11-22T09:1[67]:\d\d/),
    })

    const answer = await business.enterPin(WANJIKU)
    expect(answer.body).toEqual({
      resultCode: 0,
      resultDesc: 'The service request is processed successfully.',
      receipt: expect.stringMatching(/^UKM[A-Z0-9]{7}$/),
      callbackDelivered: true,
    })
    const [callback] = business.received
    expect(callback!.path).toBe('/stk')
    expect(callback!.headers['content-type']).toBe('application/json;charset=UTF-8')
    expect(callback!.headers.businessshortcode).toBe('600100')
    expect(callback!.text).toContain('"Value":3650.00')
    expect(callback!.body.Body.stkCallback).toEqual({
      MerchantRequestID: body.MerchantRequestID,
      CheckoutRequestID: body.CheckoutRequestID,
      ResultCode: 0,
      ResultDesc: 'The service request is processed successfully.',
      CallbackMetadata: {
        Item: [
          { Name: 'Amount', Value: 3650 },
          { Name: 'MpesaReceiptNumber', Value: answer.body.receipt },
          { Name: 'Balance' },
          { Name: 'TransactionDate', Value: expect.toSatisfy((value) => /^202611221215\d\d$/.test(String(value))) },
          { Name: 'PhoneNumber', Value: 254712345678 },
        ],
      },
    })

    const phone = await business.phone(WANJIKU)
    expect(phone.balance).toBe(96_350)
    expect(phone.prompt).toBeNull()
    expect(phone.mpesa[0].text).toBe(
      `${answer.body.receipt} Confirmed. Ksh3,650.00 sent to AMANA for account AM-7K3F-92QX on 22/11/26 at 12:15 PM ` +
        'New M-PESA balance is Ksh96,350.00. Transaction cost, Ksh0.00.',
    )
    const books = await business.books()
    expect(books.shortcodes['600100'].utility).toBe(3650)
    expect(books.balanced).toBe(true)
  })

  it('has only one prompt at a time', async () => {
    await business.push()
    const second = await business.push({ Amount: 10 })
    expect(second.status).toBe(500)
    expect(second.body).toMatchObject({
      errorCode: '500.001.1001',
      errorMessage: expect.stringContaining('Unable to lock subscriber'),
    })
    await business.enterPin(WANJIKU)
    expect((await business.push({ Amount: 10 })).status).toBe(200)
  })

  it('pays once, however often the answer is sent', async () => {
    await business.push()
    const answers = await Promise.all([
      business.enterPin(WANJIKU),
      business.enterPin(WANJIKU),
      business.cancel(WANJIKU),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await business.phone(WANJIKU)).balance).toBe(96_350)
    expect(business.received).toHaveLength(1)
  })
})

describe('a payer who does not pay', () => {
  it('cancels, and the callback has no metadata', async () => {
    const { body } = await business.push()
    expect((await business.cancel(WANJIKU)).body).toMatchObject({ resultCode: 1032, callbackDelivered: true })
    expect(await callbackOf()).toEqual({
      MerchantRequestID: body.MerchantRequestID,
      CheckoutRequestID: body.CheckoutRequestID,
      ResultCode: 1032,
      ResultDesc: 'Request cancelled by user',
    })
    expect((await business.query(body.CheckoutRequestID)).body).toMatchObject({
      ResultCode: '1032',
      ResultDesc: 'Request Cancelled by user.',
    })
  })

  it('enters a wrong PIN, and the phone says so', async () => {
    await business.push()
    expect((await business.enterPin(WANJIKU, '9999')).body).toMatchObject({ resultCode: 2001 })
    const phone = await business.phone(WANJIKU)
    expect(phone.mpesa[0].text).toContain('wrong M-PESA PIN')
    expect(phone.balance).toBe(100_000)
  })

  it('has not enough money', async () => {
    await business.setPhone(WANJIKU, { balance: 3649 })
    await business.push()
    expect((await business.enterPin(WANJIKU)).body).toMatchObject({ resultCode: 1 })
    expect((await business.phone(WANJIKU)).mpesa[0].text).toContain('Your M-PESA balance is Ksh3,649.00')
  })

  it('does not answer within a minute', async () => {
    const { body } = await business.push()
    await business.call('POST', '/__sim/clock/advance', { ms: 59_000 })
    expect(business.received).toHaveLength(0)
    expect((await business.query(body.CheckoutRequestID)).body).toMatchObject({ ResponseCode: '0', ResultCode: '4999' })
    await business.call('POST', '/__sim/clock/advance', { ms: 1_001 })
    expect(await callbackOf()).toMatchObject({ ResultCode: 1037, ResultDesc: 'No response from user.' })
    expect((await business.query(body.CheckoutRequestID)).body.ResultDesc).toBe('DS timeout user cannot be reached.')
    expect((await business.enterPin(WANJIKU)).body).toMatchObject({ code: 'no_prompt' })
  })

  it('is not even asked for more than M-Pesa allows', async () => {
    expect((await business.push({ Amount: 250_001 })).body.ResponseCode).toBe('0')
    expect(await callbackOf()).toMatchObject({ ResultCode: 3 })
    expect((await business.phone(WANJIKU)).prompt).toBeNull()
  })

  it('is not asked when the business confuses till and paybill', async () => {
    await business.push({ TransactionType: 'CustomerBuyGoodsOnline' })
    expect(await callbackOf(1)).toMatchObject({ ResultCode: 2028 })
    await business.push({ PartyB: '600999' })
    expect(await callbackOf(2)).toMatchObject({ ResultCode: 'SFC_IC0003' })
  })
})

describe('a request the gateway refuses', () => {
  it.each([
    ['Amount', 0],
    ['Amount', -5],
    ['Amount', '10.5'],
    ['Amount', 'ten'],
    ['PhoneNumber', '0712345678'],
    ['PhoneNumber', 254812345678],
    ['CallBackURL', 'not a url'],
    ['CallBackURL', 'https://Shop.example/x'],
    ['CallBackURL', 'https://shop.example/with space'],
    ['Timestamp', '2026'],
    ['Timestamp', '20261341121530'],
    ['TransactionType', 'Pay'],
    ['AccountReference', ''],
    ['BusinessShortCode', { $gt: '' }],
  ])('names the field: %s = %s', async (field, value) => {
    const { status, body } = await business.push({
      [field]: value,
      ...(field === 'PhoneNumber' ? { PartyA: 254712345678 } : {}),
    })
    expect(status).toBe(400)
    expect(body).toEqual({
      requestId: expect.any(String),
      errorCode: '400.002.02',
      errorMessage: `Bad Request - Invalid ${field}`,
    })
  })

  it('knows neither a wrong passkey nor a strange shortcode', async () => {
    expect((await business.push(signature('guess'))).body).toMatchObject({
      errorCode: '500.001.1001',
      errorMessage: 'Wrong credentials',
    })
    expect((await business.push({ BusinessShortCode: 600999 })).body.errorMessage).toBe('Merchant does not exist')
    expect((await business.push({ BusinessShortCode: 600200 })).body.errorMessage).toBe('Merchant does not exist')
  })

  it('takes numbers as text and text as numbers', async () => {
    expect(
      (await business.push({ Amount: 1, PhoneNumber: WANJIKU, BusinessShortCode: '600100', PartyB: 600100 })).status,
    ).toBe(200)
  })

  it('does not guess at a body without the JSON content type, or at broken JSON', async () => {
    const token = (
      await business.call('GET', '/oauth/v1/generate?grant_type=client_credentials', undefined, {
        authorization: `Basic ${Buffer.from('amana-dev-key:amana-dev-secret').toString('base64')}`,
      })
    ).body.access_token
    const send = (text: string, type: string) =>
      business.call('POST', '/mpesa/stkpush/v1/processrequest', text, {
        authorization: `Bearer ${token}`,
        'content-type': type,
      })
    expect((await send('{"Amount":1}', 'text/plain')).body.errorMessage).toBe('Bad Request - Invalid BusinessShortCode')
    expect((await send('{"Amount":', 'application/json')).body.errorCode).toBe('400.002.05')
  })
})

describe('a query', () => {
  it('answers in text for a paid request, without a receipt', async () => {
    const { body } = await business.push()
    await business.enterPin(WANJIKU)
    expect((await business.query(body.CheckoutRequestID)).body).toEqual({
      ResponseCode: '0',
      ResponseDescription: 'The service request has been accepted successfully',
      MerchantRequestID: body.MerchantRequestID,
      CheckoutRequestID: body.CheckoutRequestID,
      ResultCode: '0',
      ResultDesc: 'The service request is processed successfully.',
    })
  })

  it('does not know a request nobody made', async () => {
    expect(await business.query('ws_CO_221120261215304712345678')).toMatchObject({
      status: 500,
      body: { errorCode: '500.001.1001', errorMessage: 'The transaction does not Exist' },
    })
    expect(await business.query('nonsense')).toMatchObject({
      status: 400,
      body: { errorMessage: 'Bad Request - Invalid CheckoutRequestID' },
    })
  })
})

describe('scripts', () => {
  it('end payments in the order they were given, and nobody is asked', async () => {
    await business.script('0712345678', [{ resultCode: 1032 }, { resultCode: 0 }, { resultCode: 26 }])
    for (const [index, code] of [1032, 0, 26].entries()) {
      await business.push({ Amount: 100 })
      expect(await callbackOf(index + 1)).toMatchObject({ ResultCode: code })
    }
    await business.push({ Amount: 100 })
    expect((await business.phone(WANJIKU)).prompt).toMatchObject({ amount: 100 })
    expect((await business.phone(WANJIKU)).balance).toBe(99_900)
  })

  it('lose, repeat, delay and falsify callbacks, but never the books', async () => {
    await business.script(WANJIKU, [
      { callback: { drop: true } },
      { callback: { copies: 3 } },
      { callback: { delayMs: 600_000 } },
      { callback: { amount: 1 } },
    ])
    const payOnce = async () => {
      await business.push({ Amount: 100 })
      return (await business.enterPin(WANJIKU)).body
    }
    expect(await payOnce()).toMatchObject({ resultCode: 0, callbackDelivered: false })
    expect(business.received).toHaveLength(0)
    expect(await payOnce()).toMatchObject({ callbackDelivered: true })
    expect(business.received).toHaveLength(3)
    expect(new Set(business.received.map(({ text }) => text)).size).toBe(1)
    expect(await payOnce()).toMatchObject({ callbackDelivered: false })
    await business.call('POST', '/__sim/clock/advance', { ms: 599_000 })
    expect(business.received).toHaveLength(3)
    await business.call('POST', '/__sim/clock/advance', { ms: 1_001 })
    expect(business.received).toHaveLength(4)
    await payOnce()
    expect((await callbackOf(5)).CallbackMetadata.Item[0]).toEqual({ Name: 'Amount', Value: 1 })
    const books = await business.books()
    expect(books.shortcodes['600100'].utility).toBe(400)
    expect(books.balanced).toBe(true)
  })
})

describe('a callback', () => {
  it('is tried once, whatever the receiver answers', async () => {
    business.answerWith(500)
    await business.push()
    expect((await business.enterPin(WANJIKU)).body).toMatchObject({ resultCode: 0, callbackDelivered: false })
    await business.call('POST', '/__sim/clock/advance', { ms: 86_400_000 })
    expect(business.received).toHaveLength(1)
    expect((await business.call('GET', '/__sim/callbacks')).body[0]).toMatchObject({ state: 'failed', answer: '500' })
  })

  it('to nobody is noted as failed', async () => {
    await business.push({ CallBackURL: 'http://127.0.0.1:9/nobody' })
    expect((await business.enterPin(WANJIKU)).body).toMatchObject({ resultCode: 0, callbackDelivered: false })
  })
})
