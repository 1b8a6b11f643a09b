-- Escrow: what is held for each order, and what was made of it. The money itself is in the ledger; this is its story.

create schema escrow;
grant usage on schema escrow to amana_app, amana_shop;

create table escrow.hold (
  shop_id uuid not null,
  order_id uuid not null unique,
  order_number text not null,
  receipt text,
  captured_cents bigint not null check (captured_cents > 0),
  refunded_cents bigint not null default 0 check (refunded_cents >= 0),
  released_cents bigint not null default 0 check (released_cents >= 0),
  remaining_cents bigint not null check (remaining_cents >= 0),
  -- Agreed at the sale and frozen then.
  commissionable_cents bigint not null check (commissionable_cents >= 0),
  commission_basis_points int not null check (commission_basis_points between 0 and 10000),
  reserve_basis_points int not null check (reserve_basis_points between 0 and 10000),
  -- What the release came to.
  commission_cents bigint not null default 0 check (commission_cents >= 0),
  reserve_cents bigint not null default 0 check (reserve_cents >= 0),
  seller_cents bigint not null default 0 check (seller_cents >= 0),
  opened_at timestamptz not null,
  -- When the seller may have it; null while nobody can say.
  release_at timestamptz,
  closed_at timestamptz,
  reserve_release_at timestamptz,
  reserve_released_at timestamptz,
  primary key (shop_id, order_id),
  check (captured_cents = refunded_cents + released_cents + remaining_cents),
  check (released_cents = commission_cents + reserve_cents + seller_cents),
  check (commissionable_cents <= captured_cents),
  check ((closed_at is not null) = (remaining_cents = 0))
);
comment on table escrow.hold is 'What one order has brought in, and where it is: still held, sent back, or released. The parts always add up.';
call platform.keep_to_shop('escrow.hold', 'select, update');
create index hold_open on escrow.hold (shop_id, opened_at) where closed_at is null;
create index hold_reserve_due on escrow.hold (reserve_release_at)
  where reserve_release_at is not null and reserve_released_at is null;

create function escrow.keep_agreement() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.order_id, new.shop_id, new.captured_cents, new.commissionable_cents, new.commission_basis_points, new.reserve_basis_points)
      is distinct from
     (old.order_id, old.shop_id, old.captured_cents, old.commissionable_cents, old.commission_basis_points, old.reserve_basis_points) then
    raise exception using errcode = 'AM111', message = 'what was agreed at the sale is frozen';
  end if;
  if new.refunded_cents < old.refunded_cents or new.released_cents < old.released_cents then
    raise exception using errcode = 'AM111', message = 'what has gone does not come back into the hold';
  end if;
  return new;
end $$;
create trigger hold_keeps before update on escrow.hold for each row execute function escrow.keep_agreement();
revoke delete on escrow.hold from amana_app;
