// How we speak with the provider: one token for all, every way of its saying no, and addresses it accepts.
import { constants, generateKeyPairSync, privateDecrypt, publicEncrypt } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { register } from 'prom-client'
import { afterAll, expect, test, vi } from 'vitest'
import { readConfig } from '#platform/config'
import type { Ctx } from '#platform/context'
import { collectCallbackUrl, disburseCallbackUrl, isSecretOf } from '../callback-address.ts'
import { isListedSource } from '../callback-source.ts'
import { disbursementFeeCents } from '../tariff.ts'
import { callDaraja } from './call.ts'
import { readB2cResult, readStkCallback } from './callbacks.ts'
import { circuitState } from './circuit.ts'
import { readReply, wasSurelyNotProcessed } from './replies.ts'
import { securityCredential } from './security-credential.ts'
import { darajaTimestamp } from './stk.ts'

/** A provider that only this test knows, and a context that speaks with it. */
async function provider(behave: RequestListener): Promise<Ctx> {
  const server = createServer(behave)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { config: readConfig({ DATABASE_URL: 'postgres://none', DARAJA_URL: url }) } as Ctx
}

test('forty calls at once share one access token', async () => {
  let tokens = 0
  const ctx = await provider((request, response) => {
    if (request.url?.startsWith('/oauth')) tokens++
    response.end(JSON.stringify({ access_token: 'one', expires_in: '3599', ResponseCode: '0' }))
  })
  const replies = await Promise.all(Array.from({ length: 40 }, () => callDaraja(ctx, '/mpesa/x', {})))
  expect(replies.every(({ kind }) => kind === 'answered')).toBe(true)
  expect(tokens).toBe(1)
})

test('a refused token is renewed once, and the call made once more; no other refusal is repeated', async () => {
  let tokens = 0
  const calls: string[] = []
  const ctx = await provider((request, response) => {
    if (request.url?.startsWith('/oauth'))
      return response.end(JSON.stringify({ access_token: `token ${++tokens}`, expires_in: 3599 }))
    calls.push(request.headers.authorization ?? '')
    if (tokens < 2)
      return response.writeHead(404).end('{"errorCode":"404.001.03","errorMessage":"Invalid Access Token"}')
    return response.writeHead(500).end('{"errorCode":"500.001.1001","errorMessage":"Internal Server Error"}')
  })
  expect(await callDaraja(ctx, '/mpesa/x', {})).toMatchObject({ kind: 'refused', code: '500.001.1001' })
  expect(calls).toEqual(['Bearer token 1', 'Bearer token 2'])
})

test('without an access token nothing has been asked', async () => {
  let calls = 0
  const ctx = await provider((request, response) => {
    if (!request.url?.startsWith('/oauth')) calls++
    response.writeHead(503).end('<html>Request unsuccessful. Incapsula incident ID: 7</html>')
  })
  expect(await callDaraja(ctx, '/mpesa/x', {})).toMatchObject({ kind: 'not_sent' })
  expect(calls).toBe(0)
})

test('the network is down: after ten tries nothing more is tried, until one finds it well again', async () => {
  let calls = 0
  let down = true
  const ctx = await provider((request, response) => {
    calls++
    if (down) return response.writeHead(503).end('<html>Request unsuccessful. Incapsula incident ID: 7</html>')
    if (request.url?.startsWith('/oauth')) return response.end('{"access_token":"t","expires_in":3599}')
    return response.end('{"ResponseCode":"0"}')
  })
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] })
  try {
    for (let number = 0; number < 10; number++) await callDaraja(ctx, '/mpesa/x', {})
    expect(circuitState(ctx.config)).toBe('open')
    expect(await register.getSingleMetricAsString('amana_mpesa_circuit_open')).toMatch(/amana_mpesa_circuit_open 1$/)
    expect(await callDaraja(ctx, '/mpesa/x', {})).toMatchObject({ kind: 'not_sent' })
    expect(calls).toBe(10)
    vi.advanceTimersByTime(15_000)
    expect(circuitState(ctx.config)).toBe('half_open')
    await callDaraja(ctx, '/mpesa/x', {})
    expect(calls).toBe(11)
    expect(circuitState(ctx.config)).toBe('open')
    down = false
    vi.advanceTimersByTime(15_000)
    expect(await callDaraja(ctx, '/mpesa/x', {})).toMatchObject({ kind: 'answered' })
    expect(circuitState(ctx.config)).toBe('closed')
  } finally {
    vi.useRealTimers()
  }
})

