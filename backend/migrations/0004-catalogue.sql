-- Catalogue: categories, what the shops sell, how much of it there is, and its pictures.

create schema catalogue;
grant usage on schema catalogue to amana_app, amana_shop;

create table catalogue.category (
  slug text primary key,
  parent_slug text references catalogue.category,
  name text not null,
  name_sw text not null,
  risk text not null check (risk in ('normal', 'high')),
  position int not null,
  retired boolean not null default false
);
comment on table catalogue.category is 'The category tree, two levels, kept in step with modules/catalogue/categories.ts.';
create index category_parent on catalogue.category (parent_slug, position);
grant select, insert, update on catalogue.category to amana_app;
grant select on catalogue.category to amana_shop;

create table catalogue.product (
  shop_id uuid not null references shops.shop,
  id uuid not null,
  title text not null check (char_length(title) between 4 and 120),
  description text not null check (char_length(description) <= 5000),
  category_slug text not null references catalogue.category,
  condition text not null check (condition in ('new', 'used', 'refurbished')),
  brand text,
  options jsonb not null default '[]',
  price_was_cents bigint check (price_was_cents > 0 and price_was_cents % 100 = 0),
  status text not null check (status in ('draft', 'active', 'archived')),
  screening text not null check (screening in ('pending', 'passed', 'refused', 'quarantined')),
  screening_code text,
  screening_reason text,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  shown_since timestamptz,
  primary key (shop_id, id),
  check ((screening in ('pending', 'passed')) = (screening_code is null))
);
comment on table catalogue.product is 'Something a shop sells. On show when active and passed; version grows with every change.';
create index product_id on catalogue.product (id);
create index product_newest on catalogue.product (shop_id, created_at desc, id desc);
create index product_category on catalogue.product (category_slug, shown_since desc) where status = 'active' and screening = 'passed';
call platform.keep_to_shop('catalogue.product', 'select, insert, update');

create table catalogue.variant (
  shop_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  sku text not null,
  option_values text[] not null default '{}',
  price_cents bigint not null check (price_cents >= 1000 and price_cents % 100 = 0),
  stock_on_hand int not null default 0,
  stock_reserved int not null default 0,
  position int not null,
  primary key (shop_id, id),
  foreign key (shop_id, product_id) references catalogue.product (shop_id, id),
  unique (shop_id, product_id, option_values),
  constraint stock_never_oversold check (stock_reserved >= 0 and stock_reserved <= stock_on_hand)
);
comment on table catalogue.variant is 'One combination of a product''s options, with its price and stock. What can be bought is on hand less reserved.';
create index variant_id on catalogue.variant (id);
create index variant_product on catalogue.variant (product_id);
call platform.keep_to_shop('catalogue.variant', 'select, insert, update');

create table catalogue.stock_movement (
  shop_id uuid not null,
  id uuid not null,
  variant_id uuid not null,
  kind text not null check (kind in ('received', 'reserved', 'released', 'sold', 'returned', 'corrected')),
  quantity int not null check (quantity <> 0),
  order_id uuid,
  at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, variant_id) references catalogue.variant (shop_id, id),
  check (kind = 'corrected' or quantity > 0)
);
comment on table catalogue.stock_movement is 'The history of every variant''s stock, append-only: what came, was reserved, released, sold, came back, or was corrected.';
create index stock_movement_variant on catalogue.stock_movement (shop_id, variant_id, at);
call platform.keep_to_shop('catalogue.stock_movement', 'select, insert');
revoke update, delete on catalogue.stock_movement from amana_app;

create table catalogue.stock_reservation (
  shop_id uuid not null,
  order_id uuid not null,
  variant_id uuid not null,
  quantity int not null check (quantity > 0),
  state text not null default 'reserved' check (state in ('reserved', 'sold', 'returned')),
  primary key (shop_id, order_id, variant_id),
  foreign key (shop_id, variant_id) references catalogue.variant (shop_id, id)
);
comment on table catalogue.stock_reservation is 'What an order holds of a variant: reserved, then sold, or returned to the shelf.';
create index stock_reservation_order on catalogue.stock_reservation (order_id, variant_id);
call platform.keep_to_shop('catalogue.stock_reservation', 'select');

create table catalogue.picture (
  shop_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  key text not null unique check (key ~ '^[0-9a-f]{32}$'),
  width int not null check (width > 0),
  height int not null check (height > 0),
  alt text not null default '',
  position int not null,
  primary key (shop_id, id),
  foreign key (shop_id, product_id) references catalogue.product (shop_id, id)
);
comment on table catalogue.picture is 'Pictures of a product, in order; the key names two WebP files in the media store.';
create index picture_product on catalogue.picture (product_id, position);
call platform.keep_to_shop('catalogue.picture');
