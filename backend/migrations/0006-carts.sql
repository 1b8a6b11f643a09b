-- Carts: what a visitor or an account has put aside, grouped by shop when shown.

create schema carts;
grant usage on schema carts to amana_app;

create table carts.cart (
  id uuid primary key,
  account_id uuid unique references identity.account,
  token_hash text unique,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  check ((account_id is null) <> (token_hash is null))
);
comment on table carts.cart is 'The cart of an account, or of a visitor who holds its token (kept hashed).';
create index cart_touched on carts.cart (touched_at) where account_id is null;

create table carts.line (
  cart_id uuid not null references carts.cart on delete cascade,
  variant_id uuid not null,
  shop_id uuid not null,
  quantity int not null check (quantity between 1 and 99),
  unit_price_seen_cents bigint not null check (unit_price_seen_cents > 0),
  added_at timestamptz not null,
  primary key (cart_id, variant_id)
);
comment on table carts.line is 'A variant in a cart, how many of it, and the price when it was put in.';
create index line_shop on carts.line (shop_id);

grant select, insert, update, delete on carts.cart, carts.line to amana_app;