test('refusals in the provider’s own words are answers, however many: the next call is made all the same', async () => {
  let calls = 0
  const ctx = await provider((request, response) => {
    if (request.url?.startsWith('/oauth')) return response.end('{"access_token":"t","expires_in":3599}')
    calls++
    return response.writeHead(500).end('{"errorCode":"500.001.1001","errorMessage":""}')
  })
  for (let number = 0; number < 30; number++) await callDaraja(ctx, '/mpesa/x', {})
  expect(calls).toBe(30)
  expect(circuitState(ctx.config)).toBe('closed')
})

test('an address that calls back is compared with the provider’s own, networks and mapped addresses included', () => {
  const config = readConfig({
    DATABASE_URL: 'postgres://none',
    DARAJA_CALLBACK_SOURCES: '196.201.214.200, 196.201.212.0/24',
  })
  expect(isListedSource(config, '196.201.214.200')).toBe(true)
  expect(isListedSource(config, '::ffff:196.201.212.69')).toBe(true)
  expect(isListedSource(config, '196.201.214.201')).toBe(false)
  expect(isListedSource(config, '::1')).toBe(false)
  expect(isListedSource(readConfig({ DATABASE_URL: 'postgres://none' }), '10.0.0.1')).toBeUndefined()
  for (const wrong of ['safaricom.co.ke', '1.2.3', '1.2.3.4/33', '1.2.3.4/x'])
    expect(() => readConfig({ DATABASE_URL: 'postgres://none', DARAJA_CALLBACK_SOURCES: wrong })).toThrow(
      /DARAJA_CALLBACK_SOURCES/,
    )
})

test('a call without an answer in time may have been made', async () => {
  const ctx = await provider((request, response) => {
    if (request.url?.startsWith('/oauth')) response.end(JSON.stringify({ access_token: 't', expires_in: 3599 }))
  })
  expect(await callDaraja(ctx, '/mpesa/x', {}, 100)).toMatchObject({ kind: 'unclear' })
})

test.each([
  ['its own error', 400, '{"errorCode":"400.002.02","errorMessage":"Bad Request - Invalid Amount"}', 'refused', true],
  ['its own error with HTTP 200', 200, '{"errorCode":"500.001.1001","errorMessage":""}', 'refused', false],
  [
    'a fault of the gateway',
    429,
    '{"fault":{"faultstring":"Spike arrest","detail":{"errorcode":"policies.ratelimit.SpikeArrestViolation"}}}',
    'refused',
    true,
  ],
  [
    'a time-out of the gateway',
    504,
    '{"fault":{"faultstring":"Gateway Timeout","detail":{"errorcode":"messaging.adaptors.http.flow.GatewayTimeout"}}}',
    'refused',
    false,
  ],
  ['a page of the firewall', 503, '<html>Incapsula</html>', 'unclear', false],
  ['a code in a normal body', 200, '{"ResponseCode":"1","ResponseDescription":"Rejected"}', 'refused', false],
  ['nothing', 200, '', 'unclear', false],
  ['a list', 200, '[]', 'unclear', false],
])('the provider says no with %s: it is understood', (_how, status, body, kind, untouched) => {
  const reply = readReply(status, body)
  expect(reply.kind).toBe(kind)
  expect(wasSurelyNotProcessed(reply)).toBe(untouched)
})

test('timestamps are Nairobi wall clock', () => {
  expect(darajaTimestamp(new Date('2026-11-24T21:05:09Z'))).toBe('20261125000509')
})

