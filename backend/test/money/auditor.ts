// The independent auditor of the market: hears what people did, reads what the phone network really moved, and predicts from
// the terms of sale what every account must hold. It uses no line of the program, and reads the program's rows only to judge them.
import type { OrderState } from '@amana/contract'
import type pg from 'pg'
import { type Booked, readBooked } from './booked.ts'
import * as terms from './terms.ts'
import { readTruth, type Truth } from './truth.ts'
import type { MoneyWorld } from './world.ts'

/** A sale as it was agreed, and what its people have done about it since. */
export interface Sale {
  id: string
  number: string
  shopId: string
  phone: string
  tier: terms.Tier
  subtotalCents: number
  totalCents: number
  at: Date
  state: OrderState
  cancelled?: true
  shippedAt?: Date
  extended?: true
  codeAt?: Date
  confirmed?: true
  completedAt?: Date
}

export interface Auditor {
  sales: Map<string, Sale>
  ordersIn(...states: OrderState[]): Sale[]
  ordered(sale: Omit<Sale, 'state'>): void
  cancelled(id: string): void
  shipped(id: string, at: Date): void
  extended(id: string): void
  handedOver(id: string, right: boolean, at: Date): void
  confirmed(id: string): void
  /** Sees how far orders are; gives what nobody has done, or no time has brought, that happened all the same. */
  look(): Promise<string[]>
  /** Every account against what it must hold, and the books against the network's. `quiet`: all is over, so all must be at rest. */
  audit(quiet?: boolean): Promise<string[]>
}

const kes = (cents: number) => `KES ${cents / 100}`

export function openAuditor(world: MoneyWorld): Auditor {
  const sales = new Map<string, Sale>()
  const of = (id: string) => sales.get(id)!
  const open = new Set<string>()
  const truth: Truth = { lastEntry: 0, taken: new Map(), received: new Map(), spent: new Map(), paybill: 0, payouts: 0 }

  return {
    sales,
    ordersIn: (...states) => [...open].map(of).filter((sale) => states.includes(sale.state)),
    ordered: (sale) => {
      sales.set(sale.id, { ...sale, state: 'awaiting_payment' })
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
    async look() {
      const { rows } = await world.owner.query<{ id: string; state: OrderState }>(
        'select id, state from orders."order" where id = any($1)',
        [[...open]],
      )
      const now = world.clock.read()
      const problems: string[] = []
      for (const { id, state } of rows) {
        const sale = of(id)
        if (state === sale.state) continue
        const doubt = doubtAbout(sale, state, now)
        if (doubt) problems.push(`${sale.number} went from ${sale.state} to ${state}, but ${doubt}`)
        sale.state = state
        if (state === 'completed') sale.completedAt = now
        if (terms.ended.includes(state) && state !== 'cancelled') open.delete(id)
      }
      return problems
    },
    async audit(quiet = false) {
      await readTruth(world, truth)
      const booked = await readBooked(world.owner)
      const problems = [
        ...judgeSales(sales, booked, truth),
        ...judgeShops(world, sales, booked, truth),
        ...judgePlatform(world, sales, booked, truth),
      ]
      return quiet ? [...problems, ...judgeRest(world, sales, booked, truth, await stillOpen(world.owner))] : problems
    },
  }
}

/** Why the move cannot be right, by what people did and what time it is. */
function doubtAbout(sale: Sale, to: OrderState, now: Date): string | undefined {
  const late = (since: Date | undefined, ms: number) => since !== undefined && now.getTime() >= since.getTime() + ms
  switch (to) {
    case 'shipped':
      return sale.shippedAt ? undefined : 'its seller has not shipped it'
    case 'delivered':
      return sale.codeAt ? undefined : 'no right code was entered'
    case 'completed':
      return sale.confirmed || late(sale.codeAt, terms.releaseDaysAfterCode[sale.tier] * terms.day)
        ? undefined
        : 'nobody has confirmed it and its time is not over'
    case 'expired':
      return late(sale.at, terms.payWithin) ? undefined : 'its quarter of an hour is not over'
    case 'cancelled':
      return sale.cancelled || late(sale.at, terms.shipWithin) ? undefined : 'nobody has cancelled it'
    case 'refunded': {
      if (sale.state === 'cancelled' || sale.cancelled) return undefined
      // Between two looks it may have been cancelled, and its money be back already.
      if (!sale.shippedAt) return doubtAbout(sale, 'cancelled', now)
      const days = 1 + terms.graceDays + (sale.extended ? terms.extensionDays : 0)
      return late(sale.shippedAt, days * terms.day) ? undefined : 'its parcel is not overdue'
    }
    default:
      return undefined
  }
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, each) => all + each, 0)

/** What a phone has had from us, less what it has paid us. */
const netOf = ({ received, spent }: Truth, phone: string) =>
  (received.get(phone.slice(1)) ?? 0) - (spent.get(phone.slice(1)) ?? 0)

