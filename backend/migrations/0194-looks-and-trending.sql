-- What people look at and buy these days: a browser counts once a day for each thing, by our own account of it and not by its word.
create table catalogue.seen_today (
  shop_id uuid not null references shops.shop (id),
  day date not null,
  of_id uuid not null,
  browser_hash text not null,
  primary key (shop_id, day, of_id, browser_hash)
);
comment on table catalogue.seen_today is 'Which browser was counted today for what, so that it counts once; forgotten the next morning.';
comment on column catalogue.seen_today.browser_hash is 'Of the key of the browser and the day together: two days of one browser have nothing in common.';
call platform.keep_to_shop('catalogue.seen_today', 'select, insert');
create index seen_today_day on catalogue.seen_today (day);

alter table catalogue.visit_day add column returning_visits integer not null default 0
  check (returning_visits between 0 and visits);
comment on column catalogue.visit_day.returning_visits is 'Those of browsers whose key is of an earlier day: whoever makes keys to push a product waits a day for each.';

create table search.trending (
  product_id uuid primary key,
  shop_id uuid not null,
  buyers integer not null check (buyers > 0),
  looks integer not null check (looks >= 0),
  heat integer not null check (heat > 0)
);
comment on table search.trending is 'What is bought and looked at most these days, counted anew every hour.';
create index trending_hottest on search.trending (heat desc, product_id desc);
create index trending_shop on search.trending (shop_id);
grant select, insert, update, delete on search.trending to amana_app;
call platform.keep_from_shops('search.trending');
