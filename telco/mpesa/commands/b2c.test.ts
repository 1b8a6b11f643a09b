import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Business, encryptFor, openBusiness } from '../../test/business.ts'

const OTIENO = '254722000111'
let business: Business
beforeEach(async () => {
  business = await openBusiness()
})
afterEach(() => business.close())

const resultOf = async (count = 1) => (await business.callbacks(count))[count - 1]!.body.Result

describe('a business that pays a phone', () => {
  it('is told the receiver, the receipt and what is left', async () => {
    await business.setPhone(OTIENO, { name: 'Otieno Odhiambo', balance: 100 })
    const { status, body } = await business.pay({ OriginatorConversationID: 'batch-1/payout-7' })
    expect(status).toBe(200)
    expect(body).toEqual({
      ConversationID: expect.stringMatching(/^AG_20261122_[0-9a-f]{20}$/),
      OriginatorConversationID: 'batch-1/payout-7',
      ResponseCode: '0',
      ResponseDescription: 'Accept the service request successfully.',
    })
    const result = await resultOf()
    expect(business.received[0]!.path).toBe('/result')
    const receipt = result.TransactionID
    expect(receipt).toMatch(/^UKM[A-Z0-9]{7}$/)
    expect(result).toEqual({
      ResultType: 0,
      ResultCode: 0,
      ResultDesc: 'The service request is processed successfully.',
      OriginatorConversationID: 'batch-1/payout-7',
      ConversationID: body.ConversationID,
      TransactionID: receipt,
      ResultParameters: {
        ResultParameter: [
          { Key: 'TransactionAmount', Value: 4000 },
          { Key: 'TransactionReceipt', Value: receipt },
          { Key: 'ReceiverPartyPublicName', Value: '254722000111 - OTIENO ODHIAMBO' },
          { Key: 'TransactionCompletedDateTime', Value: expect.stringMatching(/^22\.11\.2026 12:15:\d\d$/) },
          { Key: 'B2CUtilityAccountAvailableFunds', Value: 4_996_000 },
          { Key: 'B2CWorkingAccountAvailableFunds', Value: 0 },
          { Key: 'B2CRecipientIsRegisteredCustomer', Value: 'Y' },
          { Key: 'B2CChargesPaidAccountAvailableFunds', Value: -9 },
        ],
      },
      ReferenceData: { ReferenceItem: { Key: 'QueueTimeoutURL', Value: expect.stringContaining('https://') } },
    })
    const phone = await business.phone(OTIENO)
    expect(phone.balance).toBe(4100)
    expect(phone.mpesa[0].text).toBe(
      `${receipt} Confirmed. You have received Ksh4,000.00 from 600200 - AMANA on 22/11/26 at 12:15 PM. New M-PESA balance is Ksh4,100.00.`,
    )
    expect(await business.books()).toMatchObject({
      balanced: true,
      shortcodes: { '600200': { utility: 4_996_000, charges: -9 } },
    })
  })

  it('cannot pay twice under one OriginatorConversationID', async () => {
    await business.pay({ OriginatorConversationID: 'once' })
    await resultOf()
    expect(await business.pay({ OriginatorConversationID: 'once' })).toMatchObject({
      status: 500,
      body: { errorCode: '500.002.1001', errorMessage: 'Duplicate OriginatorConversationID.' },
    })
    expect((await business.phone(OTIENO)).balance).toBe(104_000)
  })

  it('may still use the first version, without an id of its own', async () => {
    const { body } = await business.pay({ OriginatorConversationID: undefined }, 'v1')
    expect(body.OriginatorConversationID).toMatch(/^[0-9a-f]{4}-/)
    expect(await resultOf()).toMatchObject({ ResultCode: 0, OriginatorConversationID: body.OriginatorConversationID })
  })

  it('takes money that customers paid into the paybill for float at its peril', async () => {
    await business.call('PUT', '/__sim/shortcodes/600200', { utility: 0 })
    await business.call('PUT', '/__sim/shortcodes/600100', { utility: 1_000_000 })
    await business.pay()
    expect(await resultOf()).toMatchObject({ ResultCode: 1 })
  })
})

describe('a payment that M-Pesa turns down later', () => {
  const expectFailure = async (code: number | string, count = 1) => {
    const result = await resultOf(count)
    expect(result).toMatchObject({ ResultCode: code, TransactionID: 'UKM0000000' })
    expect(result).not.toHaveProperty('ResultParameters')
    expect(result.ReferenceData.ReferenceItem.Key).toBe('QueueTimeoutURL')
  }

  it('when the initiator is not who it says', async () => {
    await business.pay({ SecurityCredential: await encryptFor(business.telco, 'wrong') })
    await expectFailure(2001)
    await business.pay({ SecurityCredential: Buffer.from('Amana#2026').toString('base64') })
    await expectFailure(2001, 2)
    await business.pay({ InitiatorName: 'somebody' })
    await expectFailure(2001, 3)
    await business.pay({ PartyA: 600999 })
    await expectFailure(2001, 4)
  })

  it('when the shortcode collects and does not pay out', async () => {
    await business.pay({ PartyA: 600100 })
    await expectFailure(2028)
  })

  it('when it is too little or too much', async () => {
    await business.pay({ Amount: 9 })
    await expectFailure(2)
    await business.pay({ Amount: 250_001 })
    await expectFailure(3, 2)
  })

  it('when the receiver may not hold so much', async () => {
    await business.setPhone(OTIENO, { balance: 496_001 })
    await business.pay()
    await expectFailure(8)
  })

  it('when the receiver is not a customer', async () => {
    await business.setPhone(OTIENO, { registered: false })
    await business.pay()
    await expectFailure(2040)
  })

  it('when the float does not cover the amount and its fee', async () => {
    await business.call('PUT', '/__sim/shortcodes/600200', { utility: 4_008 })
    await business.pay()
    await expectFailure(1)
    await business.call('PUT', '/__sim/shortcodes/600200', { utility: 4_009 })
    await business.pay()
    expect(await resultOf(2)).toMatchObject({ ResultCode: 0 })
  })

  it('when a script says so', async () => {
    await business.script(OTIENO, [{ resultCode: 26 }, { callback: { drop: true } }], 'b2c')
    await business.pay()
    await expectFailure(26)
    await business.pay()
    await business.call('POST', '/__sim/clock/advance', { ms: 60_000 })
    expect(business.received).toHaveLength(1)
    expect((await business.phone(OTIENO)).balance).toBe(104_000)
  })
})

describe('a request the gateway refuses', () => {
  it.each([
    ['OriginatorConversationID', ''],
    ['InitiatorName', undefined],
    ['SecurityCredential', 'not base64!'],
    ['CommandID', 'PayMe'],
    ['Amount', '10.5'],
    ['PartyB', '0722000111'],
    ['Remarks', 'x'],
    ['ResultURL', ''],
    ['QueueTimeOutURL', undefined],
  ])('names the field: %s = %s', async (field, value) => {
    expect(await business.pay({ [field]: value })).toMatchObject({
      status: 400,
      body: { errorCode: '400.002.02', errorMessage: `Bad Request - Invalid ${field}` },
    })
  })
})
