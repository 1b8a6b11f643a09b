-- Payouts: every Friday each seller is paid what was released, and told why each shilling is, or is not, among it.

create schema payouts;
grant usage on schema payouts to amana_app, amana_shop;

create table payouts.batch (
  id uuid primary key,
  due_at timestamptz not null unique,
  started_at timestamptz not null,
  finished_at timestamptz
);
comment on table payouts.batch is 'One Friday: a batch exists once per due instant, however often it is started.';
grant select, insert, update on payouts.batch to amana_app;

create table payouts.decision (
  shop_id uuid not null references shops.shop,
  batch_id uuid not null references payouts.batch,
  available_cents bigint not null check (available_cents >= 0),
  pay_cents bigint not null check (pay_cents >= 0 and pay_cents <= available_cents),
  reasons jsonb not null,
  decided_at timestamptz not null,
  primary key (shop_id, batch_id)
);
comment on table payouts.decision is 'What a batch decided about a shop: how much is paid, and by which rules. Written before any of it is paid, so that a batch can be interrupted anywhere.';
call platform.keep_to_shop('payouts.decision', 'select');
revoke update, delete on payouts.decision from amana_app;

create table payouts.payout (
  shop_id uuid not null,
  id uuid not null unique,
  batch_id uuid not null,
  sequence int not null check (sequence >= 1),
  amount_cents bigint not null check (amount_cents > 0 and amount_cents % 100 = 0),
  phone text not null,
  state text not null check (state in ('prepared', 'paid', 'failed')),
  receipt text,
  recipient_name text,
  failure text,
  prepared_at timestamptz not null,
  settled_at timestamptz,
  primary key (shop_id, id),
  unique (batch_id, shop_id, sequence),
  foreign key (shop_id, batch_id) references payouts.decision (shop_id, batch_id),
  check ((state = 'prepared') = (settled_at is null)),
  check ((state = 'failed') = (failure is not null))
);
comment on table payouts.payout is 'One payment to a seller, within M-Pesa''s limit. Between prepared and its end, payments knows how far it is.';
call platform.keep_to_shop('payouts.payout', 'select');
revoke delete on payouts.payout from amana_app;
create index payout_latest on payouts.payout (shop_id, prepared_at desc);
create index payout_open on payouts.payout (prepared_at) where settled_at is null;

create function payouts.keep_ending() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state <> 'prepared' and new.state <> old.state
      or (new.shop_id, new.id, new.amount_cents, new.phone) is distinct from (old.shop_id, old.id, old.amount_cents, old.phone) then
    raise exception using errcode = 'AM121', message = format('payout %s has ended, or is to change what it pays', old.id);
  end if;
  return new;
end $$;
create trigger payout_keeps before update on payouts.payout for each row execute function payouts.keep_ending();
