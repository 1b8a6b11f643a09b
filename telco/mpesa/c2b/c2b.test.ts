import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Business, openBusiness } from '../../test/business.ts'

const WANJIKU = '254712345678'
let business: Business
beforeEach(async () => {
  business = await openBusiness()
  await business.setPhone(WANJIKU, { name: 'Wanjiku Kamau' })
})
afterEach(() => business.close())

const bodies = (path: string) => business.received.filter((callback) => callback.path === path).map(({ body }) => body)
const validate = () => business.call('PUT', '/__sim/shortcodes/600100', { validates: true })

describe('a customer who pays a paybill by hand', () => {
  it('has paid, and the business is told in the words of the second version', async () => {
    expect((await business.register()).body).toEqual({
      OriginatorCoversationID: expect.stringMatching(/^[0-9a-f]{4}-/),
      ResponseCode: '0',
      ResponseDescription: 'Success',
    })
    const { status, body } = await business.payByHand(WANJIKU)
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { resultCode: 0, receipt: expect.stringMatching(/^UKM/), callbackDelivered: true },
    })
    expect(business.received.map(({ path }) => path)).toEqual(['/confirmation'])
    expect(business.received[0]!.body).toEqual({
      TransactionType: 'Pay Bill',
      TransID: body.receipt,
      TransTime: expect.stringMatching(/^202611221215\d\d$/),
      TransAmount: '500.00',
      BusinessShortCode: '600100',
      BillRefNumber: 'ORDER 12',
      InvoiceNumber: '',
      OrgAccountBalance: '500.00',
      ThirdPartyTransID: '',
      MSISDN: '2547 ***** 678',
      FirstName: 'WANJIKU',
      MiddleName: '',
      LastName: '',
    })
    expect((await business.phone(WANJIKU)).mpesa[0].text).toContain('sent to AMANA for account ORDER 12')
    expect((await business.books()).balanced).toBe(true)
  })

  it('is told of in the words of the first version with a digest for a number', async () => {
    expect((await business.register({}, 'v1')).body.ResponseDescription).toBe('success')
    await business.payByHand(WANJIKU)
    expect(business.received[0]!.body).toMatchObject({
      MSISDN: createHash('sha256').update(WANJIKU).digest('hex'),
      FirstName: 'WANJIKU',
      LastName: 'KAMAU',
    })
  })

  it('has been announced when the clock is moved, however long the business takes to listen', async () => {
    const events: string[] = []
    const slow = createServer(async (_request, response) => {
      events.push('asked')
      for (let turn = 0; turn < 500; turn++) await new Promise(setImmediate)
      events.push('answered')
      response.end('{}')
    }).listen(0, '127.0.0.1')
    await new Promise((listening) => slow.once('listening', listening))
    const url = `http://127.0.0.1:${(slow.address() as AddressInfo).port}/confirmation`
    await business.register({ ConfirmationURL: url })
    await business.push({ PhoneNumber: WANJIKU, PartyA: WANJIKU })
    await business.enterPin(WANJIKU)
    await business.telco.clock.advance(1_000)
    expect([...events, 'moved']).toEqual(['asked', 'answered', 'moved'])
    slow.close()
  })

  it('pays all the same when nobody has registered anything', async () => {
    expect((await business.payByHand(WANJIKU)).body).toMatchObject({ resultCode: 0, callbackDelivered: false })
    expect((await business.books()).shortcodes['600100'].utility).toBe(500)
  })

  it('does not pay with a wrong PIN, without the money, to nobody, or without an account number', async () => {
    expect((await business.payByHand(WANJIKU, { pin: '9999' })).body).toMatchObject({ resultCode: 2001 })
    expect((await business.payByHand(WANJIKU, { amount: 100_001 })).body).toMatchObject({ resultCode: 1 })
    expect((await business.payByHand(WANJIKU, { amount: 250_001 })).body).toMatchObject({ resultCode: 3 })
    for (const shortcode of ['600999', '600200'])
      expect((await business.payByHand(WANJIKU, { shortcode })).body).toMatchObject({ code: 'unknown_shortcode' })
    expect((await business.payByHand(WANJIKU, { account: '' })).body).toMatchObject({ code: 'invalid_body' })
    expect((await business.payByHand(WANJIKU, { amount: 0 })).body).toMatchObject({ code: 'invalid_body' })
    expect((await business.phone(WANJIKU)).balance).toBe(100_000)
  })
})

