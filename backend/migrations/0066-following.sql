-- Following: who follows which shop, what is new in each shop (once per shop, not per follower), who wants to be told of what,
-- and what an account looked at last.

create schema following;
grant usage on schema following to amana_app;

create table following.follow (
  account_id uuid not null,
  shop_id uuid not null,
  since timestamptz not null,
  primary key (account_id, shop_id)
);
comment on table following.follow is 'An account follows a shop.';
create index follow_shop on following.follow (shop_id);
grant select, insert, delete on following.follow to amana_app;
call platform.keep_from_shops('following.follow');

create table following.shop (
  shop_id uuid primary key,
  followers int not null check (followers >= 0)
);
comment on table following.shop is 'How many follow a shop; counted by trigger with every follow.';
grant select, insert, update on following.shop to amana_app;
call platform.keep_from_shops('following.shop');

create function following.count_follower() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into following.shop as counted (shop_id, followers) values (new.shop_id, 1)
    on conflict (shop_id) do update set followers = counted.followers + 1;
  else
    update following.shop set followers = followers - 1 where shop_id = old.shop_id;
  end if;
  return null;
end $$;
create trigger follow_is_counted after insert or delete on following.follow
  for each row execute function following.count_follower();

create table following.shelf (
  shop_id uuid not null,
  product_id uuid not null,
  on_show boolean not null,
  price_cents bigint not null check (price_cents > 0),
  price_since timestamptz not null,
  reference_cents bigint not null check (reference_cents > 0),
  available int not null,
  sold_out_since timestamptz,
  primary key (shop_id, product_id)
);
comment on table following.shelf is 'Each product as it was when it was last looked at: what is new is what differs from it.';
comment on column following.shelf.reference_cents is 'What a drop is measured from: the price last told of, or one that has held for 30 days; so none is made by raising the price first.';
grant select, insert, update on following.shelf to amana_app;
call platform.keep_from_shops('following.shelf');

create table following.event (
  shop_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('new_product', 'price_drop', 'restock')),
  product_id uuid not null,
  at timestamptz not null,
  from_cents bigint,
  to_cents bigint,
  primary key (shop_id, id),
  check (kind <> 'price_drop' or from_cents > to_cents)
);
comment on table following.event is 'What is new in a shop, once, however many follow it: feeds are put together when they are read.';
create index event_newest on following.event (shop_id, id desc);
create index event_at on following.event (at);
grant select, insert, delete on following.event to amana_app;
call platform.keep_from_shops('following.event');

create table following.alert (
  account_id uuid not null,
  product_id uuid not null,
  kind text not null check (kind in ('price_drop', 'back_in_stock')),
  shop_id uuid not null,
  asked_at timestamptz not null,
  told_at timestamptz,
  primary key (account_id, product_id, kind)
);
comment on table following.alert is 'Somebody wants to be told, once, when a product is cheaper or there again.';
create index alert_waiting on following.alert (product_id, kind, account_id) where told_at is null;
grant select, insert, update, delete on following.alert to amana_app;
call platform.keep_from_shops('following.alert');

create table following.viewed (
  account_id uuid not null,
  product_id uuid not null,
  at timestamptz not null,
  primary key (account_id, product_id)
);
comment on table following.viewed is 'The last products an account looked at; its owner can clear it.';
create index viewed_newest on following.viewed (account_id, at desc);
grant select, insert, update, delete on following.viewed to amana_app;
