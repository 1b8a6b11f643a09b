-- Double-entry books in whole cents. What must always hold is held here, by the database, whoever asks.
-- Sign: a debit is positive, a credit negative; so assets stand above zero and what is owed stands below it.

create schema ledger;
grant usage on schema ledger to amana_app, amana_shop;

create table ledger.account_kind (
  kind text primary key check (kind ~ '^[a-z][a-z0-9_]{2,39}$'),
  label text not null,
  class text not null check (class in ('asset', 'liability', 'equity', 'income', 'expense')),
  normal_sign smallint not null check (normal_sign in (1, -1)),
  floor_zero boolean not null,
  must_close boolean not null,
  owned_by text check (owned_by in ('order', 'payment', 'refund', 'payout', 'disbursement', 'shop')),
  check ((class in ('asset', 'expense')) = (normal_sign = 1))
);
comment on table ledger.account_kind is 'The chart of accounts: on which side each kind stands, whether it may fall below zero, whether it must end at zero, and whose it is.';

insert into ledger.account_kind (kind, label, class, normal_sign, floor_zero, must_close, owned_by) values
  ('mpesa_paybill', 'M-Pesa paybill', 'asset', 1, false, false, null),
  ('mpesa_b2c', 'M-Pesa payout float', 'asset', 1, false, false, null),
  ('bank_trust', 'Trust account at the bank', 'asset', 1, false, false, null),
  ('unexplained_outflow', 'Paid out although it was reported as failed', 'asset', 1, true, true, 'disbursement'),
  ('seller_receivable', 'Owed by a seller', 'asset', 1, true, false, 'shop'),
  ('escrow', 'Held for an order', 'liability', -1, true, true, 'order'),
  ('suspense', 'Received, belongs to no order', 'liability', -1, true, true, 'payment'),
  ('refund_transit', 'On its way back to a buyer', 'liability', -1, true, true, 'refund'),
  ('payout_transit', 'On its way to a seller', 'liability', -1, true, true, 'payout'),
  ('seller_payable', 'Available to a seller', 'liability', -1, true, false, 'shop'),
  ('seller_reserve', 'Held back from a seller for a while', 'liability', -1, true, false, 'shop'),
  ('commission', 'Amana''s commission', 'income', -1, false, false, null),
  ('mpesa_fee', 'M-Pesa''s fees', 'expense', 1, false, false, null),
  ('equity', 'Put in by the owners', 'equity', -1, false, false, null);

create table ledger.account (
  id bigint generated always as identity primary key,
  kind text not null references ledger.account_kind,
  owner uuid,
  shop_id uuid,
  normal_sign smallint not null,
  floor_zero boolean not null,
  must_close boolean not null,
  balance bigint not null default 0,
  version bigint not null default 0 check (version >= 0),
  unique nulls not distinct (kind, owner)
);
comment on table ledger.account is 'One account: platform accounts have no owner, the others one for each order, payment, refund, payout or shop. Balance and version move only with an entry.';
create index account_shop on ledger.account (shop_id, kind) where shop_id is not null;
create index account_open on ledger.account (kind, id) where balance <> 0;

create table ledger.journal (
  id uuid primary key,
  idempotency_key text not null unique check (length(idempotency_key) between 3 and 200),
  request_hash bytea not null,
  kind text not null check (kind ~ '^[a-z][a-z0-9_]{2,59}$'),
  description text not null check (length(description) <= 300),
  at timestamptz not null,
  xid xid8 not null default pg_current_xact_id(),
  reverses uuid unique references ledger.journal,
  check (reverses <> id)
);
comment on table ledger.journal is 'One movement of money: named, dated, never changed. The same key with the same content is the same journal.';
create index journal_at on ledger.journal (at);

create table ledger.entry (
  account_id bigint not null references ledger.account,
  account_version bigint not null,
  journal_id uuid not null references ledger.journal,
  amount bigint not null check (amount <> 0),
  balance_after bigint not null,
  shop_id uuid,
  primary key (account_id, account_version)
);
comment on table ledger.entry is 'One leg of a journal: debit above zero, credit below. Each carries the account''s running number and balance.';
create index entry_journal on ledger.entry (journal_id);

-- I3: what is written stays written.
create function ledger.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = 'LE004',
    message = format('ledger.%s is append-only: %s is refused', tg_table_name, lower(tg_op));
