-- Orders: what was bought, in which state it is, and by when that state ends by itself.
create schema orders;
grant usage on schema orders to amana_app, amana_shop;

create table orders.allowed_move (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
comment on table orders.allowed_move is 'The lifecycle of an order: which state may follow which. Mirrors modules/orders/lifecycle.ts.';
insert into orders.allowed_move values
  ('awaiting_payment', 'paid'), ('awaiting_payment', 'expired'), ('awaiting_payment', 'cancelled'),
  ('paid', 'shipped'), ('paid', 'cancelled'),
  ('shipped', 'delivered'), ('shipped', 'refunded'),
  ('delivered', 'completed'),
  ('cancelled', 'refunded');
grant select on orders.allowed_move to amana_app, amana_shop;

create table orders."order" (
  shop_id uuid not null references shops.shop (id),
  id uuid not null,
  number text not null unique,
  state text not null check (state in
    ('awaiting_payment', 'paid', 'shipped', 'delivered', 'completed', 'expired', 'cancelled', 'refunded')),
  -- The buyer: an account, or a guest known by the number she pays with.
  account_id uuid,
  buyer_key text not null,
  self_dealing boolean not null,
  contact_name text not null,
  contact_phone text not null,
  language text not null default 'en' check (language in ('en', 'sw')),
  key_epoch integer not null default 1,
  -- What was agreed, frozen at the sale.
  delivery_name text not null,
  delivery_days_max integer not null check (delivery_days_max >= 0),
  county text not null,
  town text not null,
  landmark text not null,
  subtotal_cents bigint not null check (subtotal_cents > 0),
  delivery_fee_cents bigint not null check (delivery_fee_cents >= 0),
  total_cents bigint not null,
  commission_basis_points integer not null check (commission_basis_points between 0 and 10000),
  reserve_basis_points integer not null check (reserve_basis_points between 0 and 10000),
  release_days_after_code integer not null,
  release_days_after_confirmation integer not null,
  -- What has happened, and when.
  placed_at timestamptz not null,
  pay_by timestamptz not null,
  paid_at timestamptz,
  ship_by timestamptz,
  shipped_at timestamptz,
  carrier text,
  tracking_number text,
  handover_code_sealed text,
  deliver_by timestamptz,
  extended_at timestamptz,
  delivered_at timestamptz,
  evidence text check (evidence in ('code', 'buyer_confirmation')),
  completed_at timestamptz,
  ended_reason text,
  returned_at timestamptz,
  -- When this state ends by itself; null only where nothing more is to come.
  due_at timestamptz,
  primary key (shop_id, id),
  check (total_cents = subtotal_cents + delivery_fee_cents),
  check (total_cents % 100 = 0),
  check ((state in ('awaiting_payment', 'paid', 'shipped', 'delivered')) = (due_at is not null)),
  check (state not in ('shipped', 'delivered', 'completed') or shipped_at is not null),
  check (state not in ('delivered', 'completed') or (delivered_at is not null and evidence is not null))
);
comment on table orders."order" is 'One purchase from one shop. Waiting states carry due_at: no order can stay open for ever.';
call platform.keep_to_shop('orders."order"', 'select, update');
create index order_id on orders."order" (id);
create index order_due on orders."order" (due_at) where due_at is not null;
create index order_by_shop on orders."order" (shop_id, state, id desc);
create index order_by_account on orders."order" (account_id, id desc) where account_id is not null;
create unique index order_tracking_number on orders."order" (carrier, tracking_number) where tracking_number is not null;

create function orders.guard_state() returns trigger language plpgsql as $$
begin
  if new.state is distinct from old.state
    and not exists (select from orders.allowed_move where from_state = old.state and to_state = new.state) then
    raise exception 'an order cannot go from % to %', old.state, new.state using errcode = 'AM001';
  end if;
  if (new.total_cents, new.commission_basis_points, new.buyer_key, new.placed_at)
    is distinct from (old.total_cents, old.commission_basis_points, old.buyer_key, old.placed_at) then
    raise exception 'what was agreed at the sale is frozen' using errcode = 'AM002';
  end if;
  return new;
end $$;
create trigger guard_state before update on orders."order" for each row execute function orders.guard_state();

create table orders.order_line (
  shop_id uuid not null,
  order_id uuid not null,
  position integer not null,
  variant_id uuid not null,
  product_id uuid not null,
  title text not null,
  option_values text[] not null,
  quantity integer not null check (quantity > 0),
  unit_price_cents bigint not null check (unit_price_cents > 0),
  picture jsonb,
  primary key (shop_id, order_id, position),
  foreign key (shop_id, order_id) references orders."order" (shop_id, id)
);
comment on table orders.order_line is 'What was bought, as it was at the sale: title, price and picture never change afterwards.';
call platform.keep_to_shop('orders.order_line', 'select');

create table orders.order_move (
  shop_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  from_state text,
  to_state text not null,
  at timestamptz not null,
  by text not null check (by in ('buyer', 'seller', 'rule', 'provider')),
  reason text,
  primary key (shop_id, order_id, id),
  foreign key (shop_id, order_id) references orders."order" (shop_id, id)
);
comment on table orders.order_move is 'Every change of state: when, by whom, why. Only ever added to.';
call platform.keep_to_shop('orders.order_move', 'select, insert');
revoke update, delete on orders.order_move from amana_app;

create table orders.code_try (
  shop_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  was_right boolean not null,
  primary key (shop_id, order_id, id),
  foreign key (shop_id, order_id) references orders."order" (shop_id, id)
);
comment on table orders.code_try is 'Each entry of a handover code, right or wrong: tries are limited and logged.';
call platform.keep_to_shop('orders.code_try', 'select, insert');
revoke update, delete on orders.code_try from amana_app;
