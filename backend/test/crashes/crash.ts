// One flow of money, killed at one step, taken over by another process, and brought to its end; then the auditor looks.
import { cancelOrder, confirmOrder, sendPaymentPrompt, shipOrder } from '#orders'
import { runWeeklyBatch } from '#payouts'
import { after, days } from '#platform/clock'
import { transact } from '#platform/context'
import { Refusal } from '#platform/errors'
import { nextDue } from '#platform/schedule'
import { type Auditor, openAuditor } from '../money/auditor.ts'
import { agreedReserve, type MoneyWorld, openMoneyWorld, type RehearsedShop, tierOf } from '../money/world.ts'
import { place, type Wish } from './place.ts'
import { doorTo, openVictims, type Victim } from './victims.ts'
import type { Told } from './worker.ts'

export type Flow = 'pay' | 'refund' | 'payout'
export const flows: Flow[] = ['pay', 'refund', 'payout']

export interface Crash {
  flow: Flow
  /** Undefined when the flow came to its end before. */
  diedBefore: string | undefined
  taken: string[]
  problems: string[]
}

export interface Crashes {
  at(flow: Flow, dieAt: number): Promise<Crash>
  close(): Promise<void>
}

/** A step that no flow has. */
export const never = 1_000_000

const isRead = (step: string) =>
  /: (select (?!platform|journal_id|count\((platform|posted))|begin)/.test(step) && !/for update/.test(step)

/** Steps before which a death differs from all others: not those that follow a read and only read again. Numbered from 1. */
export const boundariesOf = (steps: string[]): number[] =>
  [...steps.keys()]
    .filter((index) => !isRead(steps[index]!) || index === 0 || !isRead(steps[index - 1]!))
    .map((index) => index + 1)

export async function openCrashes(serverUrl: string, ahead = 1): Promise<Crashes> {
  let victim: Victim | undefined
  const world = await openMoneyWorld(
    serverUrl,
    1,
    doorTo(() => victim?.port),
    plentyCents,
  )
  world.line.heal()
  // New numbers are not paid for three days.
  await world.pass(days(4))
  const auditor = openAuditor(world)
  const victims = openVictims(
    {
      DATABASE_URL: world.url,
      DARAJA_URL: world.telco.url,
      CALLBACK_URL: world.config.callbackUrl,
      AMANA_DATA: world.config.AMANA_DATA,
      NOTICES: 'off',
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
    },
    ahead,
  )
  const lives = new Map<Flow, string[]>()
  return {
    async at(flow, dieAt) {
      const scene = await prepare(world, auditor, flow)
      victim = await victims.next()
      const taken = await play(world, victim, scene, dieAt)
      await victim.kill()
      victim = undefined
      await takeOver(world, auditor, scene)
      if (taken) lives.set(flow, taken)
      return {
        flow,
        diedBefore: taken ? undefined : (lives.get(flow)?.[dieAt - 1] ?? `step ${dieAt}`),
        taken: taken ?? [],
        problems: await judge(world, auditor, scene),
      }
    },
    close: async () => {
      await victims.end()
      await world.close()
    },
  }
}

interface Scene {
  flow: Flow
  shop: RehearsedShop
  /** When the scene began, and with it the terms of its sale. */
  tier: RehearsedShop['tier']
  wish: Wish
  orderId?: string
  dueAt?: Date
}

/** Nothing that waits for the float: what is left over here was left by a death. */
const plentyCents = 500_000_000

let scenes = 0

/** What was there before: nothing, a paid order, or a seller with money. */
async function prepare(world: MoneyWorld, auditor: Auditor, flow: Flow): Promise<Scene> {
  // Established enough for any number of orders a day.
  const shop = world.shops[4 + (scenes % 4)]!
  const variant = shop.variants.find(({ priceCents }) => priceCents < 500_000)!
  const buyer = world.buyers[scenes++ % world.buyers.length]!
  await world.network('PUT', `/phones/${buyer.phone.slice(1)}`, { balance: 390_000 })
  await world.pass(days(1))
  const wish = {
    shopId: shop.shopId,
    variantId: variant.id,
    deliveryOptionId: shop.deliveryOptionId,
    buyer,
    totalCents: variant.priceCents + shop.deliveryFeeCents,
  }
  const scene: Scene = { flow, shop, tier: await tierOf(world, shop.shopId), wish }
  if (flow === 'pay') return scene
  const orderId = await placeHere(world, auditor, scene)
  await answerPrompt(world, buyer.phone)
  if (flow === 'refund') return { ...scene, orderId }
  await shipOrder(world.ctx(shop.owner), shop.shopId, orderId, {})
  auditor.shipped(orderId, world.clock.read())
  await auditor.look()
  await confirmOrder(world.ctx(), orderId)
  auditor.confirmed(orderId)
  await auditor.look()
  await world.queue.drain('prepared')
  const dueAt = nextDue('0 6 * * 5', world.clock.read())
  await world.pass(dueAt.getTime() - world.clock.read().getTime())
  return { ...scene, dueAt }
}

async function placeHere(world: MoneyWorld, auditor: Auditor, scene: Scene): Promise<string> {
  const order = await transact(world.ctx({ kind: 'visitor' }), (tx) => place(tx, scene.wish))
  await note(world, auditor, scene, { id: order.id, number: order.number, at: world.clock.read() })
  await world.queue.drain('placed')
  return order.id
}

async function note(
  world: MoneyWorld,
  auditor: Auditor,
  { shop, tier, wish }: Scene,
  order: { id: string; number: string; at: Date },
): Promise<void> {
  auditor.ordered({
    ...order,
    shopId: shop.shopId,
    phone: wish.buyer.phone,
    tier,
    reserveBasisPoints: await agreedReserve(world, order.id),
    subtotalCents: wish.totalCents - shop.deliveryFeeCents,
    totalCents: wish.totalCents,
  })
}

async function answerPrompt(world: MoneyWorld, phone: string): Promise<void> {
  await world.network('POST', `/phones/${phone.slice(1)}/prompt`, { pin: '1234' })
  await world.queue.drain('answered')
}

/** Gives the steps of a life that was not ended. */
async function play(world: MoneyWorld, victim: Victim, scene: Scene, dieAt: number): Promise<string[] | undefined> {
  const at = () => world.clock.read().toISOString()
  const told: Record<Flow, () => Told> = {
    pay: () => ({ at: at(), dieAt, do: 'pay', wish: scene.wish }),
    refund: () => ({ at: at(), dieAt, do: 'refund', orderId: scene.orderId! }),
    payout: () => ({ at: at(), dieAt, do: 'payout', dueAt: scene.dueAt!.toISOString() }),
  }
  await victim.tell(told[scene.flow]())
  // Whether it lives or not: the buyer answers her phone, M-Pesa pays what it was asked to pay, and both are called back about.
  if (scene.flow === 'pay')
    await world.network('POST', `/phones/${scene.wish.buyer.phone.slice(1)}/prompt`, { pin: '1234' })
  await world.pass(3_000)
  return victim.tell({ at: at(), do: 'work' })
}

const tried = (deed: Promise<unknown>) =>
  deed.catch((error) => {
    if (!(error instanceof Refusal)) throw error
  })

/** Another process goes on with the queue and the sweeps; the people do again what they saw fail. */
async function takeOver(world: MoneyWorld, auditor: Auditor, scene: Scene): Promise<void> {
  const rest = async (rounds: number, ms: number) => {
    for (let round = 0; round < rounds; round++) {
      world.queue.tick()
      await world.queue.drain('taken over')
      await world.pass(ms)
      await world.queue.drain('taken over')
    }
  }
  if (scene.flow === 'payout') await runWeeklyBatch(world.ctx(), scene.dueAt!)
  await rest(4, 61_000)
  if (scene.flow === 'pay') {
    const { rows } = await world.owner.query<{ id: string; number: string; at: Date }>(
      `select id, number, placed_at as at from orders."order" where contact_phone = $1 and placed_at > $2`,
      [scene.wish.buyer.phone, after(world.clock.read(), -days(1) / 2)],
    )
    const [order] = rows
    if (order) await note(world, auditor, scene, order)
    scene.orderId = order?.id ?? (await placeHere(world, auditor, scene))
    await auditor.look()
    if (auditor.sales.get(scene.orderId)!.state === 'awaiting_payment') {
      await tried(sendPaymentPrompt(world.ctx(), scene.orderId))
      await world.queue.drain('asked again')
      await answerPrompt(world, scene.wish.buyer.phone)
    }
  }
  if (scene.flow === 'refund') {
    auditor.cancelled(scene.orderId!)
    await tried(cancelOrder(world.ctx(), scene.orderId!))
  }
  await rest(4, 61_000)
  await rest(3, 11 * 60_000)
}

async function judge(world: MoneyWorld, auditor: Auditor, scene: Scene): Promise<string[]> {
  const problems = [...(await auditor.look()), ...(await auditor.audit())]
  const sale = scene.orderId ? auditor.sales.get(scene.orderId)! : undefined
  if (scene.flow === 'pay' && sale?.state !== 'paid')
    problems.push(`${sale?.number} is ${sale?.state}, though its buyer has paid`)
  if (scene.flow === 'refund' && sale?.state !== 'refunded')
    problems.push(`${sale?.number} is ${sale?.state}, though it was cancelled`)
  if (scene.flow === 'payout') {
    const { rows } = await world.owner.query(
      `select 1 from payouts.payout p join payouts.batch b on b.id = p.batch_id
       where b.due_at = $1 and p.shop_id = $2 and p.state = 'paid'`,
      [scene.dueAt, scene.shop.shopId],
    )
    if (rows.length !== 1) problems.push(`the seller was paid ${rows.length} times`)
  }
  const { rows } = await world.owner.query<{ what: string }>(`
    select 'payment to a phone ' || state as what from payments.disbursement where settled_at is null
    union all select 'payout ' || state from payouts.payout where settled_at is null
    union all select 'refund ' || state from payments.refund where state = 'sending'
    union all select 'in ' || kind from ledger.account where kind in ('suspense', 'refund_transit', 'payout_transit', 'unexplained_outflow') and balance <> 0`)
  problems.push(...rows.map(({ what }) => `left over: ${what}`))
  return problems
}