end $$;
create trigger journal_stays before update or delete or truncate on ledger.journal
  for each statement execute function ledger.refuse_change();
create trigger entry_stays before update or delete or truncate on ledger.entry
  for each statement execute function ledger.refuse_change();
create trigger account_stays before delete or truncate on ledger.account
  for each statement execute function ledger.refuse_change();

-- An account starts at zero with the properties of its kind.
create function ledger.open_account() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  its_kind ledger.account_kind;
begin
  select * into strict its_kind from ledger.account_kind k where k.kind = new.kind;
  if (new.owner is null) <> (its_kind.owned_by is null) then
    raise exception using errcode = 'LE006', message = format('account %s needs an owner, or must have none', new.kind);
  end if;
  new.normal_sign := its_kind.normal_sign;
  new.floor_zero := its_kind.floor_zero;
  new.must_close := its_kind.must_close;
  new.balance := 0;
  new.version := 0;
  return new;
end $$;
create trigger account_opens before insert on ledger.account
  for each row execute function ledger.open_account();

-- Only the entry's trigger below may move a balance; nothing else of an account ever changes.
create function ledger.keep_account() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if pg_trigger_depth() < 2 or (new.id, new.kind, new.normal_sign, new.floor_zero, new.must_close, new.version)
      is distinct from (old.id, old.kind, old.normal_sign, old.floor_zero, old.must_close, old.version + 1)
      or new.owner is distinct from old.owner or new.shop_id is distinct from old.shop_id then
    raise exception using errcode = 'LE004', message = 'an account changes only by an entry';
  end if;
  return new;
end $$;
create trigger account_moves_by_entry before update on ledger.account
  for each row execute function ledger.keep_account();

-- I2, I4, I5: an entry belongs to the transaction of its journal, moves the balance under the row's lock, and takes the next number.
create function ledger.apply_entry() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  moved ledger.account;
begin
  if not exists (
    select from ledger.journal j where j.id = new.journal_id and j.xid = pg_current_xact_id()
  ) then
    raise exception using errcode = 'LE001', message = 'entries are added only in the transaction that made their journal';
  end if;
  update ledger.account a set balance = a.balance + new.amount, version = a.version + 1
    where a.id = new.account_id returning a.* into moved;
  if moved.id is null then
    raise exception using errcode = 'LE006', message = format('there is no account %s', new.account_id);
  end if;
  if moved.floor_zero and moved.balance * moved.normal_sign < 0 then
    raise exception using errcode = 'LE002',
      message = format('%s of %s would fall below zero, by %s cents', moved.kind, moved.owner, abs(moved.balance)),
      detail = moved.kind;
  end if;
  new.account_version := moved.version;
  new.balance_after := moved.balance;
  new.shop_id := moved.shop_id;
  return new;
end $$;
create trigger entry_applies before insert on ledger.entry
  for each row execute function ledger.apply_entry();

-- I1: legs come in one statement that balances; and when the transaction ends, every journal has its legs.
create function ledger.require_balanced_legs() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from written group by journal_id having sum(amount) <> 0 or count(*) < 2) then
    raise exception using errcode = 'LE003', message = 'a journal must have two legs or more that sum to zero';
  end if;
  return null;
end $$;
create trigger legs_balance after insert on ledger.entry
  referencing new table as written
  for each statement execute function ledger.require_balanced_legs();

create function ledger.require_balanced_journal() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  legs bigint;
  total numeric;
begin
  select count(*), coalesce(sum(e.amount), 0) into legs, total from ledger.entry e where e.journal_id = new.id;
  if legs < 2 or total <> 0 then
    raise exception using errcode = 'LE003',
      message = format('journal %s has %s legs that sum to %s', new.id, legs, total);
  end if;
  return null;
end $$;
create constraint trigger journal_balances after insert on ledger.journal
  deferrable initially deferred for each row execute function ledger.require_balanced_journal();

