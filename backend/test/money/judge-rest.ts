// After the last has ended: nothing open, nothing left in an account that must close, both books the same to the shilling.
import type pg from 'pg'
import type { Booked } from './booked.ts'
import type { Sale } from './sale.ts'
import { kes, netOf, sum } from './sums.ts'
import * as terms from './terms.ts'
import type { Truth } from './truth.ts'
import type { MoneyWorld } from './world.ts'

/** An order whose refund M-Pesa refuses for good is open as long as its number is: it is listed with the refund, and not here. */
export async function stillOpen(owner: pg.Pool, booked: Booked): Promise<string[]> {
  const { rows } = await owner.query<{ what: string; state: string; count: number }>(
    `
    select 'payment' as what, state, count(*)::int from payments.attempt where settled_at is null group by state
    union all select 'payment to a phone', state, count(*)::int from payments.disbursement where settled_at is null group by state
    union all select 'refund', state, count(*)::int from payments.refund where state = 'sending' or (state = 'failed' and next_try_at is not null) group by state
    union all select 'deposit', state, count(*)::int from payments.deposit where state in ('heard', 'parked', 'returning') group by state
    union all select 'top-up', state, count(*)::int from payments.top_up where settled_at is null group by state
    union all select 'payout', state, count(*)::int from payouts.payout where settled_at is null group by state
    union all select 'callback', 'unread', count(*)::int from payments.callback where verdict is null having count(*) > 0
    union all select 'halt of', what, count(*)::int from payouts.halt where lifted_at is null group by what
    union all select 'incident', code || ' (' || min(sentence) || ')', count(*)::int from reconciliation.incident where closed_at is null group by code
    union all select 'order', state || ' (' || string_agg(number, ', ') || ')', count(*)::int from orders."order"
      where (state in ('awaiting_payment', 'paid', 'shipped', 'delivered', 'disputed') or (state = 'cancelled' and paid_at is not null))
        and id <> all($1) group by state`,
    [booked.givenUp.flatMap(({ orderId }) => orderId ?? [])],
  )
  return rows.map(({ what, state, count }) => `${count} ${what} still ${state}`)
}

const accountsThatClose = ['escrow', 'refund_transit', 'payout_transit', 'seller_reserve']

export function judgeRest(
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
  for (const kind of accountsThatClose)
    if (booked.total(kind) !== 0) problems.push(`${kes(booked.total(kind))} left in ${kind}`)
  const listed = (phone?: string) =>
    sum(booked.givenUp.filter((one) => !phone || one.phone === phone).map(({ cents }) => cents))
  const twice = (phone: string) => sum(booked.twice.filter((one) => one.phone === phone).map(({ cents }) => cents))
  const pairs: [string, number, number][] = [
    ['paybill', booked.total('mpesa_paybill'), truth.paybill],
    ['payout float', booked.total('mpesa_b2c'), truth.payouts],
    ['suspense and what is listed as refused for good', booked.total('suspense'), listed()],
  ]
  const keptOf = new Map<string, number>()
  // Of each payment by itself: an order may be paid by several phones, and what M-Pesa took back from us be any of theirs.
  for (const { came, refunds } of booked.orders.values())
    for (const { id, phone, cents, isTakenBack } of came) {
      const back = sum(refunds.flatMap((one) => (one.paymentId === id && one.state === 'sent' ? one.cents : [])))
      keptOf.set(phone, (keptOf.get(phone) ?? 0) + cents - back - (isTakenBack ? cents : 0))
    }
  for (const { phone } of world.buyers)
    pairs.push([
      `what ${phone} has paid`,
      -netOf(truth, phone),
      (keptOf.get(phone) ?? 0) + listed(phone) - twice(phone),
    ])
  for (const { shopId, phone, phones } of world.shops) {
    pairs.push([
      `what arrived at shop ${phone}`,
      sum(phones.map((each) => netOf(truth, each))),
      booked.paidOut(shopId) + sum(phones.map((each) => twice(each) - listed(each))),
    ])
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
