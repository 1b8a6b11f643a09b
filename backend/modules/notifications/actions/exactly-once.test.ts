// Whatever is repeated, refused, lost or dies half-way: nobody is told one fact twice on one channel.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '#platform/context'
import { newId } from '#platform/ids'
import { openTestWorld } from '../../../test/harness.ts'
import { type Notice, notify, reactions } from '../index.ts'
import { sendNotice } from './send-notice.ts'

/** `lost`: it takes the message and its answer never arrives. `dies`: so does our process, before it has noted the answer. */
type Weather = 'fine' | 'refuses' | 'lost' | 'dies'

/** A gateway that keeps its ids, as capcom6's does, and the phones behind it. */
const gateway = { weather: 'fine' as Weather, accepted: new Set<string>(), received: [] as string[] }
const server = createServer(async (request, response) => {
  let body = ''
  for await (const piece of request) body += piece
  if (gateway.weather === 'refuses') return void response.writeHead(503).end()
  const { id, phoneNumbers } = JSON.parse(body) as { id: string; phoneNumbers: string[] }
  if (gateway.accepted.has(id)) return void response.writeHead(409).end()
  gateway.accepted.add(id)
  gateway.received.push(phoneNumbers[0]!)
  if (gateway.weather === 'lost') return void request.socket.destroy()
  response.writeHead(202).end('{}')
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
afterAll(() => server.close())

const world = await openTestWorld({ SMS_GATEWAY_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
beforeAll(() => reactions())

const people = [0, 1, 2].map((place) => ({
  accountId: place === 0 ? newId(world.clock.read()) : null,
  name: 'Amina',
  phone: `+25471200000${place}`,
  language: 'en' as const,
}))

const deliver = (factKey: string, person: number): Notice => ({
  factKey,
  template: 'order_paid_seller',
  to: people[person]!,
  data: {
    orderNumber: 'AM-7K3F-92QX',
    shopName: 'Wanjiku Shoes',
    totalCents: 365_000,
    town: 'Umoja',
    shipBy: '2026-11-27T15:00:00.000Z',
    link: 'http://localhost:8080/seller/orders/x',
  },
})

interface Outbox {
  id: string
  state: string
}
const outbox = async (facts: string[]): Promise<Outbox[]> =>
  (await world.owner.query('select * from notifications.notice where fact_key = any($1) order by id', [facts])).rows

/** The row is put back as a process leaves it that dies between the gateway's answer and its own note of it. */
async function dieAfterSending(id: string): Promise<void> {
  const { rows } = await world.owner.query('select * from notifications.notice where id = $1', [id])
  gateway.weather = 'fine'
  await sendNotice(world.ctx(), id)
  if (rows[0].state !== 'waiting') return
  await world.owner.query(
    `update notifications.notice set state = 'waiting', sent_at = null, attempts = $2, data_sealed = $3 where id = $1`,
    [id, rows[0].attempts, rows[0].data_sealed],
  )
}

async function send(id: string, weather: Weather): Promise<void> {
  if (weather === 'dies') return dieAfterSending(id)
  gateway.weather = weather
  await sendNotice(world.ctx(), id).catch((error: Error) => expect(error.message).toContain('could not be sent'))
}

const step = fc.oneof(
  fc.record({
    do: fc.constant('tell' as const),
    fact: fc.nat(2),
    person: fc.nat(2),
    times: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    do: fc.constant('send' as const),
    which: fc.nat(8),
    weather: fc.constantFrom<Weather[]>('fine', 'refuses', 'lost', 'dies'),
  }),
)

test('told of facts in any order, again and again, over a gateway that fails and by processes that die, each person gets each once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const facts = [0, 1, 2].map(() => newId(world.clock.read()))
      const told = new Set<string>()
      gateway.received = []
      for (const each of steps) {
        if (each.do === 'tell') {
          const again = () => transact(world.ctx(), (tx) => notify(tx, deliver(facts[each.fact]!, each.person)))
          await Promise.all(Array.from({ length: each.times }, again))
          told.add(`${each.fact} ${each.person}`)
        } else {
          const rows = await outbox(facts)
          if (rows.length > 0) await send(rows[each.which % rows.length]!.id, each.weather)
        }
      }
      for (const { id } of await outbox(facts)) await send(id, 'fine')
      expect((await outbox(facts)).map(({ state }) => state)).toEqual([...told].map(() => 'sent'))
      const expected = [...told].map((pair) => people[Number(pair.split(' ')[1])]!.phone)
      expect([...gateway.received].sort()).toEqual(expected.sort())
      const bells = await world.owner.query('select from notifications.bell where fact_key = any($1)', [facts])
      expect(bells.rowCount).toBe([...told].filter((pair) => pair.endsWith(' 0')).length)
    }),
    { numRuns: 60 },
  )
}, 60_000)
