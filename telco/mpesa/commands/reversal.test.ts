import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Business, openBusiness } from '../../test/business.ts'

const WANJIKU = '254712345678'
let business: Business
beforeEach(async () => {
  business = await openBusiness()
  await business.setPhone(WANJIKU, { name: 'Wanjiku Kamau' })
})
afterEach(() => business.close())

const paid = async (Amount = 3650): Promise<string> => {
  await business.push({ Amount })
  return (await business.enterPin(WANJIKU)).body.receipt
}
const reverse = (TransactionID: string, change: Record<string, unknown> = {}) =>
  business.outcome('/mpesa/reversal/v1/request', {
    CommandID: 'TransactionReversal',
    TransactionID,
    Amount: 3650,
    ReceiverParty: 600100,
    RecieverIdentifierType: '11',
    Occasion: '',
    ...change,
  })

describe('a business that gives a payment back', () => {
  it('is told the reversal’s own receipt, and the payer has the money again', async () => {
    const receipt = await paid()
    const result = await reverse(receipt)
    expect(result).toMatchObject({ ResultType: 0, ResultCode: 0, TransactionID: expect.stringMatching(/^UKM/) })
    expect(result.TransactionID).not.toBe(receipt)
    expect(result.ResultParameters.ResultParameter).toEqual([
      { Key: 'DebitAccountBalance', Value: 'Utility Account|KES|0.00|0.00|0.00|0.00' },
      { Key: 'Amount', Value: 3650 },
      { Key: 'TransCompletedTime', Value: expect.any(Number) },
      { Key: 'OriginalTransactionID', Value: receipt },
      { Key: 'Charge', Value: 0 },
      { Key: 'CreditPartyPublicName', Value: '254712345678 - WANJIKU KAMAU' },
      { Key: 'DebitPartyPublicName', Value: '600100 - AMANA' },
    ])
    const phone = await business.phone(WANJIKU)
    expect(phone.balance).toBe(100_000)
    expect(phone.mpesa[0].text).toContain(`Transaction ${receipt} has been reversed`)
    expect((await business.books()).balanced).toBe(true)
  })

  it('cannot do it twice, nor with what it never received', async () => {
    const receipt = await paid()
    await reverse(receipt)
    expect(await reverse(receipt)).toMatchObject({ ResultCode: 'R000001' })
    expect(await reverse('UKM0000001')).toMatchObject({ ResultCode: 'R000002' })
    await business.pay()
    const payout = (await business.callbacks(business.received.length + 1)).at(-1)!.body.Result.TransactionID
    expect(await reverse(payout, { Amount: 4000, ReceiverParty: 600200 })).toMatchObject({ ResultCode: 'R000002' })
    expect(await reverse(await paid(100), { Amount: 100, ReceiverParty: 600200 })).toMatchObject({
      ResultCode: 'R000002',
    })
  })

  it('has to give back the whole amount, and to have it', async () => {
    const receipt = await paid()
    expect(await reverse(receipt, { Amount: 3649 })).toMatchObject({ ResultCode: 25 })
    await business.call('PUT', '/__sim/shortcodes/600100', { utility: 3649 })
    expect(await reverse(receipt)).toMatchObject({ ResultCode: 1 })
    await business.call('PUT', '/__sim/shortcodes/600100', { utility: 3650 })
    await business.setPhone(WANJIKU, { balance: 499_000 })
    expect(await reverse(receipt)).toMatchObject({ ResultCode: 8 })
  })

  it('is forgiven the identifier that clients send by habit, with a warning', async () => {
    expect(await reverse(await paid(), { RecieverIdentifierType: '4' })).toMatchObject({ ResultCode: 0 })
    expect((await business.call('GET', '/__sim/requests')).body[0].warnings).toEqual([
      'RecieverIdentifierType is 11 for a reversal',
    ])
    const { body } = await business.order('/mpesa/reversal/v1/request', {
      CommandID: 'TransactionReversal',
      TransactionID: 'UKM0000001',
      Amount: 1,
      ReceiverParty: 600100,
      ReceiverIdentifierType: '11',
    })
    expect(body.errorMessage).toBe('Bad Request - Invalid RecieverIdentifierType')
  })
})

describe('a payer who asks Safaricom for the money back', () => {
  it('gets it once, without the business having ordered anything', async () => {
    const receipt = await paid()
    const ask = () => business.call('POST', `/__sim/phones/${WANJIKU}/reversal`, { receipt })
    expect((await ask()).body).toMatchObject({ resultCode: 0, receipt: expect.stringMatching(/^UKM/) })
    expect((await ask()).body).toMatchObject({ resultCode: 'R000001' })
    expect(business.received).toHaveLength(1)
    expect((await business.phone(WANJIKU)).balance).toBe(100_000)
    const other = await business.call('POST', '/__sim/phones/254722000111/reversal', { receipt })
    expect(other).toMatchObject({ status: 404, body: { code: 'unknown_receipt' } })
  })
})