/** Of every order: what came = what is held + what goes back + what went back + what was released. */
function judgeSales(sales: Map<string, Sale>, booked: Booked, truth: Truth): string[] {
  const problems: string[] = []
  for (const [id, sale] of sales) {
    const { came, held, refunds } = booked.orders.get(id) ?? { came: [], held: 0, refunds: [] }
    const cameCents = sum(came.map(({ cents }) => cents))
    const taken = truth.taken.get(sale.number) ?? 0
    if (cameCents > taken) problems.push(`${sale.number}: ${kes(cameCents)} is booked, but M-Pesa took ${kes(taken)}`)
    if (held !== 0 && held !== sale.totalCents)
      problems.push(`${sale.number}: ${kes(held)} is held for ${kes(sale.totalCents)}`)
    const isPaid = held > 0
    if (
      isPaid !==
        (sale.state === 'paid' ||
          sale.state === 'shipped' ||
          sale.state === 'delivered' ||
          sale.state === 'completed') &&
      (sale.state === 'awaiting_payment' || sale.state === 'expired' || !isPaid) &&
      !(sale.state === 'cancelled' && !isPaid)
    )
      problems.push(`${sale.number}: is ${sale.state} with ${kes(held)} held`)
    const released = sale.state === 'completed' ? sale.totalCents : 0
    const fromEscrow = sum(
      refunds.filter(({ origin }) => origin === 'escrow').map(({ cents, retried }) => (retried ? 0 : cents)),
    )
    const escrow = booked.balance('escrow', id)
    if (escrow !== held - released - fromEscrow)
      problems.push(
        `${sale.number} (${sale.state}): ${kes(escrow)} in escrow instead of ${kes(held - released - fromEscrow)}`,
      )
    const parked = sum(came.map(({ id: payment }) => booked.balance('suspense', payment)))
    const onItsWay = sum(refunds.map(({ id: refund }) => booked.balance('refund_transit', refund)))
    const returned = sum(refunds.filter(({ state }) => state === 'sent').map(({ cents }) => cents))
    if (cameCents !== escrow + parked + onItsWay + returned + released)
      problems.push(
        `${sale.number}: ${kes(cameCents)} came, and ${kes(escrow)} is held, ${kes(parked)} parked, ${kes(onItsWay)} on its way back, ${kes(returned)} back, ${kes(released)} released`,
      )
  }
  return problems
}

/** Of every shop: what its completed sales gave = what is available, in reserve, on its way and paid out. */
function judgeShops(world: MoneyWorld, sales: Map<string, Sale>, booked: Booked, truth: Truth): string[] {
  const problems: string[] = []
  const now = world.clock.read().getTime()
  for (const { shopId, phone } of world.shops) {
    const completed = [...sales.values()].filter((sale) => sale.shopId === shopId && sale.state === 'completed')
    const shares = completed.map((sale) => ({ ...terms.sharesOf(sale), age: now - sale.completedAt!.getTime() }))
    const due = sum(shares.map(({ sellerCents, reserveCents }) => sellerCents + reserveCents))
    const reserve = booked.balance('seller_reserve', shopId)
    const has =
      booked.balance('seller_payable', shopId) +
      reserve +
      booked.ofShop('payout_transit', shopId) +
      booked.paidOut(shopId)
    if (has !== due) problems.push(`shop ${phone}: is to have ${kes(due)} and has ${kes(has)}`)
    const keptAtLeast = sum(
      shares.filter(({ age }) => age < (terms.reserveDays - 5) * terms.day).map(({ reserveCents }) => reserveCents),
    )
    // Orders are looked at now and then, and the next morning's release may meet a slow worker: so much is let pass.
    const keptAtMost = sum(
      shares.filter(({ age }) => age < (terms.reserveDays + 6) * terms.day).map(({ reserveCents }) => reserveCents),
    )
    if (reserve < keptAtLeast || reserve > keptAtMost)
      problems.push(`shop ${phone}: ${kes(reserve)} in reserve instead of ${kes(keptAtLeast)}`)
    // Beside payouts there come back what she paid to prove her number.
    const arrived = truth.received.get(phone.slice(1)) ?? 0
    if (booked.paidOut(shopId) > arrived)
      problems.push(`shop ${phone}: ${kes(booked.paidOut(shopId))} is booked as paid out, but ${kes(arrived)} arrived`)
  }
  return problems
}