describe('a payment that the network takes its time over', () => {
  it('is answered when it has been made', async () => {
    await business.script(WANJIKU, [{ decisionDelayMs: 3_600_000 }], 'c2b')
    const paying = business.payByHand(WANJIKU)
    while ((await business.call('GET', '/__sim/scripts')).body.length) await business.advance(0)
    expect((await business.phone(WANJIKU)).balance).toBe(100_000)
    await business.advance(3_600_000)
    expect((await paying).body).toMatchObject({ resultCode: 0 })
  })
})

describe('a business that is asked first', () => {
  beforeEach(async () => {
    await business.register()
    await validate()
  })

  it('accepts, and its own reference comes back in the confirmation', async () => {
    business.answerAt('/validation', { ResultCode: '0', ResultDesc: 'Accepted', ThirdPartyTransID: 'ours-7' })
    const { receipt } = (await business.payByHand(WANJIKU)).body
    expect(bodies('/validation')).toMatchObject([{ TransID: receipt, OrgAccountBalance: '', TransAmount: '500.00' }])
    expect(bodies('/confirmation')).toMatchObject([
      { TransID: receipt, ThirdPartyTransID: 'ours-7', OrgAccountBalance: '500.00' },
    ])
  })

  it.each(['C2B00011', 'C2B00012', 'C2B00013', 'C2B00014', 'C2B00015', 'C2B00016'])(
    'turns it down with %s',
    async (code) => {
      business.answerAt('/validation', { ResultCode: code, ResultDesc: 'Rejected' })
      expect((await business.payByHand(WANJIKU)).body).toMatchObject({ resultCode: code, callbackDelivered: false })
      expect((await business.phone(WANJIKU)).balance).toBe(100_000)
      expect((await business.phone(WANJIKU)).mpesa[0].text).toContain('has not accepted your payment')
      expect(bodies('/confirmation')).toEqual([])
    },
  )

  it('and does not answer in time: what it chose when it registered happens', async () => {
    // Only here is the business given next to no time: nothing else may hang on how fast the machine is.
    business.telco.config.pace.c2bValidation = 20
    business.answerAt('/validation', null)
    expect((await business.payByHand(WANJIKU)).body).toMatchObject({ resultCode: 0, callbackDelivered: true })
    await business.register({ ResponseType: 'Cancelled' })
    expect((await business.payByHand(WANJIKU)).body).toMatchObject({ resultCode: 'C2B00016' })
    business.telco.config.pace.c2bValidation = 8_000
    business.answerAt('/validation', 'nonsense')
    expect((await business.payByHand(WANJIKU)).body).toMatchObject({ resultCode: 'C2B00016' })
    expect((await business.phone(WANJIKU)).balance).toBe(99_500)
  })

  it('is not asked about what the payer does not have', async () => {
    await business.payByHand(WANJIKU, { amount: 150_000 })
    expect(business.received).toEqual([])
  })
})

describe('an STK push to a paybill with registered addresses', () => {
  it('is announced twice, under one receipt', async () => {
    await business.register()
    await validate()
    await business.push()
    const { receipt } = (await business.enterPin(WANJIKU)).body
    await business.callbacks(2)
    expect(bodies('/validation')).toEqual([])
    expect(bodies('/confirmation')).toMatchObject([{ TransID: receipt, BillRefNumber: 'AM-7K3F-92QX' }])
  })
})

describe('the sandbox’s simulate', () => {
  const simulate = (version: string, change: Record<string, unknown> = {}) =>
    business.daraja(`/mpesa/c2b/${version}/simulate`, {
      ShortCode: 600100,
      CommandID: 'CustomerPayBillOnline',
      Amount: 1,
      Msisdn: 254712345678,
      BillRefNumber: 'acc',
      ...change,
    })

  it('pays from the phone in both versions', async () => {
    await business.register()
    expect((await simulate('v2')).body).toEqual({
      OriginatorCoversationID: expect.any(String),
      ResponseCode: '0',
      ResponseDescription: 'Accept the service request successfully.',
    })
    expect((await simulate('v1')).body).toEqual({
      ConversationID: expect.stringMatching(/^AG_/),
      OriginatorCoversationID: expect.any(String),
      ResponseDescription: 'Accept the service request successfully.',
    })
    expect((await business.callbacks(2)).map(({ body }) => body.BillRefNumber)).toEqual(['acc', 'acc'])
    expect((await business.phone(WANJIKU)).balance).toBe(99_998)
  })

  it.each([
    ['ShortCode', 600999],
    ['CommandID', 'Pay'],
    ['Amount', 0],
    ['Msisdn', '0712345678'],
    ['BillRefNumber', 'x'.repeat(21)],
  ])('refuses %s = %s', async (field, value) => {
    expect((await simulate('v2', { [field]: value })).body.errorMessage).toBe(`Bad Request - Invalid ${field}`)
  })
})

