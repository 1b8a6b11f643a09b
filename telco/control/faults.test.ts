import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { APP, type Business, openBusiness } from '../test/business.ts'

const WANJIKU = '254712345678'
const OTIENO = '254722000111'
const STK = '/mpesa/stkpush/v1/processrequest'
const B2C = '/mpesa/b2c/v3/paymentrequest'
const OAUTH = '/oauth/v1/generate?grant_type=client_credentials'
let business: Business
beforeEach(async () => {
  business = await openBusiness({ seed: 'faults' })
})
afterEach(() => business.close())

const paidOnce = async () => {
  await business.push({ Amount: 100 })
  return (await business.enterPin(WANJIKU)).body
}
const callback = (index: number) => business.received[index]!.body.Body.stkCallback
const item = (index: number, name: string) =>
  callback(index).CallbackMetadata.Item.find(({ Name }: { Name: string }) => Name === name)

describe('the answer to a request that was processed', () => {
  it.each(['stk', 'b2c'] as const)('is cut off, and the %s payment happens all the same', async (payment) => {
    await business.script(payment === 'stk' ? WANJIKU : OTIENO, [{ acknowledgement: 'drop', resultCode: 0 }], payment)
    await expect(payment === 'stk' ? business.push() : business.pay()).rejects.toThrow()
    await business.callbacks(1)
    expect((await business.books()).balanced).toBe(true)
    const balance = payment === 'stk' ? (await business.phone(WANJIKU)).balance : (await business.phone(OTIENO)).balance
    expect(balance).toBe(payment === 'stk' ? 96_350 : 104_000)
  })

  it('is a 500, a page of HTML, or never comes', async () => {
    business.telco.config.pace.lostAcknowledgement = 20
    await business.script(
      OTIENO,
      [{ acknowledgement: 'internal_error' }, { acknowledgement: 'html_503' }, { acknowledgement: 'timeout' }],
      'b2c',
    )
    expect(await business.pay()).toMatchObject({ status: 500, body: { errorCode: '500.002.1001' } })
    expect(await business.pay()).toMatchObject({ status: 503, body: expect.stringContaining('Incapsula incident ID') })
    await expect(business.pay()).rejects.toThrow()
    await business.callbacks(3)
    expect((await business.phone(OTIENO)).balance).toBe(112_000)
  })

  it('can be lost by a rule for any product', async () => {
    const path = '/mpesa/reversal/v1/request'
    const { receipt } = await paidOnce()
    await business.rule({ path, outcome: { acknowledgement: 'drop' } })
    const reversal = {
      CommandID: 'TransactionReversal',
      TransactionID: receipt,
      Amount: 100,
      ReceiverParty: 600100,
      RecieverIdentifierType: '11',
    }
    await expect(business.order(path, reversal)).rejects.toThrow()
    expect((await business.callbacks(2))[1]!.body.Result).toMatchObject({ ResultCode: 0 })
    expect((await business.phone(WANJIKU)).balance).toBe(100_000)
  })

  it('lost, the same id is refused as a duplicate when it is sent again', async () => {
    await business.script(OTIENO, [{ acknowledgement: 'drop' }], 'b2c')
    await expect(business.pay({ OriginatorConversationID: 'payout-x' })).rejects.toThrow()
    expect(await business.pay({ OriginatorConversationID: 'payout-x' })).toMatchObject({
      status: 500,
      body: { errorMessage: 'Duplicate OriginatorConversationID.' },
    })
    await business.callbacks(1)
    expect((await business.phone(OTIENO)).balance).toBe(104_000)
  })
})

