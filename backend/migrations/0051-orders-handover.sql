-- Handing over: a link for whoever brings the parcel, what was written down at the door, and parcel numbers that are nobody else's.
alter table orders."order"
  add column handover_epoch integer not null default 1,
  add column rider_phone text,
  add column rider_told_at timestamptz,
  add column written_down_at timestamptz,
  -- Written in any way, it is the same carrier and the same parcel.
  add column carrier_key text generated always as (lower(regexp_replace(carrier, '[^[:alnum:]]', '', 'g'))) stored,
  add column tracking_key text generated always as (upper(regexp_replace(tracking_number, '[^[:alnum:]]', '', 'g'))) stored,
  add constraint rider_was_told check ((rider_phone is null) = (rider_told_at is null)),
  add constraint written_down_on_the_way check (written_down_at is null or written_down_at between shipped_at and delivered_at);
alter table orders."order" add constraint parcel_has_its_carrier check (tracking_number is null or carrier is not null) not valid;
comment on column orders."order".handover_epoch is 'Raised when the link of the hand-over is replaced: the old one opens nothing any more.';
comment on column orders."order".rider_phone is 'Where the link of the hand-over was sent; forgotten as soon as the parcel is not on its way any more.';
comment on column orders."order".written_down_at is 'When code and time were noted at the door, if that was before they were entered; delivered_at, the entry, counts.';

drop index orders.order_tracking_number;
create unique index order_tracking_number on orders."order" (carrier_key, tracking_key) where tracking_key is not null;
create index order_due_by_shop on orders."order" (shop_id, state, due_at, id) where due_at is not null;

create function orders.forget_rider() returns trigger language plpgsql as $$
begin
  if new.state not in ('shipped', 'disputed') then
    new.rider_phone := null;
    new.rider_told_at := null;
  end if;
  return new;
end $$;
create trigger forget_rider before update on orders."order" for each row execute function orders.forget_rider();

alter table orders.order_move drop constraint order_move_by_check;
alter table orders.order_move add constraint order_move_by_check
  check (by in ('buyer', 'seller', 'rider', 'rule', 'provider'));
alter table orders.code_try
  add column entered_by text not null default 'seller' check (entered_by in ('seller', 'rider')),
  add column written_down_at timestamptz;