describe('addresses', () => {
  it('may be replaced in the sandbox, and only once given in a strict network', async () => {
    await business.register()
    expect((await business.register({ ConfirmationURL: `${business.callbackUrl}/other` })).status).toBe(200)
    await business.behave({ mode: 'strict' })
    expect(await business.register()).toMatchObject({
      status: 500,
      body: { errorCode: '500.003.1001', errorMessage: 'Urls are already registered.' },
    })
    await business.call('DELETE', '/__sim/shortcodes/600100/c2b-urls')
    expect((await business.register()).status).toBe(200)
  })

  it.each([
    ['ResponseType', 'completed'],
    ['ConfirmationURL', 'nowhere'],
    ['ShortCode', 600999],
  ])('are refused when %s is %s', async (field, value) => {
    expect((await business.register({ [field]: value })).body.errorMessage).toBe(`Bad Request - Invalid ${field}`)
  })
})

describe('whoever missed a confirmation', () => {
  const pull = async (change: Record<string, unknown> = {}) =>
    (
      await business.daraja('/pulltransactions/v1/query', {
        ShortCode: 600100,
        StartDate: '2026-11-22 00:00:00',
        EndDate: '2026-11-22 23:59:59',
        OffSetValue: '0',
        ...change,
      })
    ).body
  const register = () =>
    business.daraja('/pulltransactions/v1/register', {
      ShortCode: 600100,
      RequestType: 'Pull',
      NominatedNumber: 254722000111,
      CallBackURL: `${business.callbackUrl}/pull`,
    })

  it('registers once and pulls what was paid, however it was paid', async () => {
    expect((await register()).body).toMatchObject({ ResponseStatus: '1000', ShortCode: '600100' })
    expect((await register()).body).toMatchObject({ ResponseStatus: '1001' })
    expect(await pull()).toMatchObject({ ResponseCode: '1001', Response: [] })
    await business.payByHand(WANJIKU)
    await business.push()
    const { receipt } = (await business.enterPin(WANJIKU)).body
    const answer = await pull()
    expect(answer).toMatchObject({ ResponseCode: '1000' })
    expect(answer.Response[0]).toHaveLength(2)
    expect(answer.Response[0][1]).toEqual({
      transactionId: receipt,
      trxDate: expect.stringMatching(/^2026-11-22T09:15/),
      msisdn: 254712345678,
      sender: 'WANJIKU KAMAU',
      transactiontype: 'c2b-pay-bill-debit',
      billreference: 'AM-7K3F-92QX',
      amount: '3650.00',
      organizationname: 'AMANA',
    })
    expect((await pull({ OffSetValue: '1' })).Response[0]).toHaveLength(1)
  })

  it('does not reach back further than 48 hours', async () => {
    await register()
    await business.payByHand(WANJIKU)
    const wide = { StartDate: '2026-11-01 00:00:00', EndDate: '2026-11-30 00:00:00' }
    const pullAfter = async (hours: number) => {
      await business.advance(hours * 3_600_000)
      business.forgetToken()
      return pull(wide)
    }
    expect(await pullAfter(47)).toMatchObject({ ResponseCode: '1000' })
    expect(await pullAfter(2)).toMatchObject({ ResponseCode: '1001' })
    expect((await business.call('GET', '/__sim/requests')).body[0].warnings).toEqual([
      'StartDate is more than 48 hours ago: what is older is left out',
    ])
  })

  it.each([
    ['StartDate', '2026-11-22'],
    ['EndDate', '2026-11-21 00:00:00'],
    ['OffSetValue', '-1'],
    ['ShortCode', 600999],
  ])('is refused %s = %s', async (field, value) => {
    expect((await pull({ [field]: value })).errorMessage).toBe(`Bad Request - Invalid ${field}`)
  })
})
