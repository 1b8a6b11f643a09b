-- Money that comes to the paybill unasked, what is asked of the provider beyond prompts and payments to phones, and money on its way
-- between our own accounts.

alter table payments.attempt
  add column via text not null default 'prompt' check (via in ('prompt', 'paybill')),
  add column reversed_at timestamptz;
alter table payments.attempt drop constraint attempt_proof_check;
alter table payments.attempt add constraint attempt_proof_check
  check (proof in ('callback', 'query', 'confirmation', 'status', 'pull', 'statement'));
comment on column payments.attempt.via is 'prompt: asked for on a phone. paybill: the payer typed paybill and account number.';
comment on column payments.attempt.reversed_at is 'When M-Pesa took the money back that it had reported as received.';
create index attempt_without_receipt on payments.attempt (requested_at) where state = 'succeeded' and receipt is null;
create index attempt_reference on payments.attempt (account_reference, requested_at desc);

alter table payments.disbursement add column explained_at timestamptz;
comment on column payments.disbursement.explained_at is 'When a rule could prove what became of money that was paid after it had been reported as failed.';
create index disbursement_contradicted on payments.disbursement (id) where contradicted and explained_at is null;

create table payments.deposit (
  id uuid primary key,
  -- M-Pesa's own id of the money: however often and however it is heard of, it is one deposit.
  receipt text not null unique check (receipt ~ '^[A-Z0-9]{6,20}$'),
  amount_cents bigint not null check (amount_cents > 0),
  -- As the payer typed it; no rule trusts more of it than that it names something.
  reference text not null default '',
  payer_phone text check (payer_phone ~ '^\+254[17][0-9]{8}$'),
  heard_by text not null check (heard_by in ('confirmation', 'callback', 'status', 'pull', 'statement')),
  heard_at timestamptz not null,
  -- What proves it: an answer that we asked for. A confirmation by itself proves nothing.
  proof text check (proof in ('callback', 'status', 'pull', 'statement')),
  state text not null check (state in ('heard', 'matched', 'parked', 'returning', 'returned', 'reversed', 'unproven')),
  payment_id uuid references payments.attempt,
  parked_reason text,
  asks int not null default 0,
  next_ask_at timestamptz,
  settled_at timestamptz,
  check (state <> 'matched' or payment_id is not null),
  check (state not in ('parked', 'returning', 'returned') or (proof is not null and parked_reason is not null))
);
comment on table payments.deposit is 'Money that came to the paybill, by its receipt: it turns out to be a payment, or is parked and goes back by reversal.';
create index deposit_open on payments.deposit (next_ask_at) where state = 'heard';
create index deposit_payment on payments.deposit (payment_id) where payment_id is not null;

create table payments.deposit_return (
  id uuid primary key,
  deposit_id uuid not null references payments.deposit,
  amount_cents bigint not null check (amount_cents > 0),
  state text not null check (state in ('prepared', 'sending', 'waiting', 'unknown', 'paid', 'failed')),
  tries int not null check (tries > 0),
  prepared_at timestamptz not null,
  sent_at timestamptz,
  next_send_at timestamptz,
  conversation_id text,
  result_code text,
  failure text,
  receipt text unique,
  fee_cents bigint check (fee_cents >= 0),
  next_try_at timestamptz,
  settled_at timestamptz,
  check (state <> 'failed' or failure is not null),
  check ((state in ('paid', 'failed')) = (settled_at is not null))
);
comment on table payments.deposit_return is 'One try to send a deposit back by M-Pesa''s reversal. A reversal happens once whoever asks how often, so it may be asked for again.';
create unique index deposit_return_once on payments.deposit_return (deposit_id) where state <> 'failed';
create index deposit_return_unsettled on payments.deposit_return (prepared_at) where settled_at is null;

create table payments.top_up (
  id uuid primary key,
  amount_cents bigint not null check (amount_cents > 0 and amount_cents % 100 = 0),
  state text not null check (state in ('prepared', 'sending', 'waiting', 'unknown', 'moved', 'failed')),
  prepared_at timestamptz not null,
  sent_at timestamptz,
  conversation_id text,
  originator_conversation_id text,
  result_code text,
  failure text,
  receipt text unique,
  fee_cents bigint check (fee_cents >= 0),
  asks int not null default 0,
  next_ask_at timestamptz,
  settled_at timestamptz,
  check (state <> 'failed' or failure is not null),
  check ((state in ('moved', 'failed')) = (settled_at is not null))
);
comment on table payments.top_up is 'Money moved from the paybill to the payout float. It carries no id of ours, so it is asked for once and never again.';
create unique index top_up_open on payments.top_up ((true)) where settled_at is null;

