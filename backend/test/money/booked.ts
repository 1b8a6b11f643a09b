// What the program has written down: its ledger's balances, and the payments, refunds and payouts it says there were.
import type pg from 'pg'

export interface Booked {
  orders: Map<string, OrderMoney>
  /** Payments to phones that the program takes for made. */
  paid: { id: string; phone: string; cents: number; purpose: string }[]
  /** What phones have had of refunds beyond those that have arrived: sent again, because M-Pesa had called a success a failure. */
  twice: { phone: string; cents: number }[]
  /** Of that: what stands unexplained, and what is on record as borne by rule. */
  twiceUnexplainedCents: number
  twiceBorne: { cents: number }[]
  /** Refunds that have failed and are not tried again: open, and listed for the operator. */
  givenUp: { phone: string; orderId: string | null; cents: number }[]
  /** What M-Pesa has taken back by itself, as far as we have heard. */
  takenBackCents: number
  /** Money that came to the paybill by hand and was no order's; with the account number that was typed. */
  deposits: { id: string; account: string; reference: string; cents: number; state: string }[]
  /** What has left each account by reversal, and the paybill by filling the float; with the fees. */
  reversed: { account: string; cents: number; feeCents: number }[]
  toppedUp: { startedCents: number; movedCents: number; feeCents: number }
  sumOfAll: number
  /** On the side on which it belongs: what is held or owed is above zero. */
  balance(kind: string, owner: string): number
  ofShop(kind: string, shopId: string): number
  /** All accounts of a kind: a busy one of the platform's may be kept in parts. */
  total(kind: string): number
  paidOut(shopId: string): number
  /** When each payout was decided on. */
  payouts: { shopId: string; at: Date }[]
  /** Something arrived that had been reported as failed. */
  wasPaidLate(shopId: string): boolean
}

export interface OrderMoney {
  came: { id: string; cents: number; phone: string; isTakenBack: boolean }[]
  takenBack: number
  held: number
  refunds: {
    id: string
    paymentId: string
    cents: number
    origin: 'escrow' | 'parked'
    state: string
    retried: boolean
  }[]
}

interface PaidOut {
  shop_id: string
  cents: number
  late: boolean
}

interface Came {
  id: string
  order_id: string
  cents: number
  phone: string
  destiny: string
  reversed: boolean
}

interface Account {
  kind: string
  owner: string | null
  shop_id: string | null
  balance: number
  normal_sign: number
}

/** Refunds that one of their tries has paid. Others end without: M-Pesa has taken the whole payment back, and so the payer has it. */
const brought = `with recursive tries as (
    select id as first, id from payments.refund where retry_of is null
    union all select tries.first, r.id from payments.refund r join tries on r.retry_of = tries.id),
  brought as (
    select its.id from tries its join tries other using (first)
    join payments.disbursement d on d.purpose = 'refund' and d.purpose_id = other.id and d.state = 'paid')`
const wasBrought = 'r.id in (select id from brought)'

