// How many payouts a second the network takes, decides and calls back about, and what that costs in memory:
// node telco/test/payout-rate.ts [payouts] [at once]. The network runs in this process, its books in memory or in
// the folder TELCO_DATA; the business,
// which sends and receives, in another.
import { fork } from 'node:child_process'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTelco, type Telco } from '../app.ts'
import { APP, encryptFor, fetchToken, statementPath } from './business.ts'

type Order = { url: string; token: string; credential: string; payouts: number; atOnce: number }

if (process.send) {
  process.once('message', (order: Order) => void playBusiness(order))
} else {
  const [payouts = 50_000, atOnce = 32] = process.argv.slice(2).map(Number)
  const telco = await createTelco({ data: process.env.TELCO_DATA || ':memory:' })
  await fetch(`${telco.url}/__sim/shortcodes/${telco.config.b2c.shortcode}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ utility: 1_000_000_000 }),
  })
  const token = (await fetchToken(telco)).body.access_token
  const credential = await encryptFor(telco, telco.config.b2c.initiatorPassword)
  const memory = setInterval(() => console.log(`  ${megabytes()}`), 5_000)
  const business = fork(import.meta.filename)
  business.send({ url: telco.url, token, credential, payouts, atOnce } satisfies Order)
  await new Promise((resolve) => business.once('exit', resolve))
  clearInterval(memory)
  const { balanced } = (await (await fetch(`${telco.url}/__sim/books?limit=0`)).json()) as { balanced: boolean }
  console.log(`books balanced: ${balanced}; ${megabytes()}`)
  await readStatement(telco)
  await telco.close()
}

function megabytes(): string {
  const { rss, heapUsed } = process.memoryUsage()
  return `rss ${Math.round(rss / 2 ** 20)} MiB, heap ${Math.round(heapUsed / 2 ** 20)} MiB`
}

/** Everything the payouts have left on the statement, read as it comes. */
async function readStatement(telco: Telco): Promise<void> {
  const began = performance.now()
  const query = { shortcode: telco.config.b2c.shortcode, from: '2026-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' }
  const response = await fetch(telco.url + statementPath(query), { headers: APP })
  let rows = -1
  let heaviest = 0
  for await (const chunk of response.body!) {
    for (const byte of chunk) if (byte === 10) rows++
    heaviest = Math.max(heaviest, process.memoryUsage().heapUsed)
  }
  const seconds = ((performance.now() - began) / 1_000).toFixed(1)
  console.log(
    `statement of ${rows} rows in ${seconds} s, heap at most ${Math.round(heaviest / 2 ** 20)} MiB; ${megabytes()}`,
  )
}

async function playBusiness({ url, token, credential, payouts, atOnce }: Order): Promise<void> {
  let results = 0
  let allIn: () => void
  const received = new Promise<void>((resolve) => {
    allIn = resolve
  })
  const server = createServer((incoming, response) => {
    incoming.resume().on('end', () => {
      response.end('{"ResultCode":0}')
      if (++results === payouts) allIn()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const callbackUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/result`
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const send = (index: number) =>
    new Promise<void>((resolve, reject) => {
      const body = JSON.stringify({
        OriginatorConversationID: `payout-${index}`,
        InitiatorName: 'amana',
        SecurityCredential: credential,
        CommandID: 'BusinessPayment',
        Amount: 10 + (index % 1_000),
        PartyA: 600200,
        PartyB: 254700000000 + index,
        Remarks: 'Weekly payout',
        QueueTimeOutURL: callbackUrl,
        ResultURL: callbackUrl,
      })
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const call = request(`${url}/mpesa/b2c/v3/paymentrequest`, { method: 'POST', agent, headers }, (response) => {
        response.resume().on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error('refused'))))
      })
      call.on('error', reject).end(body)
    })
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1_000
  let next = 0
  const worker = async () => {
    while (next < payouts) await send(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const accepted = seconds()
  await received
  const done = seconds()
  console.log(
    `${payouts} payouts, ${atOnce} at once: accepted in ${accepted.toFixed(1)} s, ${Math.round(payouts / accepted)}/s`,
  )
  console.log(`all results called back in ${done.toFixed(1)} s, ${Math.round(payouts / done)}/s`)
  agent.destroy()
  server.close()
  server.closeAllConnections()
  process.disconnect()
}
