import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Business, fetchToken, openBusiness, signature } from '../test/business.ts'

let business: Business
beforeEach(async () => {
  business = await openBusiness()
})
afterEach(() => business.close())

const query = (headers: Record<string, string>) =>
  business.call('POST', '/mpesa/stkpushquery/v1/query', { ...signature(), CheckoutRequestID: 'ws_CO_1' }, headers)

describe('an app that signs in', () => {
  it('is given a token of 28 characters for an hour', async () => {
    expect(await fetchToken(business.telco)).toEqual({
      status: 200,
      body: { access_token: expect.stringMatching(/^[A-Za-z0-9]{28}$/), expires_in: '3599' },
    })
  })

  it('may hold several tokens at once, each until it expires', async () => {
    const [first, second] = [await fetchToken(business.telco), await fetchToken(business.telco)]
    for (const { body } of [first, second]) {
      expect((await query({ authorization: `Bearer ${body.access_token}` })).body.errorCode).toBe('400.002.02')
    }
    await business.telco.clock.advance(3_600_000)
    expect(await query({ authorization: `Bearer ${first.body.access_token}` })).toMatchObject({
      status: 404,
      body: { errorCode: '404.001.03', errorMessage: 'Invalid Access Token' },
    })
  })

  it('is refused with a wrong secret, another grant or no Basic header', async () => {
    expect(await fetchToken(business.telco, 'amana-dev-key:guess')).toMatchObject({
      status: 400,
      body: { errorCode: '400.008.01' },
    })
    expect((await business.call('GET', '/oauth/v1/generate?grant_type=client_credentials')).body.errorCode).toBe(
      '400.008.01',
    )
    const authorization = `Basic ${Buffer.from('amana-dev-key:amana-dev-secret').toString('base64')}`
    const other = await business.call('GET', '/oauth/v1/generate?grant_type=password', undefined, { authorization })
    expect(other).toMatchObject({ status: 400, body: { errorCode: '400.008.02' } })
  })
})

describe('a call that is not let through', () => {
  it('has no token, or a strange one, and each product words it its own way', async () => {
    expect(await query({})).toMatchObject({ status: 404, body: { errorCode: '404.001.04' } })
    expect((await query({ authorization: 'Bearer strange' })).body.errorCode).toBe('404.001.03')
    const payout = await business.call('POST', '/mpesa/b2c/v3/paymentrequest', {}, { authorization: 'Bearer strange' })
    expect(payout).toMatchObject({
      status: 401,
      body: { errorCode: '401.002.01', errorMessage: 'Error Occurred - Invalid Access Token - strange' },
    })
  })

  it('uses the wrong method, or a path no product answers to', async () => {
    expect(await business.call('GET', '/mpesa/stkpush/v1/processrequest')).toMatchObject({
      status: 405,
      body: { errorCode: '405.001', errorMessage: 'GET Method Not Allowed' },
    })
    expect(await business.call('POST', '/mpesa/c2b/v9/nothing', {})).toMatchObject({
      status: 404,
      body: { fault: { detail: { errorcode: 'messaging.adaptors.http.flow.ApplicationNotFound' } } },
    })
  })
})
