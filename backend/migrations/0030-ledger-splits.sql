-- Movements whose legs depend on what an account holds: claw-back, repayment, reserve, provider reversals. They lock first, then
-- decide. Also new kinds: taxes, losses, and money between the paybill and the float.

alter table ledger.account_kind drop constraint account_kind_owned_by_check;
alter table ledger.account_kind add constraint account_kind_owned_by_check
  check (owned_by in ('order', 'payment', 'refund', 'payout', 'disbursement', 'shop', 'top_up'));

insert into ledger.account_kind (kind, label, class, normal_sign, floor_zero, must_close, owned_by) values
  ('float_transit', 'Between the paybill and the payout float', 'asset', 1, true, true, 'top_up'),
  ('vat_payable', 'VAT on commission, owed to the revenue authority', 'liability', -1, true, false, 'shop'),
  ('wht_payable', 'Tax withheld from a seller, owed to the revenue authority', 'liability', -1, true, false, 'shop'),
  ('loss', 'Lost by Amana', 'expense', 1, false, false, null);

-- Opens those of the named accounts that do not exist yet.
create function ledger.open_accounts(leg_kinds text[], leg_owners uuid[], leg_shops uuid[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into ledger.account (kind, owner, shop_id, normal_sign, floor_zero, must_close)
    select distinct on (l.kind, l.owner) l.kind, l.owner, l.shop, 1, false, false
      from unnest(leg_kinds, leg_owners, leg_shops) as l (kind, owner, shop)
      where not exists (select from ledger.account a
        where a.kind = l.kind and (a.owner = l.owner or (a.owner is null and l.owner is null)))
      order by l.kind, l.owner
    on conflict (kind, owner) do nothing;
end $$;

-- Locks owned accounts for the rest of the transaction and answers what they hold, on their normal side: who decides a split by it
-- decides by the truth. Accounts that are new are opened, so that an empty one is locked as well as a full one.
create function ledger.lock_accounts(lock_kinds text[], lock_owners uuid[], lock_shops uuid[])
returns table (kind text, owner uuid, cents bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  perform ledger.open_accounts(lock_kinds, lock_owners, lock_shops);
  return query
    select a.kind, a.owner, a.balance * a.normal_sign
      from ledger.account a join unnest(lock_kinds, lock_owners) as l (kind, owner) on a.kind = l.kind and a.owner = l.owner
      order by a.owner is distinct from a.shop_id, a.id
      for no key update of a;
end $$;

drop function ledger.post(uuid, text, text, text, timestamptz, text[], uuid[], uuid[], bigint[], uuid);

-- The only way in. Legs come as four arrays of one length; amounts of one account are merged; accounts are opened when new.
-- The same key with the same content answers the same journal (replayed); with other content it is refused (LE005).
-- Content is the legs; or, where the legs depend on what the accounts hold at the moment, what was asked.
create function ledger.post(
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
begin
  if legs is null or legs < 2 or cardinality(leg_owners) <> legs or cardinality(leg_shops) <> legs
      or cardinality(leg_amounts) <> legs or array_position(leg_amounts, null) is not null then
    raise exception using errcode = 'LE003', message = 'a journal must have two legs or more, each with its account and amount';
  end if;

  select sha256(convert_to(concat_ws('|', journal_kind, reversed::text, coalesce(asked, string_agg(
      concat_ws(':', m.kind, m.owner::text, m.amount::text), ',' order by m.kind, m.owner))), 'UTF8'))
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

  perform ledger.open_accounts(leg_kinds, leg_owners, leg_shops);
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

  -- Always in one order, so that two postings never wait for each other: the shop's first, the platform's, which everybody wants, last.
  -- Merged, so that a floor cannot trip half-way.
  insert into ledger.entry (account_id, account_version, journal_id, amount, balance_after)
    select l.account_id, 0, new_id, sum(l.amount), 0
      from unnest(account_ids, leg_amounts) as l (account_id, amount) join ledger.account a on a.id = l.account_id
      group by l.account_id, a.owner, a.shop_id having sum(l.amount) <> 0
      order by a.owner is null, a.owner is distinct from a.shop_id, l.account_id;

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

revoke all on all functions in schema ledger from public;
-- Not to amana_shop: a seller's bound transaction moves no money.
grant execute on function ledger.post, ledger.lock_accounts to amana_app;
