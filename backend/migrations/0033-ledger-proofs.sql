-- I8 for orders: a release leaves nothing in the escrow; checked when the transaction ends, as the balance of the journal is.
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
  if new.kind = 'release_escrow' and exists (
    select from ledger.entry e join ledger.account a on a.id = e.account_id
      where e.journal_id = new.id and a.kind = 'escrow' and e.balance_after <> 0
  ) then
    raise exception using errcode = 'LE009', message = 'a release leaves nothing in the escrow of its order';
  end if;
  return null;
end $$;
revoke all on function ledger.require_balanced_journal from public;

-- I11: what came in for an order is what went back, what was released, and what is left; from the entries alone.
create view ledger.order_proof with (security_invoker = true) as
  select a.owner as order_id, p.captured_cents, p.refunded_cents, p.released_cents,
         -a.balance as remaining_cents,
         p.captured_cents = p.refunded_cents + p.released_cents - a.balance as holds
    from ledger.account a
    cross join lateral (
      select coalesce(-sum(e.amount) filter (where k.kind = 'hold_in_escrow'), 0)::bigint as captured_cents,
             coalesce(sum(e.amount) filter (where k.kind in ('start_refund_from_escrow', 'take_provider_reversal')), 0)::bigint
               as refunded_cents,
             coalesce(sum(e.amount) filter (where k.kind = 'release_escrow'), 0)::bigint as released_cents
        from ledger.entry e
        join ledger.journal j on j.id = e.journal_id
        -- What is reversed counts against what it was.
        left join ledger.journal r on r.id = j.reverses
        cross join lateral (select coalesce(r.kind, j.kind) as kind) k
        where e.account_id = a.id
    ) p
    where a.kind = 'escrow';
comment on view ledger.order_proof is 'For each order, from the entries alone: captured = refunded + released + remaining. A movement that is none of these breaks the proof.';
grant select on ledger.order_proof to amana_app;