function judgePlatform(world: MoneyWorld, sales: Map<string, Sale>, booked: Booked, truth: Truth): string[] {
  const completed = [...sales.values()].filter(({ state }) => state === 'completed')
  const came = sum([...booked.orders.values()].flatMap(({ came }) => came.map(({ cents }) => cents)))
  const fees = sum(booked.paid.map(({ cents }) => terms.feeOf(cents)))
  const paid = sum(booked.paid.map(({ cents }) => cents))
  const { deposits, reversed, toppedUp } = booked
  const paybill =
    came +
    sum(deposits.map(({ cents }) => cents)) -
    reversed.cents -
    reversed.feeCents -
    toppedUp.startedCents -
    toppedUp.feeCents
  const float = world.openingFloatCents + toppedUp.movedCents - paid - fees
  const unheardIn = truth.paybill - paybill
  const expected: [string, number, number][] = [
    ['M-Pesa paybill', booked.total('mpesa_paybill'), paybill],
    ['payout float', booked.total('mpesa_b2c'), float],
    ['commission', booked.total('commission'), sum(completed.map((sale) => terms.sharesOf(sale).commissionCents))],
    ['M-Pesa fees', booked.total('mpesa_fee'), fees + reversed.feeCents + toppedUp.feeCents],
    ['equity', booked.total('equity'), world.openingFloatCents],
    ['unexplained outflow', booked.total('unexplained_outflow'), 0],
    ['sum of all accounts', booked.sumOfAll, 0],
  ]
  const problems = expected
    .filter(([, is, must]) => is !== must)
    .map(([what, is, must]) => `${what}: ${kes(is)} instead of ${kes(must)}`)
  // M-Pesa may have reversed, or moved to the float, what we have not heard of yet.
  const perhapsGone = sum(deposits.filter(({ state }) => state === 'returning').map(({ cents }) => cents))
  if (unheardIn + perhapsGone < 0)
    problems.push(`the paybill holds ${kes(-unheardIn)} more by our books than by M-Pesa's`)
  if (float + toppedUp.startedCents - toppedUp.movedCents < truth.payouts)
    problems.push(`more arrived at M-Pesa's float than left ours`)
  for (const { phone } of world.buyers) {
    const back = sum(booked.paid.filter((payment) => payment.phone === phone).map(({ cents }) => cents))
    const arrived = truth.received.get(phone.slice(1)) ?? 0
    if (back > arrived) problems.push(`${phone}: ${kes(back)} is booked as sent back, but ${kes(arrived)} arrived`)
  }
  return problems
}

async function stillOpen(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ what: string; state: string; count: number }>(`
    select 'payment' as what, state, count(*)::int from payments.attempt where settled_at is null group by state
    union all select 'payment to a phone', state, count(*)::int from payments.disbursement where settled_at is null group by state
    union all select 'refund', state, count(*)::int from payments.refund where state = 'sending' or (state = 'failed' and next_try_at is not null) group by state
    union all select 'deposit', state, count(*)::int from payments.deposit where state in ('heard', 'parked', 'returning') group by state
    union all select 'top-up', state, count(*)::int from payments.top_up where settled_at is null group by state
    union all select 'payout', state, count(*)::int from payouts.payout where settled_at is null group by state
    union all select 'callback', 'unread', count(*)::int from payments.callback where verdict is null having count(*) > 0
    union all select 'order', state, count(*)::int from orders."order"
      where state in ('awaiting_payment', 'paid', 'shipped', 'delivered') or (state = 'cancelled' and paid_at is not null) group by state`)
  return rows.map(({ what, state, count }) => `${count} ${what} still ${state}`)
}

/** After the last has ended: nothing open, nothing left in an account that must close, both books the same to the shilling. */
function judgeRest(
  world: MoneyWorld,
  sales: Map<string, Sale>,
  booked: Booked,
  truth: Truth,
  open: string[],
): string[] {
  const problems = [...open]
  for (const [id, { number }] of sales) {
    const taken = truth.taken.get(number) ?? 0
    const byHand = booked.deposits.filter(({ reference }) => reference === number.replaceAll('-', ''))
    const cameCents = sum([...(booked.orders.get(id)?.came ?? []), ...byHand].map(({ cents }) => cents))
    if (taken !== cameCents) problems.push(`${number}: M-Pesa took ${kes(taken)}, and ${kes(cameCents)} is booked`)
  }
  for (const kind of [
    'escrow',
    'suspense',
    'refund_transit',
    'payout_transit',
    'unexplained_outflow',
    'seller_reserve',
  ])
    if (booked.total(kind) !== 0) problems.push(`${kes(booked.total(kind))} left in ${kind}`)
  const pairs: [string, number, number][] = [
    ['paybill', booked.total('mpesa_paybill'), truth.paybill],
    ['payout float', booked.total('mpesa_b2c'), truth.payouts],
  ]
  for (const { phone } of world.buyers) {
    const kept = sum(
      [...sales.values()]
        .filter((sale) => sale.state === 'completed')
        .map((sale) => (booked.orders.get(sale.id)!.heldFrom === phone ? sale.totalCents : 0)),
    )
    pairs.push([`what ${phone} has paid`, -netOf(truth, phone), kept])
  }
  for (const { shopId, phone } of world.shops) {
    pairs.push([`what arrived at shop ${phone}`, netOf(truth, phone), booked.paidOut(shopId)])
    if (booked.balance('seller_payable', shopId) >= terms.payoutCentsMin)
      problems.push(`shop ${phone}: ${kes(booked.balance('seller_payable', shopId))} was never paid out`)
  }
  return [
    ...problems,
    ...pairs
      .filter(([, ours, theirs]) => ours !== theirs)
      .map(([what, ours, theirs]) => `${what}: ${kes(ours)} and ${kes(theirs)} are to be the same`),
  ]
}
