// Every endpoint of the contract, called over HTTP as everybody who may stand at the door, answers as the table in contract/who-may-call.ts says.
import { type Endpoint, type IdKind, idPrefixes, toWireId } from '@amana/contract'
import { endpoints } from '@amana/contract/endpoints'
import { answerTo, callers, exceptions } from '@amana/contract/who-may-call'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { bringCallers, type Stage, type Way } from './callers.ts'
import { password } from './cast.ts'
import { openMarket } from './market.ts'

const market = await openMarket()
let stage: Stage
const count = { calls: 0, mismatches: 0 }

beforeAll(async () => {
  stage = await bringCallers(market)
})
afterAll(() => {
  console.log(`who may call: ${endpoints.length} routes, ${count.calls} calls, mismatches ${count.mismatches}`)
})

const nobody = '01927a00-0000-7000-8000-000000000000'
const aboutOrder = (endpoint: Endpoint) => endpoint.access === 'order_party' || endpoint.access === 'proven_order_party'
const isSignedIn = ({ headers, caller, by }: Way) =>
  Object.keys(headers).length > 0 && /^(buyer|seller|operator)/.test(caller) && /^(cookie|token)$/.test(by)

/** Ids of things that exist wherever there are some, so that a refusal is about who calls. */
function pathOf(endpoint: Endpoint, orderId: string): string {
  return endpoint.path.replace(/:(\w+)/g, (_whole, name: string) => {
    if (name === 'orderId') return orderId
    const kind = name.replace('Id', '')
    return stage.ids[name] ?? (kind in idPrefixes ? toWireId(kind as IdKind, nobody) : nobody)
  })
}

interface Call {
  endpoint: Endpoint
  way: Way
  orderId: string
}

/** What the table says; of an order that is not hers, the buyer and the guest are strangers. */
function expectedOf({ endpoint, way, orderId }: Call, fresh: boolean): string {
  const concerned = !aboutOrder(endpoint) || way.orders.some((order) => order.orderId === orderId)
  const asStranger = isSignedIn(way) ? 'buyer' : 'visitor'
  const known = concerned || way.orders.length === 0 ? way.caller : asStranger
  const answer = answerTo(known, endpoint)
  return answer === 'open' && endpoint.fresh && !fresh ? 'fresh_check_needed' : answer
}

const refusals = new Set([
  ...['not_signed_in', 'token_not_valid', 'session_ended', 'not_allowed', 'cross_site_request', 'phone_not_proven'],
  ...['fresh_check_needed', 'too_many_requests', 'our_mistake'],
])

/** `open` when the call was not refused for who made it: a missing field, an unknown id or a state that does not fit is no such refusal. */
async function answerOf({ endpoint, way, orderId }: Call): Promise<string> {
  count.calls += 1
  const key = aboutOrder(endpoint) ? way.orders[0]?.key : undefined
  const response = await fetch(`${market.url}${pathOf(endpoint, orderId)}${key ? `?key=${key}` : ''}`, {
    method: endpoint.method,
    headers: {
      ...way.headers,
      ...(endpoint.method !== 'GET' && { 'content-type': 'application/json', 'idempotency-key': 'who-may-call' }),
    },
    ...(endpoint.method !== 'GET' && { body: '{}' }),
  })
  // Not read to its end: a stream of events has none.
  if (response.status < 400) {
    await response.body?.cancel()
    return 'open'
  }
  const text = await response.text()
  const { code } = JSON.parse(text) as { code: string }
  return refusals.has(code) && !endpoint.refusals?.includes(code) ? code : 'open'
}

async function compare(calls: Call[], fresh = false): Promise<string[]> {
  const waiting = [...calls]
  const mismatches: string[] = []
  const callOn = async () => {
    for (let call = waiting.shift(); call; call = waiting.shift()) {
      const expected = expectedOf(call, fresh)
      const answer = await answerOf(call)
      if (answer === expected || call.endpoint.name in exceptions) continue
      mismatches.push(`${call.endpoint.name} as ${call.way.caller} by ${call.way.by}: ${answer}, not ${expected}`)
    }
  }
  await Promise.all(Array.from({ length: 12 }, callOn))
  count.mismatches += mismatches.length
  return mismatches
}

/** The same, one endpoint after the other, each with whole allowances: how often one may call is another test's question. */
async function compareAll(of: Endpoint[], ways = stage.ways, fresh = false): Promise<string[]> {
  const mismatches: string[] = []
  for (const endpoint of of) {
    await market.owner.query('truncate abuse.allowance')
    mismatches.push(...(await compare(callsOf(endpoint, ways), fresh)))
  }
  return mismatches
}

const callsOf = (endpoint: Endpoint, ways = stage.ways): Call[] =>
  ways.flatMap((way) =>
    (aboutOrder(endpoint) ? stage.orderIds : stage.orderIds.slice(0, 1)).map((orderId) => ({ endpoint, way, orderId })),
  )

/** What ends sessions or links is called last, one call after the other, and what it ended is put back after each. */
const endings = ['replaceOrderLink', 'endMyOtherSessions', 'signOut']
const putBack = async () => {
  await market.owner.query(
    `update identity.session set ended_at = null, ended_because = null
     where id in (select s.id from identity.session s where s.ended_at is not null and s.id <> all ($1))`,
    [endedBefore],
  )
  await market.owner.query('update orders."order" set key_epoch = 1')
}
let endedBefore: string[] = []

test('every endpoint of the contract has its handler, and nothing else has', () => {
  const { handled } = createApp({
    ...{ db: market.db, pool: market.pool, clock: market.clock, config: market.config, log: market.ctx().log },
  })
  expect([...handled].sort()).toEqual(endpoints.map((endpoint) => endpoint.name).sort())
})

test('no endpoint is an exception, and nobody who may call is left out', () => {
  expect(exceptions).toEqual({})
  expect(new Set(stage.ways.map(({ caller }) => caller))).toEqual(new Set(Object.keys(callers)))
})

test('whoever calls is answered as the table says', async () => {
  await market.owner.query('update identity.session set fresh_until = null')
  const harmless = endpoints.filter((endpoint) => !endings.includes(endpoint.name))
  expect(await compareAll(harmless)).toEqual([])
}, 180_000)

test('what asks for the password again is open once it was given', async () => {
  const people = stage.ways.filter(isSignedIn)
  for (const { headers } of people) {
    const response = await fetch(`${market.url}/api/me/fresh-check`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ password }),
    })
    expect(response.status, await response.text()).toBe(200)
  }
  const careful = endpoints.filter((endpoint) => endpoint.fresh)
  expect(careful.length).toBeGreaterThan(5)
  expect(await compareAll(careful, people, true)).toEqual([])
})

test('what ends sessions and links is open to those alone whose they are', async () => {
  const { rows } = await market.owner.query<{ id: string }>(
    'select id from identity.session where ended_at is not null',
  )
  endedBefore = rows.map(({ id }) => id)
  const mismatches: string[] = []
  for (const name of endings) {
    const endpoint = endpoints.find((each) => each.name === name)!
    for (const call of callsOf(endpoint)) {
      mismatches.push(...(await compare([call])))
      await putBack()
    }
  }
  expect(mismatches).toEqual([])
})

test('what the network did not send changes nothing, whoever sent it', async () => {
  const { rows } = await market.owner.query(
    'select verdict, subject_id from payments.callback where claimed_id = $1 group by 1, 2',
    [nobody],
  )
  expect(rows).toEqual([{ verdict: 'unknown_request', subject_id: null }])
})
