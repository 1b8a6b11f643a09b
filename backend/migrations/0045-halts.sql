-- Halts: what has been stopped, by which rule or which operator, why, and who let it go on. Every process obeys the rows.

create table payouts.halt (
  id uuid primary key,
  -- payouts: to sellers · refunds: to buyers · checkouts: new payments by buyers.
  what text not null check (what in ('payouts', 'refunds', 'checkouts')),
  -- `operator`, or the stable name of the rule that stopped it.
  code text not null check (code ~ '^[a-z][a-z0-9_]{2,59}$'),
  sentence text not null check (length(sentence) between 5 and 500),
  since timestamptz not null,
  placed_by uuid,
  lifted_at timestamptz,
  lifted_by uuid,
  lifted_because text check (length(lifted_because) between 5 and 500),
  check ((code = 'operator') = (placed_by is not null)),
  -- No rule of the system may keep a buyer's money from going back, or the shop doors shut.
  check (what = 'payouts' or code = 'operator'),
  check ((lifted_at is null) = (lifted_because is null)),
  check (lifted_by is null or lifted_at is not null),
  check (lifted_at >= since)
);
comment on table payouts.halt is 'Money is stopped while a row of its kind is not lifted. One open row for each reason; rows are a history and never change but by being lifted.';
create unique index halt_open on payouts.halt (what, code) where lifted_at is null;
create index halt_latest on payouts.halt (since desc);

create function payouts.keep_halts() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.lifted_at is not null
      or (new.id, new.what, new.code, new.sentence, new.since) is distinct from (old.id, old.what, old.code, old.sentence, old.since)
      or new.placed_by is distinct from old.placed_by then
    raise exception using errcode = 'AM123', message = 'a halt is a record: it is lifted once, and otherwise stays as it was';
  end if;
  return new;
end $$;
create trigger halt_keeps before update or delete on payouts.halt for each row execute function payouts.keep_halts();
grant select, insert, update on payouts.halt to amana_app;
create index batch_unfinished on payouts.batch (due_at) where finished_at is null;
