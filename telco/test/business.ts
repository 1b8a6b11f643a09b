// A business connected to the network, for tests: it calls Daraja over HTTP and really receives callbacks.
import { constants, publicEncrypt } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ConfigOptions, createTelco, type Telco } from '../app.ts'

// biome-ignore lint/suspicious/noExplicitAny: the wire is read as it comes, and the assertions say what it must be
export type Json = any
export type Reply = { status: number; body: Json }
export type Received = {
  path: string
  headers: Record<string, string | string[] | undefined>
  text: string
  body: Json
}

/** Quick enough for tests, while prompts keep their real minute. */
export const QUICK = { stkDecision: 0, b2cResult: 0 }
export const TIMESTAMP = '20261122121530'
export const NOON = Date.parse('2026-11-22T12:15:30.471+03:00')

export type Business = Awaited<ReturnType<typeof openBusiness>>

export async function openBusiness(options: ConfigOptions = {}) {
  const telco = await createTelco({ startAt: NOON, ...options, pace: { ...QUICK, ...options.pace } })
  const receiver = await openReceiver()
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    send(telco, method, path, body, headers)
  let token: string | undefined
  const bearer = async () => {
    token ??= (await fetchToken(telco)).body.access_token as string
    return { authorization: `Bearer ${token}` }
  }
  const daraja = async (path: string, body: unknown) => call('POST', path, body, await bearer())

  return {
    telco,
    call,
    daraja,
    received: receiver.received,
    callbackUrl: receiver.url,
    /** The next call fetches a token of its own. */
    forgetToken() {
      token = undefined
    },
    /** Waits until this many callbacks have come in all. */
    callbacks: receiver.waitFor,
    /** The status code the receiver answers callbacks with. */
    answerWith: receiver.answerWith,
    /** What the receiver answers at one path; null for nothing at all. */
    answerAt: receiver.answerAt,
    push: (change: Record<string, unknown> = {}) =>
      daraja('/mpesa/stkpush/v1/processrequest', pushBody(receiver.url, change)),
    query: (id: string, change: Record<string, unknown> = {}) =>
      daraja('/mpesa/stkpushquery/v1/query', { ...signature(), CheckoutRequestID: id, ...change }),
    async pay(change: Record<string, unknown> = {}, version = 'v3') {
      return daraja(`/mpesa/b2c/${version}/paymentrequest`, await payoutBody(telco, receiver.url, change))
    },
    /** B2B, reversal, status, balance: whatever an initiator orders. */
    order: async (path: string, body: Record<string, unknown>) =>
      daraja(path, await orderBody(telco, receiver.url, body)),
    /** Orders it, and reads the result that comes after those received so far. */
    async outcome(path: string, body: Record<string, unknown>): Promise<Json> {
      const before = receiver.received.length
      await daraja(path, await orderBody(telco, receiver.url, body))
      return (await receiver.waitFor(before + 1))[before]!.body.Result
    },
    register: (change: Record<string, unknown> = {}, version = 'v2') =>
      daraja(`/mpesa/c2b/${version}/registerurl`, {
        ShortCode: 600100,
        ResponseType: 'Completed',
        ConfirmationURL: `${receiver.url}/confirmation`,
        ValidationURL: `${receiver.url}/validation`,
        ...change,
      }),
    payByHand: (msisdn: string, order: Record<string, unknown> = {}) =>
      call('POST', `/__sim/phones/${msisdn}/pay`, { shortcode: '600100', account: 'ORDER 12', amount: 500, ...order }),
    statement: async (query: Record<string, string> = {}): Promise<string[][]> =>
      csvRows((await call('GET', statementPath(query), undefined, APP)).body),
    rule: (rule: unknown) => call('POST', '/__sim/rules', rule),
    behave: (change: unknown) => call('PUT', '/__sim/behaviour', change),
    advance: (ms: number) => call('POST', '/__sim/clock/advance', { ms }),
    phone: async (msisdn: string): Promise<Json> => (await call('GET', `/__sim/phones/${msisdn}`)).body,
    setPhone: (msisdn: string, change: unknown) => call('PUT', `/__sim/phones/${msisdn}`, change),
    enterPin: (msisdn: string, pin = '1234') => call('POST', `/__sim/phones/${msisdn}/prompt`, { pin }),
    cancel: (msisdn: string) => call('POST', `/__sim/phones/${msisdn}/prompt`, { cancel: true }),
    script: (msisdn: string, next: unknown[], payment = 'stk') =>
      call('POST', '/__sim/scripts', { msisdn, payment, next }),
    books: async (): Promise<Json> => (await call('GET', '/__sim/books')).body,
    async close() {
      await telco.close()
      await receiver.close()
    },
  }
}

