-- Checkout: what was agreed at the sale, kept word for word; where a buyer asked us to remember she lives; what is put by in a cart.
create table orders.agreement (
  shop_id uuid not null,
  order_id uuid not null,
  agreed_at timestamptz not null,
  -- Which wording it is, and the wording itself in both languages.
  version integer not null check (version > 0),
  terms jsonb not null,
  primary key (shop_id, order_id),
  foreign key (shop_id, order_id) references orders."order" (shop_id, id)
);
comment on table orders.agreement is
  'The buyer''s copy of what was agreed (Consumer Protection Act): written with the order, names no person, never changed afterwards.';
call platform.keep_to_shop('orders.agreement', 'select');
revoke update, delete on orders.agreement from amana_app;

create function orders.keep_agreement() returns trigger language plpgsql as $$
begin
  raise exception 'what was agreed at the sale is frozen' using errcode = 'AM002';
end $$;
create trigger keep_agreement before update or delete on orders.agreement
  for each row execute function orders.keep_agreement();

create table orders.remembered_buyer (
  account_id uuid primary key,
  contact_name text not null,
  contact_phone text not null,
  -- Null when what was bought last was collected.
  county text,
  town text,
  landmark text not null,
  remembered_at timestamptz not null,
  check ((county is null) = (town is null))
);
comment on table orders.remembered_buyer is 'What an account asked us to fill into its next checkout; gone when it says so, or is erased.';
grant select, insert, update, delete on orders.remembered_buyer to amana_app;

alter table carts.line add column set_aside boolean not null default false;
comment on column carts.line.set_aside is 'Saved for later: stays in sight and is not bought with the rest.';
