-- Shops: who sells, from where, how they deliver, and where their money goes.

create schema shops;
grant usage on schema shops to amana_app, amana_shop;

create table shops.shop (
  id uuid primary key,
  owner_account_id uuid not null references identity.account,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'),
  name text not null check (char_length(name) between 2 and 60),
  county text not null,
  town text not null,
  description text not null,
  palette jsonb not null,
  tier text not null default 'new' check (tier in ('new', 'established', 'trusted')),
  status text not null default 'active' check (status in ('active', 'restricted', 'frozen', 'banned', 'closed')),
  payout_phone text not null check (payout_phone ~ '^\+254[0-9]{9}$'),
  payout_phone_since timestamptz not null,
  logo jsonb,
  banner jsonb,
  completed_orders int not null default 0 check (completed_orders >= 0),
  opened_at timestamptz not null
);
comment on table shops.shop is 'A shop: its name and place, its standing (tier), its status, and the phone that is paid.';
create unique index shop_slug on shops.shop (slug);
create unique index shop_owner on shops.shop (owner_account_id) where status <> 'closed';
create index shop_listed on shops.shop (completed_orders desc, id) where status = 'active';

-- Like platform.keep_to_shop, for the one table whose tenant is its own id.
alter table shops.shop enable row level security;
alter table shops.shop force row level security;
create policy application on shops.shop to amana_app using (true) with check (true);
create policy own_shop on shops.shop to amana_shop
  using (id = (select platform.bound_shop())) with check (id = (select platform.bound_shop()));
do $$ begin execute format('create policy owner on shops.shop to %I using (true) with check (true)', current_user); end $$;
grant select, insert, update on shops.shop to amana_app;
grant select, update (name, county, town, description, palette, logo, banner) on shops.shop to amana_shop;

create table shops.delivery_option (
  shop_id uuid not null references shops.shop,
  id uuid not null,
  name text not null check (char_length(name) between 2 and 60),
  zone text not null check (zone in ('same_town', 'same_county', 'nationwide', 'pickup')),
  fee_cents bigint not null check (fee_cents >= 0 and fee_cents % 100 = 0),
  days_min int not null check (days_min >= 0),
  days_max int not null check (days_max >= days_min),
  position int not null,
  primary key (shop_id, id)
);
comment on table shops.delivery_option is 'How a shop delivers: where to, for how much, in how many days.';
call platform.keep_to_shop('shops.delivery_option');

create table shops.completed_order (
  shop_id uuid not null references shops.shop,
  order_id uuid not null,
  primary key (shop_id, order_id)
);
comment on table shops.completed_order is 'Orders that a shop''s count of completed orders already holds, so that none is counted twice.';
call platform.keep_to_shop('shops.completed_order', 'select');
