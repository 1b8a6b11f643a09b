-- Part of an order's money may go back, before its release and after it; a dispute stops the release; and a release knows its taxes.

alter table escrow.hold
  add column frozen_since timestamptz,
  add column frozen_reason text check (length(frozen_reason) <= 200),
  -- Within the commission, and beside the seller's part, of what was released.
  add column vat_cents bigint not null default 0 check (vat_cents >= 0),
  add column withholding_cents bigint not null default 0 check (withholding_cents >= 0),
  -- Refunded after the release, and what was given back for it.
  add column clawed_back_cents bigint not null default 0 check (clawed_back_cents >= 0),
  add column commission_returned_cents bigint not null default 0 check (commission_returned_cents >= 0),
  add column vat_returned_cents bigint not null default 0 check (vat_returned_cents >= 0),
  add column withholding_returned_cents bigint not null default 0 check (withholding_returned_cents >= 0),
  add column reserve_taken_cents bigint not null default 0 check (reserve_taken_cents >= 0),
  drop constraint hold_check1,
  add constraint released_adds_up
    check (released_cents = commission_cents + reserve_cents + seller_cents + withholding_cents),
  add check ((frozen_since is null) = (frozen_reason is null)),
  add check (vat_cents <= commission_cents),
  add check (clawed_back_cents <= released_cents),
  add check (commission_returned_cents <= commission_cents),
  add check (vat_returned_cents <= vat_cents),
  add check (withholding_returned_cents <= withholding_cents),
  add check (reserve_taken_cents <= reserve_cents);

create or replace function escrow.keep_agreement() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.order_id, new.shop_id, new.captured_cents, new.commissionable_cents, new.commission_basis_points, new.reserve_basis_points)
      is distinct from
     (old.order_id, old.shop_id, old.captured_cents, old.commissionable_cents, old.commission_basis_points, old.reserve_basis_points) then
    raise exception using errcode = 'AM111', message = 'what was agreed at the sale is frozen';
  end if;
  if new.refunded_cents < old.refunded_cents or new.released_cents < old.released_cents
      or new.clawed_back_cents < old.clawed_back_cents or new.reserve_taken_cents < old.reserve_taken_cents then
    raise exception using errcode = 'AM111', message = 'what has gone does not come back into the hold';
  end if;
  if old.frozen_since is not null and new.released_cents > old.released_cents then
    raise exception using errcode = 'AM113', message = format('the money of %s is frozen: it is not released', old.order_number);
  end if;
  return new;
end $$;

create table escrow.part_refund (
  shop_id uuid not null,
  order_id uuid not null,
  -- What the caller knows it by: asked again, it is the same refund.
  key text not null check (length(key) between 1 and 200),
  refund_id uuid not null unique,
  amount_cents bigint not null check (amount_cents > 0),
  after_release boolean not null,
  reason text not null,
  at timestamptz not null,
  primary key (shop_id, order_id, key),
  foreign key (shop_id, order_id) references escrow.hold
);
comment on table escrow.part_refund is 'Part of an order''s money on its way back, out of escrow or, after the release, from the seller. Never changed.';
call platform.keep_to_shop('escrow.part_refund', 'select');
revoke update, delete on escrow.part_refund from amana_app;
