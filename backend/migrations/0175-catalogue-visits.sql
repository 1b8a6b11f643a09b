-- How many looked at a shop and at each product, by the day: numbers alone, nothing about who it was.
create table catalogue.visit_day (
  shop_id uuid not null references shops.shop (id),
  day date not null,
  of_id uuid not null,
  visits integer not null check (visits > 0),
  primary key (shop_id, day, of_id)
);
comment on table catalogue.visit_day is 'Looks at pages, counted by the day in Nairobi: a browser counts once a day for a shop and once for each product. No row tells who.';
comment on column catalogue.visit_day.of_id is 'The product that was looked at; the shop itself for those who looked at anything of it.';
call platform.keep_to_shop('catalogue.visit_day', 'select, insert, update');
create index visit_day_day on catalogue.visit_day (day);

-- What a shop has sold lately, by when it was paid.
create index order_paid_by_shop on orders."order" (shop_id, paid_at) where paid_at is not null;
create index order_paid on orders."order" (paid_at) where paid_at is not null;
