-- Hot accounts: every payment wants the paybill's row and every release the commission's, and a row is locked until its transaction is
-- on disk. So the platform's accounts without a floor are kept in shards; a writer uses the one of its connection, and the balance is
-- their sum. Accounts with a floor stay one row: the floor is judged by it.

alter table ledger.account_kind
  add column shards smallint not null default 1 check (shards between 1 and 1024),
  add check (shards = 1 or (owned_by is null and not floor_zero));
comment on column ledger.account_kind.shards is 'Over how many rows of ledger.account the kind is spread at most.';
update ledger.account_kind set shards = 64 where kind in ('mpesa_paybill', 'mpesa_b2c', 'commission', 'mpesa_fee');

alter table ledger.account
  add column shard smallint not null default 0 check (shard >= 0),
  drop constraint account_kind_owner_key,
  add constraint account_kind_owner_shard_key unique nulls not distinct (kind, owner, shard);
comment on table ledger.account is 'One account, or one shard of it: platform accounts have no owner, the others one for each order, payment, refund, payout or shop. Balance and version move only with an entry.';

create or replace function ledger.open_account() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  its_kind ledger.account_kind;
begin
  select * into strict its_kind from ledger.account_kind k where k.kind = new.kind;
  if (new.owner is null) <> (its_kind.owned_by is null) then
    raise exception using errcode = 'LE006', message = format('account %s needs an owner, or must have none', new.kind);
  end if;
  if new.shard >= its_kind.shards then
    raise exception using errcode = 'LE006', message = format('account %s has no shard %s', new.kind, new.shard);
  end if;
  new.normal_sign := its_kind.normal_sign;
  new.floor_zero := its_kind.floor_zero;
  new.must_close := its_kind.must_close;
  new.balance := 0;
  new.version := 0;
  return new;
end $$;

create or replace function ledger.keep_account() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if pg_trigger_depth() < 2
      or (new.id, new.kind, new.shard, new.normal_sign, new.floor_zero, new.must_close, new.version)
      is distinct from (old.id, old.kind, old.shard, old.normal_sign, old.floor_zero, old.must_close, old.version + 1)
      or new.owner is distinct from old.owner or new.shop_id is distinct from old.shop_id then
    raise exception using errcode = 'LE004', message = 'an account changes only by an entry';
  end if;
  return new;
end $$;

-- The row to use of an account, opened when it is new: of the platform's, the shard of this connection.
create function ledger.account_row(its_kind text, its_owner uuid, its_shop uuid) returns ledger.account
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_row ledger.account;
  its_shard smallint := 0;
begin
  for attempt in 1 .. 2 loop
    if its_owner is null then
      select pg_backend_pid() % k.shards into its_shard from ledger.account_kind k where k.kind = its_kind;
      select a.* into found_row from ledger.account a
        where a.kind = its_kind and a.owner is null and a.shard = its_shard;
    else
      select a.* into found_row from ledger.account a where a.kind = its_kind and a.owner = its_owner;
    end if;
    exit when found_row.id is not null;
    insert into ledger.account (kind, owner, shop_id, shard, normal_sign, floor_zero, must_close)
      values (its_kind, its_owner, its_shop, coalesce(its_shard, 0), 1, false, false)
      on conflict (kind, owner, shard) do nothing
      returning * into found_row;
    exit when found_row.id is not null;
  end loop;
  return found_row;
end $$;

-- Everybody locks in one order, so that two never wait for each other: here the one named (what a shop owes is named first, because
-- whoever divides a shop's money looks at it, and nothing else is opened or locked before it is), in ledger.post the shop's accounts,
-- then others with an owner, then the platform's, because everybody wants them.
create or replace function ledger.lock_accounts(lock_kinds text[], lock_owners uuid[], lock_shops uuid[])
returns table (kind text, owner uuid, cents bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  account ledger.account;
begin
  for i in 1 .. cardinality(lock_kinds) loop
    account := ledger.account_row(lock_kinds[i], lock_owners[i], lock_shops[i]);
    return query
      select a.kind, a.owner, a.balance * a.normal_sign from ledger.account a where a.id = account.id for no key update;
  end loop;
end $$;
drop function ledger.open_accounts(text[], uuid[], uuid[]);

-- As before, in fewer steps; and a repetition is known by its key before its legs are looked at.
create or replace function ledger.post(
  new_id uuid, key text, journal_kind text, about text, posted_at timestamptz,
  leg_kinds text[], leg_owners uuid[], leg_shops uuid[], leg_amounts bigint[], reversed uuid default null,
  asked text default null
) returns table (journal_id uuid, replayed boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  legs int := cardinality(leg_kinds);
  content bytea;
  known ledger.journal;
  account ledger.account;
  account_ids bigint[] := '{}';
  turns int[] := '{}';
begin
  if legs is null or cardinality(leg_owners) <> legs or cardinality(leg_shops) <> legs
      or cardinality(leg_amounts) <> legs or array_position(leg_amounts, null) is not null then
    raise exception using errcode = 'LE003', message = 'each leg of a journal has its account and its amount';
  end if;

  -- Merged, so that a floor cannot trip half-way; sorted, so that new accounts are opened in one order by everybody.
  select array_agg(m.kind), array_agg(m.owner), array_agg(m.shop), array_agg(m.amount), count(*),
      sha256(convert_to(concat_ws('|', journal_kind, reversed::text, coalesce(asked, string_agg(
        concat_ws(':', m.kind, m.owner::text, m.amount::text), ','))), 'UTF8'))
    into leg_kinds, leg_owners, leg_shops, leg_amounts, legs, content
    from (select l.kind, l.owner, l.shop, sum(l.amount)::bigint as amount
            from unnest(leg_kinds, leg_owners, leg_shops, leg_amounts) as l (kind, owner, shop, amount)
            group by l.kind, l.owner, l.shop having sum(l.amount) <> 0 order by l.kind, l.owner) as m;

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

  if legs < 2 then
    raise exception using errcode = 'LE003', message = 'a journal must have two legs or more';
  end if;
  for i in 1 .. legs loop
    account := ledger.account_row(leg_kinds[i], leg_owners[i], leg_shops[i]);
    if account.shop_id is distinct from leg_shops[i] then
      raise exception using errcode = 'LE007', message = format('%s of %s belongs to another shop', account.kind, account.owner);
    end if;
    account_ids := account_ids || account.id;
    turns := turns || case when account.kind = 'seller_receivable' then 0 when account.owner = account.shop_id then 1
      when account.owner is not null then 2 else 3 end;
  end loop;

  insert into ledger.entry (account_id, account_version, journal_id, amount, balance_after)
    select l.account_id, 0, new_id, l.amount, 0
      from unnest(account_ids, leg_amounts, turns) as l (account_id, amount, turn)
      order by l.turn, l.account_id;

  -- I7 beside the unique column: a reversal is the exact opposite of what it reverses; of a sharded account, whichever shard it uses.
  if reversed is not null and exists (
    select from ledger.entry e join ledger.account a on a.id = e.account_id
      where e.journal_id in (new_id, reversed) group by a.kind, a.owner having sum(e.amount) <> 0
  ) then
    raise exception using errcode = 'LE008', message = 'a reversal must be the exact opposite of its journal';
  end if;
  return query select new_id, false;
end $$;

revoke all on all functions in schema ledger from public;
