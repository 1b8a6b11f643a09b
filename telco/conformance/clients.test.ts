// Public clients of Daraja, as published and unchanged, against the network: what they were written for works here.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Business, encryptFor, type Json, openBusiness } from '../test/business.ts'
import type { Order, Report } from './order.ts'
import { runClient } from './run-client.ts'

const CLIENTS = [
  { program: 'mpesa-node', msisdn: '254711000301', paid: 120, simulated: 45, payout: 60 },
  { program: 'daraja-js', msisdn: '254711000302', paid: 130, simulated: 55, payout: 70 },
  { program: 'mpesa-api', msisdn: '254711000303', paid: 140, simulated: 65, payout: 80 },
]

/** Each call by its path, and what the client must have read in the answer. */
const CALLS: { path: string; call: string; reply: Json }[] = [
  {
    path: '/mpesa/stkpush/v1/processrequest',
    call: 'stk push',
    reply: { ResponseCode: '0', CheckoutRequestID: /^ws_CO_/ },
  },
  { path: '/mpesa/stkpushquery/v1/query', call: 'stk query', reply: { ResponseCode: '0', ResultCode: '0' } },
  { path: '/mpesa/c2b/v1/registerurl', call: 'c2b register', reply: { ResponseDescription: /success/i } },
  { path: '/mpesa/c2b/v1/simulate', call: 'c2b simulate', reply: { ResponseDescription: /accept/i } },
  { path: '/mpesa/b2c/v1/paymentrequest', call: 'b2c', reply: { ResponseCode: '0', ConversationID: /^AG_/ } },
  { path: '/mpesa/reversal/v1/request', call: 'reversal', reply: { ResponseCode: '0', ConversationID: /^AG_/ } },
]

let business: Business
let folder: string
let certificatePath: string
beforeAll(async () => {
  business = await openBusiness()
  folder = mkdtempSync(join(tmpdir(), 'telco-conformance-'))
  certificatePath = join(folder, 'certificate.pem')
  writeFileSync(certificatePath, (await business.call('GET', '/__sim/certificate')).body)
})
afterAll(async () => {
  await business.close()
  rmSync(folder, { recursive: true })
})

const orderFor = async (msisdn: string): Promise<Order> => ({
  url: business.telco.url,
  callbackUrl: `${business.callbackUrl}/${msisdn}`,
  consumerKey: 'amana-dev-key',
  consumerSecret: 'amana-dev-secret',
  paybill: '600100',
  passkey: 'amana-dev-passkey',
  payoutShortcode: '600200',
  initiator: 'amana',
  initiatorPassword: 'Amana#2026',
  certificatePath,
  credential: await encryptFor(business.telco, 'Amana#2026'),
  msisdn,
})

/** Answers of the network so far, by path: calls that were accepted. */
async function acceptedCalls(): Promise<Map<string, number>> {
  const requests: Json[] = (await business.call('GET', '/__sim/requests')).body
  const accepted = new Map<string, number>()
  for (const { path, status } of requests) if (status === 200) accepted.set(path, (accepted.get(path) ?? 0) + 1)
  return accepted
}

const passes = (reply: Json, wanted: Record<string, string | RegExp>) =>
  Object.entries(wanted).every(([field, value]) =>
    value instanceof RegExp ? value.test(String(reply?.[field])) : String(reply?.[field]) === value,
  )

/** What was told at this address, once something has been. */
async function told(path: string): Promise<Json[]> {
  const there = () => business.received.filter((callback) => callback.path === path)
  while (there().length === 0) await business.callbacks(business.received.length + 1)
  return there().map(({ body }) => body)
}

test.each(CLIENTS)('a business built on $program collects, asks, registers, pays out and reverses', async (client) => {
  const before = await acceptedCalls()
  const reports = await runClient(client.program, await orderFor(client.msisdn))
  const after = await acceptedCalls()

  const replyTo = (call: string) => reports.find((report: Report) => report.call === call)?.reply
  const accepted = (path: string) => (after.get(path) ?? 0) - (before.get(path) ?? 0)
  const table = CALLS.map(({ path, call, reply }) => ({
    call,
    accepted: accepted(path),
    passed: passes(replyTo(call), reply),
  }))
  const tokens = accepted('/oauth/v1/generate')
  console.table([{ call: 'oauth', accepted: tokens, passed: tokens > 0 }, ...table])
  expect(table).toEqual(CALLS.map(({ call }) => ({ call, accepted: 1, passed: true })))
  expect(tokens).toBeGreaterThan(0)

  // What the client started has really happened: the business was told, and the money has moved.
  const at = (path: string) => told(`/${client.msisdn}/${path}`)
  expect(await at('stk')).toMatchObject([{ Body: { stkCallback: { ResultCode: 0 } } }])
  expect(await at('confirmation')).toMatchObject([{ TransAmount: `${client.simulated}.00` }])
  expect(await at('b2c')).toMatchObject([{ Result: { ResultCode: 0 } }])
  expect(await at('reversal')).toMatchObject([{ Result: { ResultCode: 0 } }])
  const { balance } = await business.phone(client.msisdn)
  expect(balance).toBe(100_000 - client.simulated + client.payout)
})
