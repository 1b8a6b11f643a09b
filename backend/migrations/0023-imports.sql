-- Imports: files of products that sellers bring, and what became of each product in them.

create schema imports;
grant usage on schema imports to amana_app, amana_shop;

create table imports.import (
  shop_id uuid not null references shops.shop,
  id uuid not null,
  account_id uuid not null,
  file_name text not null,
  file bytea,
  state text not null check (state in ('reading', 'unreadable', 'ready', 'running', 'done', 'cancelled')),
  problem jsonb,
  encoding text,
  delimiter text,
  columns jsonb not null default '[]',
  row_count int not null default 0,
  categories jsonb not null default '[]',
  existing text not null default 'skip' check (existing in ('skip', 'change')),
  show text not null default 'as_in_file' check (show in ('as_in_file', 'drafts')),
  listing_stop jsonb,
  created_at timestamptz not null,
  started_at timestamptz,
  worked_at timestamptz not null,
  ended_at timestamptz,
  primary key (shop_id, id)
);
comment on table imports.import is 'A file of products that a seller brought, how it was understood, and how far it has come.';
comment on column imports.import.file is 'The bytes as they came, until they were read.';
comment on column imports.import.listing_stop is 'Set once the shop may put no more on show: the rest of the file waits as drafts, for this reason.';
comment on column imports.import.worked_at is 'When something was last done for it: one that stands still is taken up again.';
create index import_newest on imports.import (shop_id, created_at desc);
create index import_under_way on imports.import (worked_at) where state in ('reading', 'running');
call platform.keep_to_shop('imports.import');

create table imports.item (
  shop_id uuid not null,
  import_id uuid not null,
  number int not null,
  line int not null,
  handle text not null,
  title text not null,
  category text not null,
  product jsonb,
  outcome text not null check (outcome in ('waiting', 'faulty', 'added', 'changed', 'held', 'skipped', 'refused')),
  remarks jsonb not null default '[]',
  product_id uuid,
  primary key (shop_id, import_id, number),
  foreign key (shop_id, import_id) references imports.import (shop_id, id) on delete cascade
);
comment on table imports.item is 'One product of a file: as it was understood, until it is done, and what became of it.';
create index item_outcome on imports.item (shop_id, import_id, outcome, number);
call platform.keep_to_shop('imports.item');