-- The only way in. Legs come as four arrays of one length; amounts of one account are merged; accounts are opened when new.
-- The same key with the same content answers the same journal (replayed); with other content it is refused (LE005).
create function ledger.post(
  new_id uuid, key text, journal_kind text, about text, posted_at timestamptz,
  leg_kinds text[], leg_owners uuid[], leg_shops uuid[], leg_amounts bigint[], reversed uuid default null
) returns table (journal_id uuid, replayed boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  legs int := cardinality(leg_kinds);
  content bytea;
  known ledger.journal;
  account ledger.account;
  account_ids bigint[] := '{}';
begin
  if legs is null or legs < 2 or cardinality(leg_owners) <> legs or cardinality(leg_shops) <> legs
      or cardinality(leg_amounts) <> legs or array_position(leg_amounts, null) is not null then
    raise exception using errcode = 'LE003', message = 'a journal must have two legs or more, each with its account and amount';
  end if;

  select sha256(convert_to(concat_ws('|', journal_kind, reversed::text, string_agg(
      concat_ws(':', m.kind, m.owner::text, m.amount::text), ',' order by m.kind, m.owner)), 'UTF8'))
    into content
    from (select l.kind, l.owner, sum(l.amount) as amount
            from unnest(leg_kinds, leg_owners, leg_amounts) as l (kind, owner, amount) group by l.kind, l.owner) as m;

  insert into ledger.journal (id, idempotency_key, request_hash, kind, description, at, reverses)
    values (new_id, key, content, journal_kind, about, posted_at, reversed)
    on conflict (idempotency_key) do nothing;
  if not found then
    select * into strict known from ledger.journal j where j.idempotency_key = key;
    if known.request_hash <> content then
      raise exception using errcode = 'LE005', message = format('%s was posted before with other content', key);
    end if;
    return query select known.id, true;
    return;
  end if;

  insert into ledger.account (kind, owner, shop_id, normal_sign, floor_zero, must_close)
    select distinct on (l.kind, l.owner) l.kind, l.owner, l.shop, 1, false, false
      from unnest(leg_kinds, leg_owners, leg_shops) as l (kind, owner, shop)
      where not exists (select from ledger.account a
        where a.kind = l.kind and (a.owner = l.owner or (a.owner is null and l.owner is null)))
      order by l.kind, l.owner
    on conflict (kind, owner) do nothing;

  for i in 1 .. legs loop
    if leg_owners[i] is null then
      select * into strict account from ledger.account a where a.kind = leg_kinds[i] and a.owner is null;
    else
      select * into strict account from ledger.account a where a.kind = leg_kinds[i] and a.owner = leg_owners[i];
    end if;
    if account.shop_id is distinct from leg_shops[i] then
      raise exception using errcode = 'LE007', message = format('%s of %s belongs to another shop', account.kind, account.owner);
    end if;
    account_ids := account_ids || account.id;
  end loop;

  -- In the order of their ids, so that two postings never wait for each other; merged, so that a floor cannot trip half-way.
  insert into ledger.entry (account_id, account_version, journal_id, amount, balance_after)
    select l.account_id, 0, new_id, sum(l.amount), 0
      from unnest(account_ids, leg_amounts) as l (account_id, amount)
      group by l.account_id having sum(l.amount) <> 0
      order by l.account_id;

  -- I7 beside the unique column: a reversal is the exact opposite of what it reverses.
  if reversed is not null and exists (
    select from (
      select e.account_id, sum(e.amount) as left_over from ledger.entry e
        where e.journal_id in (new_id, reversed) group by e.account_id) as both_journals
      where left_over <> 0
  ) then
    raise exception using errcode = 'LE008', message = 'a reversal must be the exact opposite of its journal';
  end if;
  return query select new_id, false;
end $$;

revoke all on all tables in schema ledger from public;
revoke all on all functions in schema ledger from public;
-- Not to amana_shop: a seller's bound transaction moves no money.
grant execute on function ledger.post to amana_app;
grant select on ledger.account_kind, ledger.account, ledger.journal, ledger.entry to amana_app;
grant select on ledger.account_kind, ledger.account, ledger.entry to amana_shop;

-- A seller's bound transaction sees its own shop's accounts and entries; the owner, who posts, sees all.
alter table ledger.account enable row level security;
alter table ledger.entry enable row level security;
create policy application on ledger.account for select to amana_app using (true);
create policy application on ledger.entry for select to amana_app using (true);
create policy own_shop on ledger.account for select to amana_shop using (shop_id = (select platform.bound_shop()));
create policy own_shop on ledger.entry for select to amana_shop using (shop_id = (select platform.bound_shop()));