create table payments.question (
  id uuid primary key,
  asks text not null check (asks in ('transaction', 'balance')),
  -- What the answer is about; null for a balance.
  subject text check (subject in ('attempt', 'disbursement', 'deposit', 'top_up')),
  subject_id uuid,
  shortcode text not null,
  receipt text,
  conversation_id text,
  state text not null check (state in ('asked', 'answered', 'unanswered')),
  asked_at timestamptz not null,
  result_code text,
  settled_at timestamptz,
  check ((asks = 'transaction') = (subject is not null and subject_id is not null)),
  check (asks = 'balance' or receipt is not null or conversation_id is not null),
  check ((state = 'asked') = (settled_at is null))
);
comment on table payments.question is 'What was asked of M-Pesa that it answers later, to an address of its own. An answer that does not come decides nothing.';
create index question_subject on payments.question (subject_id, asked_at desc) where subject_id is not null;
create index question_open on payments.question (asked_at) where state = 'asked';

create table payments.provider_balance (
  shortcode text not null,
  account text not null,
  at timestamptz not null,
  current_cents bigint not null,
  available_cents bigint not null,
  primary key (shortcode, account, at)
);
comment on table payments.provider_balance is 'What M-Pesa says that our accounts hold, each time it was asked. Charges Paid runs below zero.';

create table payments.pull_run (
  until_at timestamptz primary key,
  from_at timestamptz not null,
  transactions int not null check (transactions >= 0)
);
comment on table payments.pull_run is 'Up to when M-Pesa''s list of received payments has been read.';

create table payments.receipt_check (
  id uuid primary key,
  purpose_id uuid not null,
  receipt text not null,
  checked_at timestamptz not null
);
comment on table payments.receipt_check is 'Receipt codes that people typed in. They prove nothing; M-Pesa is asked.';
create index receipt_check_purpose on payments.receipt_check (purpose_id, checked_at desc);

alter table payments.callback drop constraint callback_channel_check, drop constraint callback_check;
alter table payments.callback
  add constraint callback_channel_check check (channel in ('collect', 'disburse_result', 'disburse_timeout', 'confirmation',
    'question_result', 'question_timeout', 'return_result', 'return_timeout', 'top_up_result', 'top_up_timeout')),
  add constraint callback_subject_check check (subject_id is not null or verdict is not null or channel = 'confirmation');

create trigger deposit_return_keeps before delete on payments.deposit_return
  for each row execute function payments.keep_promises();
create trigger top_up_keeps before delete on payments.top_up
  for each row execute function payments.keep_promises();
create trigger deposit_keeps before delete on payments.deposit
  for each row execute function payments.keep_promises();

-- Refunds go to the number that paid and to no other, and together never exceed the payment.
create function payments.keep_refunds_within_the_payment() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  paid bigint;
  total numeric;
begin
  select a.amount_cents into strict paid from payments.attempt a where a.id = new.payment_id for no key update;
  select coalesce(sum(r.amount_cents), 0) into total from payments.refund r
    where r.payment_id = new.payment_id and r.state <> 'tried_again';
  if total > paid then
    raise exception using errcode = 'AM102',
      message = format('refunds of payment %s would be %s cents of %s', new.payment_id, total, paid);
  end if;
  return null;
end $$;
create trigger refund_within_the_payment after insert or update of amount_cents, payment_id on payments.refund
  for each row execute function payments.keep_refunds_within_the_payment();

create function payments.keep_refunds_with_the_payer() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
    select from payments.refund r join payments.attempt a on a.id = r.payment_id
      where r.id = new.purpose_id and a.phone = new.phone and r.amount_cents = new.amount_cents
  ) then
    raise exception using errcode = 'AM102', message = 'a refund goes to the number that paid, whole';
  end if;
  return null;
end $$;
create trigger refund_goes_to_the_payer after insert on payments.disbursement
  for each row when (new.purpose = 'refund') execute function payments.keep_refunds_with_the_payer();

grant select, insert, update on payments.deposit, payments.deposit_return, payments.top_up, payments.question,
  payments.provider_balance, payments.pull_run, payments.receipt_check to amana_app;