describe('a callback', () => {
  it('comes before the request that caused it is answered', async () => {
    await business.script(WANJIKU, [{ callback: { beforeAcknowledgement: true } }])
    const { body } = await business.push()
    expect(callback(0)).toMatchObject({ CheckoutRequestID: body.CheckoutRequestID, ResultCode: 0 })
    await business.script(OTIENO, [{ callback: { beforeAcknowledgement: true } }], 'b2c')
    const payout = await business.pay()
    expect(business.received[1]!.body.Result).toMatchObject({
      ConversationID: payout.body.ConversationID,
      ResultCode: 0,
    })
  })

  it('comes in copies each with a delay of its own, and out of order', async () => {
    await business.script(WANJIKU, [{ callback: { delaysMs: [120_000, 10_000] } }, {}])
    const late = await paidOnce()
    const prompt = await paidOnce()
    expect([late.callbackDelivered, prompt.callbackDelivered]).toEqual([false, true])
    await business.advance(10_000)
    await business.advance(110_000)
    expect(business.received.map((_, index) => item(index, 'MpesaReceiptNumber').Value)).toEqual([
      prompt.receipt,
      late.receipt,
      late.receipt,
    ])
  })

  it('is forged: another amount, or another text altogether, and at any address', async () => {
    const forged = { Body: { stkCallback: { ResultCode: 0, CheckoutRequestID: 'ws_CO_forged' } } }
    await business.script(WANJIKU, [{ callback: { amount: 1 } }, { resultCode: 1032, callback: { body: forged } }])
    await paidOnce()
    expect(item(0, 'Amount').Value).toBe(1)
    await business.push({ Amount: 100 })
    expect((await business.callbacks(2))[1]!.body).toEqual(forged)
    await business.call('POST', '/__sim/callbacks', { url: `${business.callbackUrl}/stk`, body: forged, copies: 2 })
    expect((await business.callbacks(4))[3]!.body).toEqual(forged)
    expect((await business.phone(WANJIKU)).balance).toBe(99_900)
  })

  it('tells the balance or leaves it out, and hides the number', async () => {
    await business.script(WANJIKU, [
      { callback: { balanceItem: 'with_value' } },
      { callback: { balanceItem: 'absent', maskPhone: true } },
    ])
    await paidOnce()
    await paidOnce()
    expect(item(0, 'Balance')).toEqual({ Name: 'Balance', Value: 99_900 })
    expect(item(1, 'Balance')).toBeUndefined()
    expect(item(1, 'PhoneNumber').Value).toBe('254712***678')
  })

  it('of a confirmation is lost, and the one of the push is not', async () => {
    await business.register()
    await business.script(WANJIKU, [{ confirmation: { drop: true } }])
    await business.script(WANJIKU, [{ confirmation: { copies: 2, amount: 7 } }], 'c2b')
    await paidOnce()
    await business.payByHand(WANJIKU)
    const announced = (await business.callbacks(3)).slice(1)
    expect(announced.map(({ path, body }) => [path, body.TransAmount])).toEqual([
      ['/confirmation', '7.00'],
      ['/confirmation', '7.00'],
    ])
  })
})

describe('a queue that refuses', () => {
  it('sends the request back, and the result follows late', async () => {
    await business.script(OTIENO, [{ queueTimeout: { resultAfterMs: 60_000 } }], 'b2c')
    await business.pay({ OriginatorConversationID: 'queued' })
    const [back] = await business.callbacks(1)
    expect(back).toMatchObject({
      path: '/timeout',
      body: { OriginatorConversationID: 'queued', CommandID: 'BusinessPayment' },
    })
    expect((await business.phone(OTIENO)).balance).toBe(100_000)
    await business.advance(60_000)
    expect(business.received[1]).toMatchObject({ path: '/result', body: { Result: { ResultCode: 0 } } })
    expect((await business.phone(OTIENO)).balance).toBe(104_000)
  })

  it('sends the request back, and that was all', async () => {
    await business.script(OTIENO, [{ queueTimeout: {} }], 'b2c')
    await business.pay({ OriginatorConversationID: 'gone' })
    await business.callbacks(1)
    await business.advance(86_400_000)
    expect(business.received).toHaveLength(1)
    business.forgetToken()
    const status = await business.outcome('/mpesa/transactionstatus/v1/query', {
      CommandID: 'TransactionStatusQuery',
      OriginalConversationID: 'gone',
      PartyA: 600200,
      IdentifierType: '4',
    })
    expect(status.ResultParameters.ResultParameter).toContainEqual({ Key: 'TransactionStatus', Value: 'Expired' })
  })
})

