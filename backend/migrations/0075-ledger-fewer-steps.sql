-- A movement in fewer steps, with the same refusals. A release is one call: what comes to a shop repays its debt within ledger.post.

-- Whether something is on it, so that the index of open accounts is touched when that changes, not with every entry: an account that
-- stays open is then moved without a new row in any of its indexes (PostgreSQL's heap-only tuples).
drop index ledger.account_open;
alter table ledger.account add column is_open boolean not null generated always as (balance <> 0) stored;
alter table ledger.account set (fillfactor = 70);
create index account_open on ledger.account (kind, id) where is_open;

-- One reversal of each, without a row in the index for the journals that reverse nothing.
alter table ledger.journal drop constraint journal_reverses_key;
create unique index journal_reversed_once on ledger.journal (reverses) where reverses is not null;

-- A quarter of a release was spent on asking twice: the entry's trigger takes the account's row or refuses (LE006), legs_balance reads
-- the journal or refuses (LE001), and neither is ever deleted (LE004). The references stay written down, and checkBooks looks for strays.
alter table ledger.entry alter constraint entry_account_id_fkey not enforced;
alter table ledger.entry alter constraint entry_journal_id_fkey not enforced;

-- What an account may not do, judged without a call when it does none of it; the entry's trigger is one level above.
drop trigger account_moves_by_entry on ledger.account;
create or replace function ledger.keep_account() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = 'LE004', message = 'an account changes only by an entry';
end $$;
create trigger account_moves_by_entry before update on ledger.account
  for each row when (pg_trigger_depth() < 1
    or (new.id, new.kind, new.shard, new.normal_sign, new.floor_zero, new.must_close, new.version)
      is distinct from (old.id, old.kind, old.shard, old.normal_sign, old.floor_zero, old.must_close, old.version + 1)
    or new.owner is distinct from old.owner or new.shop_id is distinct from old.shop_id)
  execute function ledger.keep_account();

-- I4, I5: an entry moves the balance under the row's lock, and takes the next number.
create or replace function ledger.apply_entry() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  moved ledger.account;
begin
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

-- I1, I2, I8: legs come in one statement, in the transaction of their journal; they balance; a release leaves nothing of its order.
create or replace function ledger.require_balanced_legs() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  outside boolean;
  unbalanced boolean;
  release boolean;
begin
  select bool_or(j.xid is distinct from pg_current_xact_id()), bool_or(w.total <> 0 or w.legs < 2),
      bool_or(j.kind = 'release_escrow')
    into outside, unbalanced, release
    from (select journal_id, sum(amount) as total, count(*) as legs from written group by journal_id) as w
    left join lateral (select one.xid, one.kind from ledger.journal one where one.id = w.journal_id offset 0) as j on true;
  if outside then
    raise exception using errcode = 'LE001', message = 'entries are added only in the transaction that made their journal';
  end if;
  if unbalanced then
    raise exception using errcode = 'LE003', message = 'a journal must have two legs or more that sum to zero';
  end if;
  if release and exists (
    select from written w
      cross join lateral (select from ledger.journal one where one.id = w.journal_id and one.kind = 'release_escrow' offset 0) as j
      cross join lateral (select from ledger.account one where one.id = w.account_id and one.kind = 'escrow' offset 0) as a
      where w.balance_after <> 0
  ) then
    raise exception using errcode = 'LE009', message = 'a release leaves nothing in the escrow of its order';
  end if;
  return null;
end $$;

-- I1 once more when the transaction ends: every journal has its legs.
create or replace function ledger.require_balanced_journal() returns trigger
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

-- What a shop owes, locked for the rest of the transaction; opened when new, so that an empty one is locked as well as a full one.
create function ledger.lock_debt(of_shop uuid) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  owed bigint;
begin
  for attempt in 1 .. 2 loop
    select a.balance into owed from ledger.account a
      where a.kind = 'seller_receivable' and a.owner = of_shop and a.shard = 0 for no key update;
    exit when found;
    perform ledger.account_row('seller_receivable', of_shop, of_shop);
  end loop;
  return owed;
end $$;

drop function ledger.post(uuid, text, text, text, timestamptz, text[], uuid[], uuid[], bigint[], uuid, text);

-- The only way in. Legs come as four arrays of one length; amounts of one account are merged; accounts are opened when new.
-- The same key with the same content answers the same journal (replayed); with other content it is refused (LE005).
-- Content is the legs; or, where the legs depend on what the accounts hold at the moment, what was asked.
-- `repaying`: a shop that money comes to. What it owes is repaid first, out of what would be available, then out of what would be
-- reserve; nothing else is locked before the debt.
create function ledger.post(
  new_id uuid, key text, journal_kind text, about text, posted_at timestamptz,
  leg_kinds text[], leg_owners uuid[], leg_shops uuid[], leg_amounts bigint[], reversed uuid default null,
  asked text default null, repaying uuid default null
) returns table (journal_id uuid, replayed boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  legs int := cardinality(leg_kinds);
  content bytea;
  known ledger.journal;
  account ledger.account;
  account_ids bigint[];
  turns int[];
  not_its_own text;
  owed bigint := 0;
  coming_to text;
  part bigint;
  repaid bigint := 0;
begin
  if legs is null or cardinality(leg_owners) <> legs or cardinality(leg_shops) <> legs
      or cardinality(leg_amounts) <> legs or array_position(leg_amounts, null) is not null then
    raise exception using errcode = 'LE003', message = 'each leg of a journal has its account and its amount';
  end if;

  if repaying is not null then
    if asked is null then
      raise exception using errcode = 'LE003', message = 'a movement that may repay a debt is known by what was asked';
    end if;
    owed := ledger.lock_debt(repaying);
  end if;
  if owed > 0 then
    foreach coming_to in array array['seller_payable', 'seller_reserve'] loop
      for i in 1 .. legs loop
        continue when leg_kinds[i] <> coming_to or leg_owners[i] is distinct from repaying or leg_amounts[i] >= 0;
        part := least(owed, -leg_amounts[i]);
        leg_amounts[i] := leg_amounts[i] + part;
        owed := owed - part;
        repaid := repaid + part;
      end loop;
    end loop;
    leg_kinds := leg_kinds || 'seller_receivable'::text;
    leg_owners := leg_owners || repaying;
    leg_shops := leg_shops || repaying;
    leg_amounts := leg_amounts || -repaid;
  end if;

  -- Merged, so that a floor cannot trip half-way; sorted, so that new accounts are opened in one order by everybody. Of the
  -- platform's accounts, the shard of this connection. Locked below in one order: what a shop owes, then its other accounts, then
  -- others with an owner, then the platform's, because everybody wants them.
  select array_agg(m.kind), array_agg(m.owner), array_agg(m.shop), array_agg(m.amount), count(*), array_agg(a.id),
      array_agg(case when m.kind = 'seller_receivable' then 0 when m.owner = m.shop then 1 when m.owner is not null then 2 else 3 end),
      min(m.kind || ' of ' || m.owner) filter (where a.id is not null and a.shop_id is distinct from m.shop),
      sha256(convert_to(concat_ws('|', journal_kind, reversed::text, coalesce(asked, string_agg(
        concat_ws(':', m.kind, m.owner::text, m.amount::text), ','))), 'UTF8'))
    into leg_kinds, leg_owners, leg_shops, leg_amounts, legs, account_ids, turns, not_its_own, content
    from (select l.kind, l.owner, l.shop, sum(l.amount)::bigint as amount
            from unnest(leg_kinds, leg_owners, leg_shops, leg_amounts) as l (kind, owner, shop, amount)
            group by l.kind, l.owner, l.shop having sum(l.amount) <> 0 order by l.kind, l.owner) as m
    left join lateral (
      select one.id, one.shop_id from ledger.account one
        where one.kind = m.kind and one.owner = m.owner and one.shard = 0
      union all
      select one.id, one.shop_id from ledger.account_kind k
        join ledger.account one on one.kind = k.kind and one.owner is null and one.shard = pg_backend_pid() % k.shards
        where m.owner is null and k.kind = m.kind
      offset 0) as a on true;

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
  if array_position(account_ids, null) is not null then
    for i in 1 .. legs loop
      continue when account_ids[i] is not null;
      account := ledger.account_row(leg_kinds[i], leg_owners[i], leg_shops[i]);
      account_ids[i] := account.id;
      if account.shop_id is distinct from leg_shops[i] then
        not_its_own := format('%s of %s', account.kind, account.owner);
      end if;
    end loop;
  end if;
  if not_its_own is not null then
    raise exception using errcode = 'LE007', message = not_its_own || ' belongs to another shop';
  end if;

  insert into ledger.entry (account_id, account_version, journal_id, amount, balance_after)
    select l.account_id, 0, new_id, l.amount, 0
      from unnest(account_ids, leg_amounts, turns) as l (account_id, amount, turn)
      order by l.turn, l.account_id;

  -- I7 beside the unique index: a reversal is the exact opposite of what it reverses; of a sharded account, whichever shard it uses.
  if reversed is not null and exists (
    select from ledger.entry e join ledger.account a on a.id = e.account_id
      where e.journal_id in (new_id, reversed) group by a.kind, a.owner having sum(e.amount) <> 0
  ) then
    raise exception using errcode = 'LE008', message = 'a reversal must be the exact opposite of its journal';
  end if;
  return query select new_id, false;
end $$;

revoke all on all functions in schema ledger from public;
-- Not to amana_shop: a seller's bound transaction moves no money.
grant execute on function ledger.post to amana_app;
