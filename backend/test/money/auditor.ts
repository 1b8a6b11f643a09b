// The independent auditor of the market: hears what people did, reads what the phone network really moved, and predicts from
// the terms of sale what every account must hold. It uses no line of the program, and reads the program's rows only to judge them.
import type { OrderState } from '@amana/contract'
import { type Booked, readBooked } from './booked.ts'
import { doubtAbout } from './doubts.ts'
import { judgePlatform } from './judge-platform.ts'
import { judgeRest, stillOpen } from './judge-rest.ts'
import { judgeSales } from './judge-sales.ts'
import { judgeShops, type NumberChanges } from './judge-shops.ts'
import type { Agreed, Decision, Sale } from './sale.ts'
import * as terms from './terms.ts'
import { readTruth, type Truth } from './truth.ts'
import type { MoneyWorld } from './world.ts'

export interface Auditor {
  sales: Map<string, Sale>
  ordersIn(...states: OrderState[]): Sale[]
  ordered(sale: Agreed): void
  cancelled(id: string): void
  shipped(id: string, at: Date): void
  extended(id: string): void
  handedOver(id: string, right: boolean, at: Date): void
  confirmed(id: string): void
  reported(id: string, backstopAt: Date): void
  decided(id: string, decision: Decision): void
  numberChanged(shopId: string, at: Date): void
  /** A part went back while it was held, or after it had been released. */
  gaveBack(id: string, cents: number, when: 'held' | 'released'): void
  /** M-Pesa took back by itself what it had reported as received. */
  tookBack(cents: number): void
  /** Somebody paid the shortcode that pays out. */
  cameToTheFloat(cents: number): void
  /** M-Pesa moved money out of the float that nobody asked for; below zero when it came back. */
  wentAstray(cents: number): void
  /** What has left like that and is not back yet. */
  astray(): number[]
  /** Payments that M-Pesa has collected, as far as its books were read at the last audit. */
  payments(): Truth['payments']
  /** Refunds that stay open because M-Pesa refuses the number for good; as the last audit found them. */
  givenUp(): Booked['givenUp']
  /** What went to a phone twice, and is borne by rule; as the last audit found it. */
  twice(): Booked['twiceBorne']
  /** Sees how far orders are; gives what nobody has done, or no time has brought, that happened all the same. */
  look(): Promise<string[]>
  /** Every account against what it must hold, and the books against the network's. `quiet`: all is over, so all must be at rest. */
  audit(quiet?: boolean): Promise<string[]>
}

interface Seen {
  id: string
  state: OrderState
  isPaid: boolean
  isTakenBack: boolean
  releasedCents: number | null
}

export function openAuditor(world: MoneyWorld): Auditor {
  const sales = new Map<string, Sale>()
  const of = (id: string) => sales.get(id)!
  /** Orders that may still change by themselves, and those that are complete, of which only the payment can be taken back. */
  const open = new Set<string>()
  const completed = new Set<string>()
  let takenBackCents = 0
  let floatDepositCents = 0
  const changes: NumberChanges = new Map()
  const astray: number[] = []
  let cameBackCents = 0
  let givenUp: Booked['givenUp'] = []
  let twice: Booked['twiceBorne'] = []
  const truth: Truth = {
    ...{ lastEntry: 0, taken: new Map(), received: new Map(), spent: new Map(), payments: [] },
    ...{ paybill: 0, payouts: 0 },
  }

  function see({ id, state, isPaid, isTakenBack, releasedCents }: Seen, now: Date): string | undefined {
    const sale = of(id)
    if (isTakenBack) sale.takenBack ??= releasedCents ? 'after' : 'before'
    if (state === sale.state) return undefined
    const doubt = doubtAbout(sale, state, now)
    const problem = doubt && `${sale.number} went from ${sale.state} to ${state}, but ${doubt}`
    sale.state = state
    if (state === 'completed') {
      sale.completedAt = now
      completed.add(id)
    }
    if (terms.ended.includes(state) && !(state === 'cancelled' && isPaid)) open.delete(id)
    return problem
  }

  async function observe(ids: Set<string>): Promise<string[]> {
    const { rows } = await world.owner.query<Seen>(
      `select o.id, o.state, o.paid_at is not null as "isPaid", h.taken_back_at is not null as "isTakenBack",
         h.released_cents as "releasedCents"
       from orders."order" o left join escrow.hold h on h.order_id = o.id and h.shop_id = o.shop_id
       where o.id = any($1)`,
      [[...ids]],
    )
    const now = world.clock.read()
    return rows.flatMap((row) => see(row, now) ?? [])
  }

  return {
    sales,
    ordersIn: (...states) =>
      (states.includes('completed') ? [...open, ...completed] : [...open])
        .map(of)
        .filter((sale) => states.includes(sale.state)),
    ordered: (sale) => {
      sales.set(sale.id, { ...sale, state: 'awaiting_payment', partsCents: 0, clawedCents: 0 })
      open.add(sale.id)
    },
    cancelled: (id) => {
      of(id).cancelled = true
    },
    shipped: (id, at) => {
      of(id).shippedAt = at
    },
    extended: (id) => {
      of(id).extended = true
    },
    handedOver: (id, right, at) => {
      if (right) of(id).codeAt = at
    },
    confirmed: (id) => {
      of(id).confirmed = true
    },
    reported: (id, backstopAt) => {
      of(id).reported = { backstopAt }
    },
    decided: (id, decision) => {
      of(id).decided = decision
      if (decision.outcome === 'part') of(id).partsCents += decision.refundCents
    },
    numberChanged: (shopId, at) => {
      changes.set(shopId, [...(changes.get(shopId) ?? []), at])
    },
    gaveBack: (id, cents, when) => {
      of(id)[when === 'held' ? 'partsCents' : 'clawedCents'] += cents
    },
    tookBack: (cents) => {
      takenBackCents += cents
    },
    cameToTheFloat: (cents) => {
      floatDepositCents += cents
    },
    wentAstray: (cents) => {
      if (cents > 0) astray.push(cents)
      else {
        cameBackCents -= cents
        astray.splice(astray.indexOf(-cents), 1)
      }
    },
    astray: () => astray,
    payments: () => truth.payments,
    givenUp: () => givenUp,
    twice: () => twice,
    look: () => observe(open),
    async audit(quiet = false) {
      await readTruth(world, truth)
      const booked = await readBooked(world.owner)
      givenUp = booked.givenUp
      twice = booked.twiceBorne
      const problems = [
        ...(await observe(completed)),
        ...judgeSales(sales, booked, truth),
        ...judgeShops(world, sales, booked, truth, changes),
        ...judgePlatform(world, sales, booked, truth, {
          takenBackCents,
          floatDepositCents,
          strayCentsMax: cameBackCents + astray.reduce((all, cents) => all + cents, 0),
        }),
      ]
      if (!quiet) return problems
      return [...problems, ...judgeRest(world, sales, booked, truth, await stillOpen(world.owner, booked))]
    },
  }
}
