// The market in which the rehearsal plays: the real program on a real PostgreSQL, the real phone network beside it,
// and between the two a line on which things go wrong. Both clocks stand still until they are moved.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTelco, type Telco } from '@amana/telco'
import { recordOpeningFloat } from '#ledger'
import { registerWithProvider } from '#payments'
import { provePayoutNumber } from '#payouts'
import { after } from '#platform/clock'
import { transact } from '#platform/context'
import { createApp } from '../../app.ts'
import { cloneWorld, type TestWorld, testStart } from '../cloned-world.ts'
import { giveTier, openStall, putOnShow, type Stall } from '../stalls.ts'
import { letBurn } from './fuse.ts'
import { letTheLadderLookOn } from './ladder.ts'
import { arrived, type Line, openLine } from './line.ts'
import { openQueue, type Queue } from './queue.ts'

export interface RehearsedShop extends Stall {
  tier: 'new' | 'established' | 'trusted'
  deliveryOptionId: string
  deliveryFeeCents: number
  /** The number that is paid, and that she has changed to the other of hers. */
  phone: string
  /** Both of them. */
  phones: readonly [string, string]
  variants: { id: string; priceCents: number }[]
}

export interface RehearsedBuyer {
  name: string
  phone: string
}

export interface MoneyWorld extends TestWorld {
  telco: Telco
  line: Line
  queue: Queue
  shops: RehearsedShop[]
  buyers: RehearsedBuyer[]
  openingFloatCents: number
  /** Moves both clocks, the network's first: what it has to say by then is heard now. */
  pass(ms: number): Promise<void>
  // biome-ignore lint/suspicious/noExplicitAny: whoever asks names the fields expected
  network(method: string, path: string, body?: unknown): Promise<any>
  close(): Promise<void>
}

/** No more than one dear order: payouts and refunds find it too low now and then, until it is filled from the paybill. */
const scantFloatCents = 25_000_000

/** Two products a shop, or three: fewer than there must be before prices are compared with one another. */
const prices = [40_000, 105_300, 340_000, 999_900, 120_000, 79_900, 2_499_900, 560_100]
/** What the last two shops sell as well: two such sales are more than M-Pesa lets a seller receive on one day. */
const dearCents = 7_999_900
const tiers = ['new', 'new', 'established', 'established', 'trusted', 'trusted', 'trusted', 'trusted'] as const

async function openShops(world: TestWorld): Promise<RehearsedShop[]> {
  const shops: RehearsedShop[] = []
  for (const [index, tier] of tiers.entries()) {
    const deliveryFeeCents = index % 2 === 0 ? 15_000 : 0
    const stall = await openStall(world, {
      deliveryOptions: [
        { name: 'Rider', zone: 'nationwide', feeCents: deliveryFeeCents, daysMin: 0, daysMax: 1 + (index % 3) },
      ],
    })
    await giveTier(world, stall.shopId, tier)
    await world.owner.query('update shops.shop set tier = $2 where id = $1', [stall.shopId, tier])
    const variants = []
    const dear = index >= 6 ? [dearCents] : []
    for (const priceCents of [prices[index]!, prices[(index + 3) % prices.length]!, ...dear]) {
      const { variantId } = await putOnShow(world, stall, {
        title: `Sandals at ${priceCents / 100}`,
        variants: [{ optionValues: [], priceCents, stock: 9_999 }],
      })
      variants.push({ id: variantId, priceCents })
    }
    const { rows } = await world.owner.query<{ id: string; payout_phone: string }>(
      'select d.id, s.payout_phone from shops.delivery_option d join shops.shop s on s.id = d.shop_id where s.id = $1',
      [stall.shopId],
    )
    shops.push({
      ...stall,
      tier,
      deliveryOptionId: rows[0]!.id,
      deliveryFeeCents,
      phone: rows[0]!.payout_phone,
      phones: [rows[0]!.payout_phone, `+2547221129${String(index + 1).padStart(2, '0')}`],
      variants,
    })
  }
  return shops
}

const buyersOf = (count: number): RehearsedBuyer[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `Buyer ${index + 1}`,
    phone: `+2547330000${String(index + 1).padStart(2, '0')}`,
  }))

/** Callbacks come through the line, once there is one; what has come through goes on to the program. */
const throughLine =
  (line: () => Line | undefined, program: RequestListener): RequestListener =>
  async (request, response) => {
    const open = line()
    if (!open || !request.url?.startsWith('/api/callbacks/') || request.headers[arrived])
      return program(request, response)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    try {
      const answer = await open.receive(request.url, Buffer.concat(chunks).toString())
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
    } catch {
      request.socket.destroy()
    }
  }

/** What of an order is kept in reserve, as both sides agreed when it was placed. */
export async function agreedReserve(world: TestWorld, orderId: string): Promise<number> {
  const { rows } = await world.owner.query<{ points: number }>(
    'select reserve_basis_points as points from orders."order" where id = $1',
    [orderId],
  )
  return rows[0]!.points
}

/** As trust last decided: the terms of the next sale. */
export async function tierOf(world: TestWorld, shopId: string): Promise<RehearsedShop['tier']> {
  const { rows } = await world.owner.query<{ tier: RehearsedShop['tier'] }>(
    'select tier from shops.shop where id = $1',
    [shopId],
  )
  return rows[0]!.tier
}

/** @param inFront may answer a request before the program does, or hand it on */
export async function openMoneyWorld(
  serverUrl: string,
  seed: number,
  inFront: (program: RequestListener) => RequestListener = (program) => program,
  openingFloatCents = scantFloatCents,
): Promise<MoneyWorld> {
  const letTheLadderAct = letTheLadderLookOn()
  const start = testStart.getTime()
  const telco = await createTelco({
    ...{ startAt: start, machineTime: () => start, seed: String(seed), openingFloat: openingFloatCents / 100 },
  })
  const world = await cloneWorld(serverUrl, { DARAJA_URL: telco.url, NOTICES: 'off' })
  const around = { db: world.db, clock: world.clock, config: world.config, log: world.ctx().log }
  let line: Line | undefined
  const server = createServer(throughLine(() => line, inFront(createApp({ ...around, pool: world.pool }).express)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  world.config.callbackUrl = url
  const shops = await openShops(world)
  await transact(world.ctx(), (tx) => recordOpeningFloat(tx, { amountCents: openingFloatCents }))
  const network: MoneyWorld['network'] = async (method, path, body) => {
    const response = await fetch(`${telco.url}/__sim${path}`, {
      method,
      ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    return response.json()
  }
  await registerWithProvider(world.ctx())
  const pass = async (ms: number) => {
    world.clock.moveTo(after(world.clock.read(), ms))
    await telco.clock.advanceTo(world.clock.read().getTime())
  }
  const buyers = buyersOf(24)
  for (const { phone } of buyers) await network('PUT', `/phones/${phone.slice(1)}`, { balance: 390_000 })
  for (const { shopId } of shops) await provePayoutNumber(world.ctx(), shopId)
  await world.drain()
  for (const { phone } of shops) await network('POST', `/phones/${phone.slice(1)}/prompt`, { pin: '1234' })
  await world.drain()
  await pass(2_000)
  await world.drain()
  letBurn(world.pool)
  line = openLine(seed, { telco: telco.url, amana: () => url })
  const queue = openQueue(seed, around, world.owner)

  return {
    ...world,
    telco,
    line,
    queue,
    shops,
    buyers,
    openingFloatCents,
    network,
    pass,
    close: async () => {
      line.hangUp()
      letTheLadderAct()
      await telco.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await world.close()
    },
  }
}