export const fetchToken = (telco: Telco, credentials = 'amana-dev-key:amana-dev-secret') =>
  send(telco, 'GET', '/oauth/v1/generate?grant_type=client_credentials', undefined, {
    authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
  })

export const APP = { authorization: `Basic ${Buffer.from('amana-dev-key:amana-dev-secret').toString('base64')}` }

export const statementPath = (query: Record<string, string> = {}) =>
  `/portal/statement.csv?${new URLSearchParams({
    shortcode: '600100',
    from: '2026-11-22T00:00:00+03:00',
    to: '2026-11-23T00:00:00+03:00',
    ...query,
  })}`

/** Enough of CSV for what the statement writes in the tests: quoted fields, no line breaks in them. */
const csvRows = (text: string): string[][] =>
  text
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => [...line.matchAll(/("((?:[^"]|"")*)"|[^,]*)(,|$)/g)].slice(0, 14))
    .map((fields) => fields.map((field) => field[2]?.replaceAll('""', '"') ?? field[1]!))

export const signature = (passkey = 'amana-dev-passkey', timestamp = TIMESTAMP) => ({
  BusinessShortCode: 600100,
  Password: Buffer.from(`600100${passkey}${timestamp}`).toString('base64'),
  Timestamp: timestamp,
})

const pushBody = (callbackUrl: string, change: Record<string, unknown>) => ({
  ...signature(),
  TransactionType: 'CustomerPayBillOnline',
  Amount: '3650',
  PartyA: change.PhoneNumber ?? 254712345678,
  PartyB: '600100',
  PhoneNumber: 254712345678,
  CallBackURL: `${callbackUrl}/stk`,
  AccountReference: 'AM-7K3F-92QX',
  TransactionDesc: 'Shoes',
  ...change,
})

let payouts = 0
async function payoutBody(telco: Telco, callbackUrl: string, change: Record<string, unknown>) {
  return {
    OriginatorConversationID: `payout-${++payouts}`,
    InitiatorName: 'amana',
    SecurityCredential: await encryptFor(telco, 'Amana#2026'),
    CommandID: 'BusinessPayment',
    Amount: 4000,
    PartyA: 600200,
    PartyB: 254722000111,
    Remarks: 'Weekly payout',
    QueueTimeOutURL: `${callbackUrl}/timeout`,
    ResultURL: `${callbackUrl}/result`,
    Occassion: '',
    ...change,
  }
}

async function orderBody(telco: Telco, callbackUrl: string, change: Record<string, unknown>) {
  return {
    Initiator: 'amana',
    SecurityCredential: await encryptFor(telco, 'Amana#2026'),
    Remarks: 'ordered in a test',
    QueueTimeOutURL: `${callbackUrl}/timeout`,
    ResultURL: `${callbackUrl}/result`,
    ...change,
  }
}

export async function encryptFor(telco: Telco, password: string): Promise<string> {
  const certificate = await (await fetch(`${telco.url}/__sim/certificate`)).text()
  return publicEncrypt({ key: certificate, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(password)).toString(
    'base64',
  )
}

async function send(
  telco: Telco,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Reply> {
  const isRaw = typeof body === 'string'
  const response = await fetch(telco.url + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    body: body === undefined ? undefined : isRaw ? body : JSON.stringify(body),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, body: isJson ? JSON.parse(text) : text }
}

async function openReceiver() {
  const received: Received[] = []
  const waiting = new Set<() => void>()
  let status = 200
  const answers = new Map<string, unknown>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      received.push({ path: request.url!, headers: request.headers, text, body: JSON.parse(text) })
      const answer = answers.has(request.url!) ? answers.get(request.url!) : { ResultCode: 0, ResultDesc: 'Success' }
      if (answer !== null)
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
      for (const look of waiting) look()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    received,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answerWith(code: number) {
      status = code
    },
    answerAt: (path: string, answer: unknown) => void answers.set(path, answer),
    waitFor: (count: number) =>
      new Promise<Received[]>((resolve) => {
        const look = () => {
          if (received.length < count) return
          waiting.delete(look)
          resolve(received)
        }
        waiting.add(look)
        look()
      }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