/** Reads all of it in one instant, so that nothing is seen half done. */
export async function readBooked(owner: pg.Pool): Promise<Booked> {
  const client = await owner.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const accounts = await client.query<Account>(
      // The platform's accounts may be several rows, whose sum is the balance.
      `select kind, owner, shop_id, sum(balance)::bigint as balance, normal_sign from ledger.account
       group by kind, owner, shop_id, normal_sign having sum(balance) <> 0`,
    )
    const came = await client.query<Came>(
      `select id, purpose_id as order_id, amount_cents as cents, phone, destiny, reversed_at is not null as reversed
       from payments.attempt where state = 'succeeded'`,
    )
    const refunds = await client.query<OrderMoney['refunds'][number] & { order_id: string }>(
      `${brought} select r.id, r.payment_id as "paymentId", p.purpose_id as order_id, r.amount_cents as cents, r.origin,
         case when r.state = 'sent' and not ${wasBrought} then 'ended_by_reversal' else r.state end as state,
         r.retry_of is not null as retried
       from payments.refund r join payments.attempt p on p.id = r.payment_id`,
    )
    const paid = await client.query<Booked['paid'][number]>(
      `select id, phone, amount_cents as cents, purpose from payments.disbursement where state = 'paid'`,
    )
    const arrived = await client.query<{ phone: string; cents: number }>(
      `${brought} select p.phone, sum(r.amount_cents)::bigint as cents from payments.refund r join payments.attempt p on p.id = r.payment_id
       where r.state = 'sent' and ${wasBrought} group by p.phone`,
    )
    const twiceBorne = await client.query<{ cents: number }>(
      `select amount_cents as cents from reconciliation.incident where code = 'refund_paid_twice' and closed_at is not null`,
    )
    const payouts = await client.query<Booked['payouts'][number]>(
      `select shop_id as "shopId", prepared_at as at from payments.disbursement where purpose = 'payout'`,
    )
    const givenUp = await client.query<Booked['givenUp'][number]>(
      `select p.phone, r.order_id as "orderId", r.amount_cents as cents
       from payments.refund r join payments.attempt p on p.id = r.payment_id
       where r.state = 'failed' and r.next_try_at is null
         and not exists (select from payments.refund later where later.retry_of = r.id)`,
    )
    // What arrived after it had been reported as failed is paid out too, whatever became of the payout meanwhile.
    const paidOut = await client.query<PaidOut>(
      `select shop_id, sum(amount_cents)::bigint as cents, bool_or(contradicted) as late from payments.disbursement
       where purpose = 'payout' and state = 'paid' group by shop_id`,
    )
    const deposits = await client.query<Booked['deposits'][number]>(
      `select id, account, reference, amount_cents as cents, state from payments.deposit
       where state in ('parked', 'returning', 'returned', 'reversed')`,
    )
    const reversed = await client.query<Booked['reversed'][number]>(
      `select d.account, sum(r.amount_cents)::bigint as cents, sum(r.fee_cents)::bigint as "feeCents"
       from payments.deposit_return r join payments.deposit d on d.id = r.deposit_id where r.state = 'paid' group by d.account`,
    )
    const toppedUp = await client.query<Booked['toppedUp']>(
      `select coalesce(sum(amount_cents) filter (where state <> 'failed'), 0)::bigint as "startedCents",
         coalesce(sum(amount_cents) filter (where state = 'moved'), 0)::bigint as "movedCents",
         coalesce(sum(fee_cents) filter (where state = 'moved'), 0)::bigint as "feeCents" from payments.top_up`,
    )
    await client.query('commit')
    return {
      ...arrange(accounts.rows, came.rows, refunds.rows, paid.rows, paidOut.rows),
      twice: beyond(arrived.rows, paid.rows),
      twiceBorne: twiceBorne.rows,
      payouts: payouts.rows,
      givenUp: givenUp.rows,
      takenBackCents:
        deposits.rows.reduce((all, { cents, state }) => all + (state === 'reversed' ? cents : 0), 0) +
        came.rows.reduce((all, { cents, reversed }) => all + (reversed ? cents : 0), 0),
      deposits: deposits.rows,
      reversed: reversed.rows,
      toppedUp: toppedUp.rows[0]!,
    }
  } finally {
    client.release()
  }
}

function beyond(arrived: { phone: string; cents: number }[], paid: Booked['paid']): Booked['twice'] {
  const had = new Map(arrived.map(({ phone, cents }) => [phone, -cents]))
  for (const { phone, cents, purpose } of paid) if (purpose === 'refund') had.set(phone, (had.get(phone) ?? 0) + cents)
  return [...had].flatMap(([phone, cents]) => (cents === 0 ? [] : { phone, cents }))
}

function arrange(
  accounts: Account[],
  came: Came[],
  refunds: (OrderMoney['refunds'][number] & { order_id: string })[],
  paid: Booked['paid'],
  paidOut: PaidOut[],
): Omit<
  Booked,
  'deposits' | 'reversed' | 'toppedUp' | 'givenUp' | 'takenBackCents' | 'twice' | 'twiceBorne' | 'payouts'
> {
  const balances = new Map(
    accounts.map(({ kind, owner, balance, normal_sign }) => [`${kind} ${owner ?? ''}`, balance * normal_sign]),
  )
  const orders = new Map<string, OrderMoney>()
  const of = (orderId: string): OrderMoney => {
    const known = orders.get(orderId) ?? { came: [], takenBack: 0, held: 0, refunds: [] }
    orders.set(orderId, known)
    return known
  }
  for (const { id, order_id, cents, phone, destiny, reversed } of came) {
    const order = of(order_id)
    order.came.push({ id, cents, phone, isTakenBack: reversed })
    if (reversed) order.takenBack += cents
    if (destiny !== 'held') continue
    order.held += cents
  }
  for (const { order_id, ...refund } of refunds) of(order_id).refunds.push(refund)
  const sumOf = (some: Account[]) => some.reduce((all, { balance, normal_sign }) => all + balance * normal_sign, 0)
  const paidOutOf = new Map(paidOut.map((one) => [one.shop_id, one]))
  return {
    orders,
    paid,
    sumOfAll: accounts.reduce((all, { balance }) => all + balance, 0),
    balance: (kind, owner) => balances.get(`${kind} ${owner}`) ?? 0,
    ofShop: (kind, shopId) => sumOf(accounts.filter((account) => account.kind === kind && account.shop_id === shopId)),
    total: (kind) => sumOf(accounts.filter((account) => account.kind === kind)),
    paidOut: (shopId) => paidOutOf.get(shopId)?.cents ?? 0,
    twiceUnexplainedCents: paid.reduce((all, { id }) => all + (balances.get(`unexplained_outflow ${id}`) ?? 0), 0),
    wasPaidLate: (shopId) => paidOutOf.get(shopId)?.late ?? false,
  }
}
