-- What somebody has saved for later, with the price she saw then.
create table following.saved (
  account_id uuid not null,
  product_id uuid not null,
  shop_id uuid not null,
  price_cents bigint not null check (price_cents > 0),
  saved_at timestamptz not null,
  primary key (account_id, product_id)
);
comment on table following.saved is 'What an account keeps for later; nobody is told, the seller neither.';
comment on column following.saved.price_cents is 'The price when it was saved: a page says by how much it has changed since.';
create index saved_newest on following.saved (account_id, saved_at desc, product_id);
create index saved_shop on following.saved (shop_id);
grant select, insert, update, delete on following.saved to amana_app;
call platform.keep_from_shops('following.saved');