test('a callback is read by name, in any order, with values missing and numbers as text', () => {
  const Item = [
    { Name: 'Balance' },
    { Name: 'New' },
    { Name: 'Amount', Value: '3400.00' },
    { Name: 'MpesaReceiptNumber', Value: 'UKM7RT61SV' },
  ]
  const body = (code: unknown) =>
    JSON.stringify({
      Body: { stkCallback: { CheckoutRequestID: 'ws_CO_1', ResultCode: code, CallbackMetadata: { Item } } },
    })
  expect(readStkCallback(body(0))).toEqual({
    checkoutRequestId: 'ws_CO_1',
    resultCode: '0',
    amountCents: 340_000,
    receipt: 'UKM7RT61SV',
  })
  expect(readStkCallback(body('SFC_IC0003'))?.resultCode).toBe('SFC_IC0003')
  for (const nonsense of ['', '{}', 'null', '[]', '{"Body":{"stkCallback":{}}}'])
    expect(readStkCallback(nonsense)).toBeUndefined()
})

test('a result is read whether its parameters are a list, one object, or missing', () => {
  const body = (ResultParameters?: unknown) =>
    JSON.stringify({
      Result: { ResultCode: '0', OriginatorConversationID: 'o', TransactionID: 'UKM632NMUA', ResultParameters },
    })
  const amount = { Key: 'TransactionAmount', Value: 10 }
  const name = { Key: 'ReceiverPartyPublicName', Value: '254712345678 - JANE DOE' }
  expect(readB2cResult(body({ ResultParameter: [name, amount] }))).toMatchObject({
    amountCents: 1_000,
    recipientName: 'JANE DOE',
  })
  expect(readB2cResult(body({ ResultParameter: amount }))).toMatchObject({ amountCents: 1_000, receipt: 'UKM632NMUA' })
  expect(readB2cResult(body())).toMatchObject({ amountCents: undefined })
})

test('callback addresses hold no word that the provider refuses, are small letters, and each has its own secret', () => {
  const config = readConfig({ DATABASE_URL: 'postgres://none', CALLBACK_URL: 'https://api.amana.example' })
  const secrets = new Set<string>()
  for (let number = 0; number < 500; number++) {
    const id = `01a20c5a-b180-7efd-b520-${String(number).padStart(12, '0')}`
    const addresses = [
      collectCallbackUrl(config, id),
      disburseCallbackUrl(config, id, 'result'),
      disburseCallbackUrl(config, id, 'timeout'),
    ]
    for (const address of addresses) {
      expect(address).not.toMatch(/mpesa|safaricom|exe|exec|cmd|sql|query|\s/i)
      expect(address).toBe(address.toLowerCase())
    }
    const secret = addresses[0]!.split('/').at(-1)!
    expect(isSecretOf(config, id, secret)).toBe(true)
    expect(isSecretOf(config, `${id.slice(0, -1)}x`, secret)).toBe(false)
    secrets.add(secret)
  }
  expect(secrets.size).toBe(500)
})

test('a credential that the deployment gives is used as it is; production makes none from a stranger’s certificate', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const given = publicEncrypt(
    { key: publicKey, padding: constants.RSA_PKCS1_PADDING },
    Buffer.from('Amana#2026'),
  ).toString('base64')
  const config = readConfig({ DATABASE_URL: 'postgres://none', DARAJA_SECURITY_CREDENTIAL: given })
  expect(await securityCredential(config)).toBe(given)
  expect(given).toHaveLength(344)
  expect(
    privateDecrypt({ key: privateKey, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(given, 'base64')).toString(),
  ).toBe('Amana#2026')
  const production = { ...config, DARAJA_SECURITY_CREDENTIAL: undefined, production: true }
  await expect(securityCredential(production)).rejects.toThrow(/DARAJA_CERTIFICATE_FILE/)
})

test.each([
  [100, 0],
  [101, 5],
  [1_500, 5],
  [1_501, 9],
  [5_001, 11],
  [20_000, 11],
  [20_001, 13],
  [250_000, 13],
])('paying out KES %i costs KES %i', (amount, fee) => {
  expect(disbursementFeeCents(amount * 100)).toBe(fee * 100)
})
