// What the program has on file about the orders that the auditor objects to: printed with a failing seed.
import type pg from 'pg'

const numbers = /AM-\w{4}-\w{4}/g
const ordersMax = 5

/** A few lines for each order that is named in the problems. */
export async function evidenceOf(owner: pg.Pool, problems: string[]): Promise<string[]> {
  const named = [...new Set(problems.flatMap((problem) => problem.match(numbers) ?? []))].slice(0, ordersMax)
  const { rows } = await owner.query<{ number: string; at: Date; what: string }>(
    `with named as (select id, number from orders."order" where number = any($1)),
      attempts as (select n.number, a.* from named n join payments.attempt a on a.purpose_id = n.id)
    select number, at, 'order ' || from_state || ' → ' || to_state || ' by ' || by as what
      from named join orders.order_move m on m.order_id = named.id where from_state is not null
    union all select number, requested_at, 'prompt ' || id || ' to ' || phone || ' for ' || amount_cents / 100 || ': ' || state
      || coalesce(', result ' || result_code, '') || coalesce(', ' || failure, '') || coalesce(', ' || parked_reason, '') || coalesce(', known as ' || checkout_request_id, ', without an id')
      || coalesce(', settled ' || settled_at, '') from attempts
    union all select number, received_at, 'callback to ' || subject_id || ': ' || coalesce(verdict, 'unread')
      from attempts a join payments.callback c on c.subject_id = a.id
    union all select number, r.started_at, 'refund ' || r.id || ' of ' || r.amount_cents / 100 || ' from ' || r.origin || ': ' || r.state
      from attempts a join payments.refund r on r.payment_id = a.id
    union all select number, d.prepared_at, 'payment to phone ' || d.id || ': ' || d.state || coalesce(', ' || d.failure, '')
      from attempts a join payments.refund r on r.payment_id = a.id join payments.disbursement d on d.purpose_id = r.id
    order by number, at`,
    [named],
  )
  return [
    ...(await evidenceOfShops(owner, problems)),
    ...(problems.some((problem) => problem.includes('float')) ? await evidenceOfFloat(owner) : []),
    ...rows.map(({ number, at, what }) => `${number} ${at.toISOString()} ${what}`),
    ...(await evidenceOfIncidents(owner)),
  ]
}

/** Why a shop is not paid: what the last batches said, and what is known of its number. */
async function evidenceOfShops(owner: pg.Pool, problems: string[]): Promise<string[]> {
  const phones = [...new Set(problems.flatMap((problem) => /^shop (\+\d+)/.exec(problem)?.[1] ?? []))]
  const { rows } = await owner.query<{ phone: string; at: Date; what: string }>(
    `with named as (select id, payout_phone as phone, status from shops.shop where payout_phone = any($1))
    select * from (
      select phone, d.decided_at as at, 'decided: ' || to_jsonb(d)::text as what
        from named join payouts.decision d on d.shop_id = named.id order by d.decided_at desc limit 3) decided
    union all select named.phone, a.asked_at, 'activation of ' || a.phone || ': ' || a.state from named join payouts.activation a on a.shop_id = named.id
    union all select named.phone, n.since, 'problem of ' || n.phone || ': ' || n.problem from named join payouts.number_problem n on n.shop_id = named.id
    order by 1, 2`,
    [phones],
  )
  return rows.map(({ phone, at, what }) => `${phone} ${at.toISOString()} ${what}`)
}

/** How the float was filled lately, and what came to it by itself. */
async function evidenceOfFloat(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ at: Date; what: string }>(
    `select * from (
      select coalesce(sent_at, prepared_at) as at, 'top-up of ' || amount_cents / 100 || ': ' || state || ', result ' || coalesce(result_code, 'none')
          || ', receipt ' || coalesce(receipt, 'none') || ', settled ' || coalesce(settled_at::text, 'never') as what from payments.top_up
      union all select heard_at, 'deposit ' || receipt || ' of ' || amount_cents / 100 || ' to ' || account || ': ' || state from payments.deposit
        where account = 'mpesa_b2c'
      union all select l.completed_at, 'line ' || l.receipt || ' of ' || l.cents / 100 || ' ' || l.details || ', class ' || coalesce(l.class, 'none')
        from reconciliation.line l where l.cents > 0 and l.shortcode = '600200'
    ) as lately order by at desc limit 30`,
  )
  return rows.map(({ at, what }) => `${at.toISOString()} ${what}`)
}

/** What has happened to payments to phones and to the float, by its name: what the play has really met with. */
export async function metWith(owner: pg.Pool): Promise<Map<string, number>> {
  const { rows } = await owner.query<{ what: string; count: number }>(
    `select purpose || ' failed: ' || failure as what, count(*)::int from payments.disbursement where failure is not null group by 1
     union all select purpose || ' paid', count(*)::int from payments.disbursement where state = 'paid' group by 1
     union all select 'float filled: ' || state, count(*)::int from payments.top_up group by 1
     union all select 'deposit ' || state, count(*)::int from payments.deposit group by 1
     union all select 'payouts halted: ' || code, count(*)::int from payouts.halt group by 1
     union all select 'incident: ' || code, count(*)::int from reconciliation.incident group by 1
     union all select 'repair: ' || what, count(*)::int from reconciliation.repair group by 1`,
  )
  return new Map(rows.map(({ what, count }) => [what, count]))
}

/** What is on both sides of the transactions for which the comparison with the statement has stopped payouts. */
async function evidenceOfIncidents(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ at: Date; what: string }>(
    `with named as (select distinct e ->> 'name' as name from reconciliation.incident i, jsonb_array_elements(i.evidence) e
        where i.closed_at is null limit 5)
    select m.at, m.name || ' ours: ' || m.kind || ' ' || m.key || ' of ' || m.cents / 100 || ', class ' || coalesce(m.class, 'none') as what
      from named join reconciliation.movement m using (name)
    union all select l.completed_at, l.receipt || ' theirs: ' || l.kind || ' of ' || l.cents / 100 || ' ' || l.details
        || ', class ' || coalesce(l.class, 'none')
      from named join reconciliation.line l on l.receipt = named.name
    union all select d.sent_at, coalesce(d.receipt, 'no receipt') || ' payment to phone ' || d.id || ' for ' || d.purpose || ' of ' || d.amount_cents / 100
        || ': ' || d.state || ', result ' || coalesce(d.result_code, 'none') || ', settled ' || coalesce(d.settled_at::text, 'never')
        || case when d.contradicted then ', contradicted' else '' end
      from payments.disbursement d join reconciliation.movement m on position(d.id::text in m.key) > 0 join named using (name)
    order by 1`,
  )
  return rows.map(({ at, what }) => `${at.toISOString()} ${what}`)
}