describe('a query', () => {
  const PROCESSING = { status: 200, body: { ResultCode: '4999' } }
  const UNKNOWN_YET = { status: 400, body: { errorMessage: 'Bad Request - Invalid CheckoutRequestID' } }
  const EMPTY = { errorCode: '500.001.1001', errorMessage: '' }

  it('is answered by the time that has passed, in every way that has been seen', async () => {
    await business.script(WANJIKU, [
      {
        query: {
          answers: [
            { untilMs: 2_000, answer: 'too_early' },
            { untilMs: 10_000, answer: 'processing' },
            { untilMs: 20_000, answer: 'being_processed' },
            { untilMs: 30_000, answer: 'empty_error' },
            { untilMs: 40_000, answer: 'empty_error_in_200' },
            { untilMs: 50_000, answer: 'unknown' },
            { answer: { resultCode: 1037 } },
          ],
        },
      },
    ])
    const { CheckoutRequestID } = (await business.push()).body
    await business.enterPin(WANJIKU)
    const after = async (ms: number) => {
      await business.advance(ms)
      return business.query(CheckoutRequestID)
    }
    expect(await after(0)).toMatchObject(UNKNOWN_YET)
    expect(await after(5_000)).toMatchObject(PROCESSING)
    expect(await after(10_000)).toMatchObject({
      status: 500,
      body: { errorMessage: 'The transaction is being processed' },
    })
    expect(await after(10_000)).toMatchObject({ status: 500, body: EMPTY })
    expect(await after(10_000)).toMatchObject({ status: 200, body: EMPTY })
    expect(await after(10_000)).toMatchObject({ status: 500, body: { errorMessage: 'The transaction does not Exist' } })
    expect(await after(10_000)).toMatchObject({ status: 200, body: { ResultCode: '1037' } })
    expect(callback(0).ResultCode).toBe(0)
  })

  it('fails at random at the rate that was set, the same way for the same seed', async () => {
    const run = async () => {
      const other = await openBusiness({ seed: 'queries', behaviour: { queryErrorRate: 0.2 } })
      const { CheckoutRequestID } = (await other.push()).body
      const statuses: number[] = []
      for (let index = 0; index < 40; index++) statuses.push((await other.query(CheckoutRequestID)).status)
      await other.close()
      return statuses
    }
    const [first, second] = [await run(), await run()]
    expect(first).toEqual(second)
    expect(new Set(first)).toEqual(new Set([200, 500]))
    expect(first.filter((status) => status === 500).length).toBeLessThan(20)
  })
})

describe('a code', () => {
  it.each([17, 26, 1001, 1019, 9999, 7777, 'SFC_IC0003', 'X99'])(
    '%s ends an STK payment when it is ordered',
    async (code) => {
      await business.script(WANJIKU, [{ resultCode: code, decisionDelayMs: 3_000 }])
      await business.push()
      await business.advance(2_000)
      expect(business.received).toHaveLength(0)
      await business.advance(2_000)
      expect(callback(0)).toMatchObject({ ResultCode: code, ResultDesc: expect.stringMatching(/./) })
      expect((await business.phone(WANJIKU)).balance).toBe(100_000)
    },
  )

  it.each([15, 18, 26, 100000001, 4242, 'SFC_IC0003'])('%s ends a payout when it is ordered', async (code) => {
    await business.script(OTIENO, [{ resultCode: code }], 'b2c')
    await business.pay()
    expect((await business.callbacks(1))[0]!.body.Result).toMatchObject({ ResultCode: code })
    expect((await business.phone(OTIENO)).balance).toBe(100_000)
  })
})

