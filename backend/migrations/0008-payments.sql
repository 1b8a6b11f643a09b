-- Money in and out by M-Pesa: every request is written before it is made, every callback before it is answered.

create schema payments;
grant usage on schema payments to amana_app;

create table payments.attempt (
  id uuid primary key,
  order_id uuid not null,
  shop_id uuid not null,
  amount_cents bigint not null check (amount_cents between 100 and 25000000 and amount_cents % 100 = 0),
  phone text not null check (phone ~ '^\+254[17][0-9]{8}$'),
  account_reference text not null check (account_reference ~ '^[A-Za-z0-9]{1,12}$'),
  state text not null check (state in ('prepared', 'sending', 'waiting', 'unknown', 'succeeded', 'failed')),
  requested_at timestamptz not null,
  pay_by timestamptz not null,
  sent_at timestamptz,
  prompt_ends_at timestamptz,
  checkout_request_id text unique,
  merchant_request_id text,
  next_query_at timestamptz,
  queries int not null default 0,
  -- A callback has named another amount: from then on only the provider's own answer to a question counts.
  amount_disputed boolean not null default false,
  result_code text,
  failure text,
  receipt text unique,
  proof text check (proof in ('callback', 'query')),
  destiny text check (destiny in ('held', 'parked')),
  parked_reason text,
  settled_at timestamptz,
  check ((state = 'succeeded') = (destiny is not null)),
  check ((state = 'succeeded') = (proof is not null)),
  check ((destiny = 'parked') = (parked_reason is not null)),
  check (state <> 'failed' or failure is not null),
  check ((state in ('succeeded', 'failed')) = (settled_at is not null))
);
comment on table payments.attempt is 'One M-Pesa prompt: the intent, what was asked, and what became of it. Money that came is held for its order or parked until it has gone back.';
create index attempt_order on payments.attempt (order_id, requested_at desc);
create unique index attempt_open on payments.attempt (order_id) where state in ('prepared', 'sending', 'waiting');
create unique index attempt_held on payments.attempt (order_id) where destiny = 'held';
create index attempt_unsettled on payments.attempt (requested_at) where settled_at is null;

create table payments.disbursement (
  -- Sent as OriginatorConversationID: the provider takes each id once, so the same payment can be asked for again safely.
  id uuid primary key,
  purpose text not null check (purpose in ('payout', 'refund')),
  purpose_id uuid not null,
  shop_id uuid not null,
  phone text not null check (phone ~ '^\+254[17][0-9]{8}$'),
  amount_cents bigint not null check (amount_cents between 100 and 25000000 and amount_cents % 100 = 0),
  remarks text not null check (length(remarks) between 2 and 100),
  state text not null check (state in ('prepared', 'sending', 'waiting', 'unknown', 'paid', 'failed')),
  prepared_at timestamptz not null,
  sends int not null default 0,
  sent_at timestamptz,
  next_send_at timestamptz,
  conversation_id text,
  result_code text,
  failure text,
  receipt text unique,
  recipient_name text,
  fee_cents bigint check (fee_cents >= 0),
  -- Reported as paid after it had been reported as failed.
  contradicted boolean not null default false,
  settled_at timestamptz,
  unique (purpose, purpose_id),
  check (state <> 'failed' or failure is not null),
  check ((state in ('paid', 'failed')) = (settled_at is not null))
);
comment on table payments.disbursement is 'One M-Pesa payment to a phone, for a payout or a refund. Its id is the provider''s key against paying twice.';
create index disbursement_unsettled on payments.disbursement (prepared_at) where settled_at is null;

create table payments.refund (
  id uuid primary key,
  payment_id uuid not null references payments.attempt,
  order_id uuid not null,
  shop_id uuid not null,
  amount_cents bigint not null check (amount_cents > 0),
  -- What the money was when it first came: the order's, or parked.
  origin text not null check (origin in ('escrow', 'parked')),
  reason text not null,
  state text not null check (state in ('sending', 'sent', 'failed', 'tried_again')),
  tries int not null default 1,
  retry_of uuid unique references payments.refund,
  next_try_at timestamptz,
  started_at timestamptz not null,
  settled_at timestamptz
);
comment on table payments.refund is 'Money on its way back to the number that paid it. A failed one is tried again as a new row that names it.';
create index refund_payment on payments.refund (payment_id);
create index refund_to_try_again on payments.refund (next_try_at) where state = 'failed';

create table payments.callback (
  id uuid primary key,
  channel text not null check (channel in ('collect', 'disburse_result', 'disburse_timeout')),
  -- As it stood in the address; `subject_id` only when we know it and the secret was right.
  claimed_id text not null,
  subject_id uuid,
  body text not null,
  received_at timestamptz not null,
  verdict text,
  applied_at timestamptz,
  check (subject_id is not null or verdict is not null)
);
comment on table payments.callback is 'What was called back, raw, stored before it was acknowledged; the verdict says what was made of it.';
create index callback_subject on payments.callback (subject_id) where subject_id is not null;
create index callback_waiting on payments.callback (received_at) where verdict is null;

-- Success is for ever, what was asked never changes, and nothing is forgotten.
create function payments.keep_promises() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    raise exception using errcode = 'AM101', message = format('payments.%s is never deleted', tg_table_name);
  end if;
  if old.state in ('succeeded', 'paid') and new.state <> old.state then
    raise exception using errcode = 'AM101', message = format('%s %s is %s for ever', tg_table_name, old.id, old.state);
  end if;
  if (new.id, new.amount_cents, new.phone) is distinct from (old.id, old.amount_cents, old.phone) then
    raise exception using errcode = 'AM101', message = format('what %s %s asks for is frozen', tg_table_name, old.id);
  end if;
  return new;
end $$;
create trigger attempt_keeps before update or delete on payments.attempt
  for each row execute function payments.keep_promises();
create trigger disbursement_keeps before update or delete on payments.disbursement
  for each row execute function payments.keep_promises();

grant select, insert, update on payments.attempt, payments.disbursement, payments.refund, payments.callback to amana_app;
