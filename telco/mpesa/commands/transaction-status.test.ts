import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Business, openBusiness } from '../../test/business.ts'

const WANJIKU = '254712345678'
let business: Business
beforeEach(async () => {
  business = await openBusiness()
  await business.setPhone(WANJIKU, { name: 'Wanjiku Kamau' })
  await business.setPhone('254722000111', { name: 'Otieno Odhiambo' })
})
afterEach(() => business.close())

const ask = (about: Record<string, unknown>, PartyA = 600100) =>
  business.outcome('/mpesa/transactionstatus/v1/query', {
    CommandID: 'TransactionStatusQuery',
    PartyA,
    IdentifierType: '4',
    Occasion: '',
    ...about,
  })
const told = (result: { ResultParameters: { ResultParameter: { Key: string; Value?: unknown }[] } }) =>
  Object.fromEntries(result.ResultParameters.ResultParameter.map(({ Key, Value }) => [Key, Value]))

describe('a business that asks what became of a payment', () => {
  it('is told everything about one it has received, by its receipt', async () => {
    const { body: push } = await business.push()
    const { receipt } = (await business.enterPin(WANJIKU)).body
    const result = await ask({ TransactionID: receipt })
    expect(result).toMatchObject({
      ResultCode: 0,
      TransactionID: 'UKM0000000',
      ReferenceData: { ReferenceItem: { Key: 'Occasion' } },
    })
    expect(told(result)).toEqual({
      DebitPartyName: '254712345678 - WANJIKU KAMAU',
      CreditPartyName: '600100 - AMANA',
      OriginatorConversationID: push.MerchantRequestID,
      InitiatedTime: expect.toSatisfy((at) => /^202611221215\d\d$/.test(String(at))),
      DebitAccountType: 'MMF Account For Customer',
      DebitPartyCharges: '',
      TransactionReason: undefined,
      ReasonType: 'Pay Bill Online',
      TransactionStatus: 'Completed',
      FinalisedTime: expect.any(Number),
      Amount: 3650,
      ConversationID: '',
      ReceiptNo: receipt,
    })
    expect(told(await ask({ OriginalConversationID: push.MerchantRequestID })).ReceiptNo).toBe(receipt)
  })

  it('finds a payout whose answer it has lost, by the id it had written down', async () => {
    await business.script('254722000111', [{ acknowledgement: 'drop', callback: { drop: true } }], 'b2c')
    await expect(business.pay({ OriginatorConversationID: 'payout-lost' })).rejects.toThrow()
    await business.advance(1_000)
    const found = told(await ask({ OriginalConversationID: 'payout-lost' }, 600200))
    expect(found).toMatchObject({
      TransactionStatus: 'Completed',
      Amount: 4000,
      DebitPartyCharges: 'Fee For B2C Payment|KES|9.00',
      DebitAccountType: 'Utility Account',
      ReceiptNo: expect.stringMatching(/^UKM/),
    })
    expect(await ask({ TransactionID: found.ReceiptNo }, 600200)).toMatchObject({ ResultCode: 0 })
  })

  it('learns that a payout waits, or was turned down', async () => {
    await business.script('254722000111', [{ decisionDelayMs: 60_000 }, { resultCode: 26 }], 'b2c')
    await business.pay({ OriginatorConversationID: 'slow' })
    expect(told(await ask({ OriginalConversationID: 'slow' }, 600200))).toMatchObject({
      TransactionStatus: 'Initiated',
      ReceiptNo: '',
      CreditPartyName: '254722000111 - OTIENO ODHIAMBO',
    })
    await business.pay({ OriginatorConversationID: 'refused' })
    await business.callbacks(2)
    expect(told(await ask({ OriginalConversationID: 'refused' }, 600200))).toMatchObject({
      TransactionStatus: 'Declined',
      Amount: 4000,
    })
  })

  it('learns nothing about what nobody ordered, or what is none of its business', async () => {
    expect(await ask({ OriginalConversationID: 'never sent' })).toMatchObject({ ResultCode: 'R000002' })
    await business.push()
    const { receipt } = (await business.enterPin(WANJIKU)).body
    expect(await ask({ TransactionID: receipt }, 600200)).toMatchObject({ ResultCode: 'R000002' })
    await business.call('PUT', '/__sim/shortcodes/600300', { kind: 'paybill', name: 'OTHERS' })
    expect(await ask({ TransactionID: receipt }, 600300)).toMatchObject({ ResultCode: 2001 })
  })

  it('has to say which', async () => {
    const { body } = await business.order('/mpesa/transactionstatus/v1/query', {
      CommandID: 'TransactionStatusQuery',
      PartyA: 600100,
      IdentifierType: '4',
    })
    expect(body.errorMessage).toBe('Bad Request - Invalid TransactionID')
  })
})