describe('a rule for a path', () => {
  it('refuses in each of the five ways, once each and in order, and then lets through', async () => {
    const refusals = [
      { errorCode: '500.003.03', errorMessage: 'Quota Violation' },
      { errorCode: '500.001.1001', errorMessage: '', status: 200 },
      { fault: 'spike_arrest' },
      { html: 503 },
      { ResponseCode: '1', ResponseDescription: 'Rejected' },
      { fault: 'no_such_proxy' },
      { status: 502, contentType: 'text/plain', body: 'Bad Gateway' },
    ]
    for (const refuse of refusals) expect((await business.rule({ path: STK, refuse })).status).toBe(201)
    const replies = []
    for (const _ of refusals) replies.push(await business.push())
    expect(replies).toMatchObject([
      { status: 500, body: { errorCode: '500.003.03', requestId: expect.any(String) } },
      { status: 200, body: { errorCode: '500.001.1001', errorMessage: '' } },
      { status: 429, body: { fault: { detail: { errorcode: 'policies.ratelimit.SpikeArrestViolation' } } } },
      { status: 503, body: expect.stringContaining('Request unsuccessful') },
      { status: 200, body: { ResponseCode: '1' } },
      { status: 404, body: { fault: { detail: { errorcode: 'messaging.adaptors.http.flow.ApplicationNotFound' } } } },
      { status: 502, body: 'Bad Gateway' },
    ])
    expect((await business.phone(WANJIKU)).prompt).toBeNull()
    expect((await business.push()).body.ResponseCode).toBe('0')
  })

  it('is silent: nothing is processed and nothing is said', async () => {
    await business.rule({ path: STK, refuse: { silence: 'drop' } })
    await expect(business.push()).rejects.toThrow()
    expect((await business.phone(WANJIKU)).prompt).toBeNull()
  })

  it('takes the tokens away in the middle of a batch', async () => {
    await business.rule({ path: B2C, skip: 2, revokeTokens: true })
    expect((await business.pay()).status).toBe(200)
    expect((await business.pay()).status).toBe(200)
    expect(await business.pay()).toMatchObject({ status: 401, body: { errorCode: '401.002.01' } })
    business.forgetToken()
    expect((await business.pay()).status).toBe(200)
  })

  it('waits its turn, lasts as long as it was told, and can be forgotten', async () => {
    await business.rule({ path: B2C, skip: 1, times: 2, outcome: { resultCode: 26 } })
    for (let index = 0; index < 4; index++) await business.pay({ PartyB: `25472200010${index}` })
    const codes = (await business.callbacks(4)).map(({ body }) => body.Result.ResultCode).sort()
    expect(codes).toEqual([0, 0, 26, 26])
    await business.rule({ path: B2C, times: 9, refuse: { html: 503 } })
    expect((await business.call('GET', '/__sim/rules')).body).toMatchObject([{ path: B2C, times: 9 }])
    await business.call('DELETE', '/__sim/rules')
    expect((await business.pay()).status).toBe(200)
  })

  it('holds for the token’s own address too', async () => {
    await business.rule({ path: '/oauth/v1/generate', refuse: { html: 503 } })
    expect((await business.call('GET', OAUTH, undefined, APP)).status).toBe(503)
    expect((await business.call('GET', OAUTH, undefined, APP)).status).toBe(200)
  })

  it.each([
    [{ path: 'no-slash' }],
    [{ path: STK, refuse: { html: 500 } }],
    [{ path: STK, outcome: { resultcode: 1 } }],
    [{ path: STK, times: 0 }],
  ])('is refused itself when it is %j', async (rule) => {
    expect(await business.rule(rule)).toMatchObject({ status: 400, body: { code: 'invalid_body' } })
  })
})
