-- Payouts wait after a change of the number that is paid, or of the owner's phone: whoever took over an account is not paid
-- before its owner could notice. Also: a shop whose owner was erased has no payout number any more.

create table payouts.hold (
  shop_id uuid not null references shops.shop,
  reason text not null check (reason in ('payout_phone_changed', 'phone_changed')),
  since timestamptz not null,
  until timestamptz not null check (until > since),
  primary key (shop_id, reason)
);
comment on table payouts.hold is 'A shop is not paid before this instant, and why. Later changes make it longer; nothing makes it shorter.';
call platform.keep_to_shop('payouts.hold', 'select');
revoke delete on payouts.hold from amana_app;

create function payouts.keep_hold() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.until < old.until or (new.shop_id, new.reason) is distinct from (old.shop_id, old.reason) then
    raise exception using errcode = 'AM122', message = 'a hold on payouts does not become shorter';
  end if;
  return new;
end $$;
create trigger hold_keeps before update on payouts.hold for each row execute function payouts.keep_hold();

alter table shops.shop
  alter column payout_phone drop not null,
  add check (payout_phone is not null or status in ('closed', 'banned'));
