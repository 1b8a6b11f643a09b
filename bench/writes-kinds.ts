// The rows that are written on tables with an index for whoever watches: as new ones, and what happens to them afterwards.

export interface Kind {
  table: string
  /** By name: as they are written down, they are taken away and made again. */
  indexes: string[]
  /** Which rows are written again as new ones, and what differs in them. */
  like: string
  anew: Record<string, string>
  /** What happens to the new rows afterwards, in this order. */
  afterwards?: Record<string, string>
}

const later = 'clock_timestamp()'
export const kinds: Kind[] = [
  {
    table: 'orders."order"',
    indexes: ['order_open', 'order_paid', 'order_paid_by_shop', 'order_returned'],
    like: `state = 'completed'`,
    anew: {
      id: 'uuidv7()',
      number: `'N' || gen_random_uuid()`,
      state: `'awaiting_payment'`,
      placed_at: later,
      due_at: later,
      paid_at: 'null',
      shipped_at: 'null',
      delivered_at: 'null',
      completed_at: 'null',
      evidence: 'null',
    },
    afterwards: {
      paid: `state = 'paid', paid_at = ${later}, due_at = t.ship_by`,
      shipped: `state = 'shipped', shipped_at = ${later}, due_at = t.deliver_by`,
      delivered: `state = 'delivered', delivered_at = ${later}, evidence = 'code', due_at = t.deliver_by + interval '7 days'`,
      completed: `state = 'completed', completed_at = ${later}, due_at = null`,
    },
  },
  {
    table: 'ledger.account',
    indexes: ['account_open_of_shop'],
    like: `kind = 'escrow'`,
    anew: {
      id: `nextval(pg_get_serial_sequence('ledger.account', 'id'))`,
      owner: 'uuidv7()',
      balance: '-150000',
      version: '1',
    },
    afterwards: { released: 'balance = 0, version = 2' },
  },
  {
    table: 'trust.decision',
    indexes: ['decision_kind'],
    like: `subject_kind = 'attempt'`,
    anew: { id: 'uuidv7()', at: later },
  },
  {
    table: 'payouts.payout',
    indexes: ['payout_paid', 'payout_of_batch', 'payout_open_of_batch'],
    like: 'true',
    anew: {
      id: 'uuidv7()',
      sequence: 'sequence + 1',
      state: `'prepared'`,
      settled_at: 'null',
      receipt: 'null',
      prepared_at: later,
    },
    afterwards: { paid: `state = 'paid', settled_at = ${later}, receipt = 'R'` },
  },
  {
    table: 'trust.restriction',
    indexes: ['restriction_ended'],
    like: 'true',
    anew: { id: 'uuidv7()', rule: `rule || gen_random_uuid()`, since: later, ended_at: 'null', ended_why: 'null' },
    afterwards: { ended: `ended_at = ${later}, ended_why = 'term_over'` },
  },
  {
    table: 'disputes.dispute',
    indexes: ['dispute_opened'],
    like: `state = 'closed'`,
    anew: { id: 'uuidv7()', opened_at: later },
  },
  {
    table: 'identity.account',
    indexes: ['account_created'],
    like: 'true',
    anew: {
      id: 'uuidv7()',
      email: `gen_random_uuid() || '@example.com'`,
      phone: `'+2541' || lpad((random() * 99999999)::bigint::text, 8, '0')`,
      phone_verified_at: 'null',
      created_at: later,
    },
  },
  {
    table: 'shops.shop',
    indexes: ['shop_opened'],
    like: 'true',
    anew: { id: 'uuidv7()', owner_account_id: 'uuidv7()', slug: 'gen_random_uuid()::text', opened_at: later },
  },
  { table: 'catalogue.visit_day', indexes: ['visit_day_day'], like: 'true', anew: { of_id: 'uuidv7()' } },
]
