import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Business, openBusiness } from '../test/business.ts'

let business: Business
beforeEach(async () => {
  business = await openBusiness()
})
afterEach(() => business.close())

const authorization = `Basic ${Buffer.from('amana:amana-dev-sms').toString('base64')}`
const send = (body: unknown, headers: Record<string, string> = { authorization }) =>
  business.call('POST', '/sms/3rdparty/v1/message', body, headers)

describe('a text message', () => {
  it('arrives on each phone it was sent to, and can be asked after', async () => {
    const sent = await send({
      textMessage: { text: 'Your code is 481902' },
      phoneNumbers: ['+254712345678', '0722 000 111'],
    })
    expect(sent).toMatchObject({
      status: 202,
      body: {
        id: expect.any(String),
        state: 'Pending',
        recipients: [{ phoneNumber: '+254712345678' }, { phoneNumber: '+254722000111' }],
      },
    })
    for (const msisdn of ['254712345678', '254722000111']) {
      expect((await business.phone(msisdn)).sms).toEqual([
        {
          id: expect.any(Number),
          at: expect.stringMatching(/^2026-11-22T09:15/),
          from: 'AMANA',
          text: 'Your code is 481902',
        },
      ])
    }
    const state = await business.call('GET', `/sms/3rdparty/v1/message/${sent.body.id}`, undefined, { authorization })
    expect(state.body).toMatchObject({ state: 'Delivered' })
  })

  it('is delivered once under one id', async () => {
    const message = { id: 'order-1-paid', textMessage: { text: 'Paid' }, phoneNumbers: ['+254712345678'] }
    expect((await send(message)).status).toBe(202)
    expect((await send(message)).status).toBe(409)
    expect((await business.phone('254712345678')).sms).toHaveLength(1)
  })

  it('is refused without the password, without text, to no Kenyan number, or as broken JSON', async () => {
    const good = { textMessage: { text: 'Hello' }, phoneNumbers: ['+254712345678'] }
    expect((await send(good, {})).status).toBe(401)
    expect((await send({ phoneNumbers: ['+254712345678'] })).status).toBe(400)
    expect((await send({ ...good, phoneNumbers: ['+441632960000'] })).body.message).toContain('phoneNumbers[0]')
    expect((await send('{"textMessage"')).status).toBe(400)
  })
})
