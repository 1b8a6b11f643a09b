import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Business, openBusiness } from '../../test/business.ts'

let business: Business
beforeEach(async () => {
  business = await openBusiness({ till: { number: '700100', store: '700000', passkey: 'till-passkey' } })
  await business.call('PUT', '/__sim/shortcodes/600100', { utility: 10_000, working: 500 })
  await business.call('PUT', '/__sim/shortcodes/600300', { kind: 'paybill', name: 'SUPPLIER' })
})
afterEach(() => business.close())

const send = (CommandID: string, PartyB: number, change: Record<string, unknown> = {}) =>
  business.outcome('/mpesa/b2b/v1/paymentrequest', {
    CommandID,
    SenderIdentifierType: '4',
    RecieverIdentifierType: '4',
    Amount: 4000,
    PartyA: 600100,
    PartyB,
    AccountReference: 'INV 7',
    ...change,
  })
const accounts = async () => (await business.books()).shortcodes

describe('money a business moves', () => {
  it('from its paybill to its payout shortcode becomes float', async () => {
    const result = await send('BusinessPayToBulk', 600200)
    expect(result).toMatchObject({ ResultCode: 0, TransactionID: expect.stringMatching(/^UKM/) })
    expect(result.ResultParameters.ResultParameter).toEqual([
      { Key: 'DebitAccountBalance', Value: '{Amount={CurrencyCode=KES, MinimumAmount=600000, BasicAmount=6000.00}}' },
      { Key: 'Amount', Value: '4000.00' },
      {
        Key: 'DebitPartyAffectedAccountBalance',
        Value: 'Utility Account|KES|6000.00|6000.00|0.00|0.00',
      },
      { Key: 'TransCompletedTime', Value: expect.stringMatching(/^202611221215\d\d$/) },
      { Key: 'DebitPartyCharges', Value: '' },
      { Key: 'ReceiverPartyPublicName', Value: '600200 - AMANA' },
      { Key: 'Currency', Value: 'KES' },
      {
        Key: 'InitiatorAccountCurrentBalance',
        Value: '{Amount={CurrencyCode=KES, MinimumAmount=600000, BasicAmount=6000.00}}',
      },
    ])
    expect(await accounts()).toMatchObject({ '600100': { utility: 6_000 }, '600200': { utility: 5_004_000 } })
    expect((await business.books()).balanced).toBe(true)
  })

  it.each([
    ['BusinessPayBill', 600300, { '600100': { utility: 6_000 }, '600300': { utility: 4_000 } }],
    ['BusinessBuyGoods', 700100, { '600100': { utility: 6_000 }, '700100': { merchant: 4_000 } }],
  ])('by %s to %i', async (command, receiver, after) => {
    expect(await send(command, receiver)).toMatchObject({ ResultCode: 0 })
    expect(await accounts()).toMatchObject(after)
  })

  it('from its working account to its utility account', async () => {
    expect(await send('BusinessTransferFromMMFToUtility', 600100, { Amount: 400 })).toMatchObject({ ResultCode: 0 })
    expect(await accounts()).toMatchObject({ '600100': { working: 100, utility: 10_400 } })
    expect(await send('BusinessTransferFromMMFToUtility', 600100, { Amount: 400 })).toMatchObject({ ResultCode: 1 })
  })

  it.each([
    ['BusinessPayToBulk', 600300, {}, 2028],
    ['BusinessPayBill', 700100, {}, 2028],
    ['BusinessPayBill', 600999, {}, 'SFC_IC0003'],
    ['BusinessPayBill', 600100, {}, 2028],
    ['BusinessPayToBulk', 600200, { Amount: 10_001 }, 1],
    ['MerchantToMerchantTransfer', 600300, {}, 2028],
  ])('not by %s to %i with %j: %s', async (command, receiver, change, code) => {
    expect(await send(command, receiver, change)).toMatchObject({ ResultCode: code })
    expect(await accounts()).toMatchObject({ '600100': { utility: 10_000, working: 500 } })
  })
})

describe('a till', () => {
  const WANJIKU = '254712345678'
  it('is paid through its store’s number, and by hand under its own', async () => {
    const timestamp = '20261122121530'
    const { body } = await business.push({
      BusinessShortCode: 700000,
      Password: Buffer.from(`700000till-passkey${timestamp}`).toString('base64'),
      TransactionType: 'CustomerBuyGoodsOnline',
      PartyB: 700100,
      Amount: 100,
    })
    expect(body.ResponseCode).toBe('0')
    expect((await business.enterPin(WANJIKU)).body).toMatchObject({ resultCode: 0 })
    expect((await business.payByHand(WANJIKU, { shortcode: '700100', account: '' })).body).toMatchObject({
      resultCode: 0,
    })
    expect(await accounts()).toMatchObject({ '700100': { merchant: 600, utility: 0 } })
    expect((await business.phone(WANJIKU)).mpesa[0].text).toContain('Ksh500.00 paid to AMANA on')
  })
})

describe('a business that asks for its balance', () => {
  const ask = (change: Record<string, unknown> = {}) =>
    business.outcome('/mpesa/accountbalance/v1/query', {
      CommandID: 'AccountBalance',
      PartyA: 600100,
      IdentifierType: '4',
      ...change,
    })

  it('reads all accounts in one line of text, with codes that are text', async () => {
    const result = await ask()
    expect(result).toMatchObject({ ResultType: '0', ResultCode: '0', TransactionID: 'UKM0000000' })
    expect(result.ResultParameters.ResultParameter).toEqual([
      {
        Key: 'AccountBalance',
        Value:
          'Working Account|KES|500.00|500.00|0.00|0.00&Float Account|KES|0.00|0.00|0.00|0.00&' +
          'Utility Account|KES|10000.00|10000.00|0.00|0.00&Charges Paid Account|KES|0.00|0.00|0.00|0.00&' +
          'Organization Settlement Account|KES|0.00|0.00|0.00|0.00',
      },
      { Key: 'BOCompletedTime', Value: expect.any(Number) },
    ])
    expect((await ask({ PartyA: 700100 })).ResultParameters.ResultParameter[0].Value).toContain(
      'Merchant Account|KES|0',
    )
  })

  it('gets one object and no list when it is not let in', async () => {
    const result = await ask({ Initiator: 'somebody' })
    expect(result).toMatchObject({
      ResultCode: '2001',
      ResultParameters: { ResultParameter: { Key: 'BOCompletedTime' } },
    })
  })
})
