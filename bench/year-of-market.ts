// A year of a market in rows, straight into the tables: orders, their money in the books, what was refused, what was written.
// Triggers are off while they are written: the rows are such as the program leaves behind, and the bench counts how they are read.
import type pg from 'pg'

export interface Size {
  orders: number
  refusedTexts: number
  shops: number
  /** Orders of the one shop that sells most. */
  ordersOfTheBusiest: number
}

/** The busiest shop is number 1. */
export const shopNumber = (n: number): string => `00000000-0000-7000-9000-${n.toString(16).padStart(12, '0')}`

const shopId = (n: string) => `('00000000-0000-7000-9000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
const personId = (n: string) => `('00000000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
const productId = (n: string) => `('00000000-0000-7000-a000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
/** A number below `of` that depends on the row alone. */
const chance = (n: string, of: number, salt: number) => `(hashint8extended(${n}, ${salt}) & 1048575) % ${of}`

type Step = (size: Size) => [what: string, ...statements: string[]]

/** Every row dated in the year before `now`; `$now` stands for it. */
const steps: Step[] = [
  ({ shops, orders }) => [
    'people and shops',
    `insert into identity.account (id, name, email, phone, password_hash, role, created_at, phone_verified_at)
      select ${personId('n')}, 'Person ' || n, 'person' || n || '@example.com', '+2547' || lpad(n::text, 8, '0'), 'none', 'buyer', at, at
      from generate_series(1, ${shops + Math.round(orders / 4)}) n, lateral (select $now - n * interval '1 second' * (31536000.0 / ${shops + Math.round(orders / 4)}) as at) made`,
    `insert into shops.shop (id, owner_account_id, slug, name, county, town, description, palette, opened_at, payout_phone, payout_phone_since)
      select ${shopId('n')}, ${personId('n')}, 'shop-' || n, 'Duka ' || n, 'Nairobi', 'Kasarani', 'Shoes', '{}', at, '+2547' || lpad(n::text, 8, '0'), at
      from generate_series(1, ${shops}) n, lateral (select $now - ((${shops} - n + 1) * interval '1 hour') as at) made`,
  ],
  ({ shops }) => [
    'products',
    `insert into catalogue.product (shop_id, id, title, description, category_slug, condition, status, screening, created_at, changed_at, shown_since)
      select ${shopId(`case when n <= 2000 then 1 else 1 + n % ${shops} end`)}, ${productId('n')}, 'Leather sandals ' || n, 'Made in Kisumu.', 'sandals', 'new',
        'active', 'passed', $now - interval '200 days', $now - interval '100 days', $now - interval '200 days' from generate_series(1, ${shops * 20}) n`,
    `insert into catalogue.variant (shop_id, id, product_id, sku, price_cents, stock_on_hand, position)
      select shop_id, id, id, 'S', 150000, 7, 0 from catalogue.product`,
    `insert into search.listing (product_id, shop_id, title, category_slug, condition, price_cents, available, shop_slug, shop_name, tier, county, listed_at, words, refreshed_at)
      select id, shop_id, title, category_slug, condition, 150000, 7, 'shop', 'Duka', 'new', 'Nairobi', created_at, '', created_at from catalogue.product`,
    `insert into catalogue.visit_day (shop_id, day, of_id, visits)
      select p.shop_id, ($now - d * interval '1 day')::date, p.id, 3 from catalogue.product p, generate_series(0, 100) d where p.shop_id = ${shopId('1')}`,
    `insert into catalogue.visit_day (shop_id, day, of_id, visits)
      select id, ($now - d * interval '1 day')::date, id, 9 from shops.shop, generate_series(0, 100) d`,
  ],
  ({ orders, shops, ordersOfTheBusiest }) => [
    'orders',
    `create unlogged table platform.bench_order as
      select n, uuidv7(at - clock_timestamp()) as id, at, at < $now - interval '16 days' as old, ${chance('n', 100, 1)} as fate,
        case when n % ${Math.max(1, Math.round(orders / ordersOfTheBusiest))} = 0 then 1 else 2 + ${chance('n', shops - 1, 2)} end as shop,
        (50000 + ${chance('n', 60, 3)} * 10000)::bigint as cents
      from generate_series(1, ${orders}) n, lateral (select $now - (${orders} - n) * interval '1 second' * (31536000.0 / ${orders}) as at) placed`,
    `insert into orders."order" (shop_id, id, number, state, buyer_key, self_dealing, contact_name, contact_phone, delivery_name, delivery_days_max, county,
        town, landmark, subtotal_cents, delivery_fee_cents, total_cents, commission_basis_points, reserve_basis_points, release_days_after_code,
        release_days_after_confirmation, placed_at, pay_by, paid_at, ship_by, shipped_at, deliver_by, delivered_at, evidence, completed_at, returned_at,
        disputed_at, due_at, account_id)
      select ${shopId('shop')}, id, 'B' || n, state, 'buyer ' || n % 200000, false, 'Achieng Atieno', '+254712345678', 'Rider', 2, 'Nairobi', 'Kasarani',
        'Near the stage', cents, 0, cents, 500, 0, 7, 10, at, at + interval '15 minutes', paid, paid + interval '3 days', shipped, shipped + interval '5 days',
        delivered, case when delivered is not null then 'code' end, case when state = 'completed' then delivered + interval '7 days' end,
        case when state in ('refunded', 'cancelled') then paid + interval '4 days' end, case when state = 'disputed' then delivered + interval '1 day' end,
        case when state in ('paid', 'shipped', 'delivered', 'disputed') then $now + interval '1 day' end, ${personId(`${shops} + 1 + n % 10000`)}
      from (select *, case when state <> 'expired' then at + interval '2 minutes' end as paid,
          case when state not in ('expired', 'paid', 'cancelled') then at + interval '1 day' end as shipped,
          case when state in ('delivered', 'completed', 'disputed') then at + interval '2 days' end as delivered
        from (select *, case when fate < 8 then 'expired' when old and fate < 12 then 'refunded' when old and fate < 14 then 'cancelled' when old then 'completed'
          when at > $now - interval '2 days' then 'paid' when at > $now - interval '5 days' then 'shipped' when fate < 11 then 'disputed' else 'delivered' end as state
          from platform.bench_order) stated) dated`,
    `insert into orders.order_line (shop_id, order_id, position, variant_id, product_id, title, option_values, quantity, unit_price_cents)
      select ${shopId('shop')}, id, 0, ${productId('1 + n % 2000')}, ${productId('1 + n % 2000')}, 'Leather sandals', '{}', 1, cents from platform.bench_order`,
  ],
  () => [
    'the books',
    `insert into escrow.hold (shop_id, order_id, order_number, captured_cents, released_cents, refunded_cents, remaining_cents, commissionable_cents,
        commission_basis_points, reserve_basis_points, seller_cents, opened_at, closed_at)
      select shop_id, id, number, total_cents, released, refunded, total_cents - released - refunded, total_cents, 500, 0, released, paid_at,
        case when released + refunded > 0 then coalesce(completed_at, returned_at) end
      from (select *, case when state = 'completed' then total_cents else 0 end as released,
          case when state in ('refunded', 'cancelled') then total_cents else 0 end as refunded from orders."order" where paid_at is not null) o`,
    `insert into ledger.account (kind, owner, shop_id, normal_sign, floor_zero, must_close, balance, version)
      select 'escrow', order_id, shop_id, -1, true, true, -remaining_cents, case when closed_at is null then 1 else 2 end from escrow.hold order by opened_at`,
    `insert into ledger.account (kind, owner, shop_id, normal_sign, floor_zero, must_close, balance, version)
      select 'seller_payable', shop_id, shop_id, -1, true, false, -sum(released_cents), count(*) from escrow.hold where released_cents > 0 group by shop_id`,
    `insert into ledger.account (kind, normal_sign, floor_zero, must_close, balance, version, shard)
      select 'mpesa_paybill', 1, false, false, sum(case when closed_at is null or released_cents > 0 then captured_cents else 0 end), count(*) + count(*) filter (where refunded_cents > 0), 0 from escrow.hold`,
    `create unlogged table platform.bench_leg as
      select order_id, opened_at as at, 'payment_held' as kind, captured_cents as cents, shop_id, uuidv7() as journal_id from escrow.hold
      union all select order_id, closed_at, case when released_cents > 0 then 'order_released' else 'order_refunded' end, captured_cents, shop_id, uuidv7() from escrow.hold where closed_at is not null`,
    `insert into ledger.journal (id, idempotency_key, request_hash, kind, description, at)
      select journal_id, 'bench ' || journal_id, '\\x00', kind, '', at from platform.bench_leg order by at`,
    `insert into ledger.entry (account_id, account_version, journal_id, amount, balance_after, shop_id)
      select a.id, case when l.kind = 'payment_held' then 1 else 2 end, l.journal_id, case when l.kind = 'payment_held' then -l.cents else l.cents end,
        case when l.kind = 'payment_held' then -l.cents else 0 end, l.shop_id
      from platform.bench_leg l join ledger.account a on a.kind = 'escrow' and a.owner = l.order_id order by l.at`,
    `insert into ledger.entry (account_id, account_version, journal_id, amount, balance_after, shop_id)
      select a.id, row_number() over each, l.journal_id, -l.cents, -sum(l.cents) over each, l.shop_id
      from platform.bench_leg l join ledger.account a on a.kind = 'seller_payable' and a.owner = l.shop_id where l.kind = 'order_released'
      window each as (partition by l.shop_id order by l.at, l.journal_id rows unbounded preceding)`,
    `insert into ledger.entry (account_id, account_version, journal_id, amount, balance_after)
      select (select id from ledger.account where kind = 'mpesa_paybill'), row_number() over each, journal_id, signed, sum(signed) over each
      from (select *, case when kind = 'payment_held' then cents else -cents end as signed from platform.bench_leg where kind <> 'order_released') l
      window each as (order by at, journal_id rows unbounded preceding)`,
    'drop table platform.bench_leg',
  ],
  ({ refusedTexts, shops }) => [
    'decisions of rules',

    `insert into trust.decision (id, at, subject_kind, subject_id, shop_id, rule, rule_version, ruleset_hash, mode, verdict, code, sentence, reasons, facts, input, output)
      select uuidv7(at - clock_timestamp()), at, kind, '', ${shopId(`1 + ${chance('n', shops, 5)}`)}, 'rule-' || ${chance('n', 40, 6)}, 1, 'bench', 'enforce', 'refused',
        'code_' || ${chance('n', 12, 7)}, repeat('A phone number stands in the text. ', 4), '[]', jsonb_build_object('facts', repeat('x', 300)), repeat('i', 400), repeat('o', 300)
      from (select n, case ${chance('n', 10, 8)} when 0 then 'listing' when 1 then 'order' when 2 then 'conduct' else 'attempt' end as kind,
        $now - (${Math.round(refusedTexts / 0.7)} - n) * interval '1 second' * (31536000.0 / ${Math.round(refusedTexts / 0.7)}) as at
        from generate_series(1, ${Math.round(refusedTexts / 0.7)}) n) made`,
    `insert into trust.restriction (shop_id, id, rule, rule_version, action, code, sentence_en, sentence_sw, lifts_en, lifts_sw, figures, since, until, decision_id, ended_at, ended_why)
      select ${shopId(`1 + n % ${shops}`)}, uuidv7(at - clock_timestamp()), 'rule-' || n, 1, 'watch', 'code', 'A', 'A', 'A', 'A', '{}', at, at + interval '30 days', gen_random_uuid(),
        case when at < $now - interval '30 days' then at + interval '30 days' end, case when at < $now - interval '30 days' then 'term_over' end
      from generate_series(1, ${shops * 2}) n, lateral (select $now - n * interval '1 second' * (31536000.0 / ${shops * 2}) as at) made`,
  ],
  () => [
    'payouts, disputes, reviews',
    `insert into payouts.batch (id, due_at, started_at, finished_at, listed_at)
      select uuidv7(at - clock_timestamp()), at, at, at + interval '1 hour', at from generate_series(0, 51) n, lateral (select $now - n * interval '7 days' - interval '1 day' as at) due`,
    `insert into payouts.payout (shop_id, id, batch_id, sequence, amount_cents, phone, state, receipt, prepared_at, settled_at)
      select s.id, gen_random_uuid(), b.id, 1, 500000, '+254712345678', 'paid', 'R', b.due_at, b.due_at + interval '10 minutes' from payouts.batch b, shops.shop s
      where hashtextextended(s.id::text || b.id::text, 0) % 2 = 0`,
    `insert into disputes.dispute (shop_id, id, order_id, buyer_key, state, reason, wish, held_cents, opened_at, last_row, due_at, decided_at, outcome, decided_row, lost_by, refund_cents, agreed)
      select o.shop_id, gen_random_uuid(), o.id, o.buyer_key, case when o.state = 'disputed' then 'awaiting_seller' else 'closed' end, 'damaged', 'refund', o.total_cents,
        o.shipped_at + interval '2 days', 'opened', case when o.state = 'disputed' then $now + interval '1 day' end,
        case when o.state <> 'disputed' then o.shipped_at + interval '5 days' end, case when o.state <> 'disputed' then 'refund' end, case when o.state <> 'disputed' then 'photos_agree' end,
        case when o.state <> 'disputed' then 'seller' end, case when o.state <> 'disputed' then o.total_cents end, case when o.state <> 'disputed' then false end
      from orders."order" o where o.state = 'disputed' or (o.state = 'refunded' and o.shipped_at is not null and hashtextextended(o.number, 0) % 2 = 0)`,
    `insert into reviews.review (shop_id, id, order_id, account_id, buyer_key, author_name, stars, text, linked, written_at)
      select o.shop_id, uuidv7(o.completed_at - clock_timestamp()), o.id, o.account_id, o.buyer_key, 'Achieng A.', 1 + (hashtextextended(o.number, 1) & 1023) % 5, 'Came as described.', false, o.completed_at
      from orders."order" o where o.state = 'completed' and hashtextextended(o.number, 2) % 3 = 0`,
    `insert into reviews.about (shop_id, product_id, review_id, title)
      select r.shop_id, l.product_id, r.id, l.title from reviews.review r join orders.order_line l on l.shop_id = r.shop_id and l.order_id = r.order_id`,
    `insert into reviews.rating (shop_id, subject_id, stars, reviews)
      select shop_id, shop_id, stars, count(*) from reviews.review group by 1, 2, 3
      union all select r.shop_id, a.product_id, r.stars, count(*) from reviews.review r join reviews.about a on a.shop_id = r.shop_id and a.review_id = r.id group by 1, 2, 3`,
    `insert into messages.thread (shop_id, order_id, last_from, last_at, last_message_id)
      select shop_id, id, case when hashtextextended(number, 3) % 4 = 0 then 'buyer' else 'seller' end, placed_at, id from orders."order" where hashtextextended(number, 4) % 5 = 0`,
    `insert into questions.question (shop_id, id, product_id, product_title, account_id, author_name, text, asked_at, answer, answered_at)
      select shop_id, gen_random_uuid(), id, title, ${personId('1')}, 'Achieng A.', 'Is it wide?', $now - interval '3 days', case when hashtextextended(id::text, 5) % 10 <> 0 then 'Yes' end,
        case when hashtextextended(id::text, 5) % 10 <> 0 then $now - interval '2 days' end from catalogue.product`,
    'drop table platform.bench_order',
  ],
]

/** @param said is told after each part */
export async function fillAYear(owner: pg.Pool, size: Size, now: Date, said: (line: string) => void): Promise<void> {
  const instant = `'${now.toISOString()}'::timestamptz`
  const client = await owner.connect()
  try {
    await client.query(
      `set session_replication_role = replica; set maintenance_work_mem = '512MB'; set work_mem = '256MB'`,
    )
    for (const step of steps) {
      const [what, ...statements] = step(size)
      const started = performance.now()
      for (const statement of statements) await client.query(statement.replaceAll('$now', instant))
      said(`${what}: ${((performance.now() - started) / 1000).toFixed(0)} s`)
    }
    await client.query('vacuum analyze')
  } finally {
    client.release()
  }
}
