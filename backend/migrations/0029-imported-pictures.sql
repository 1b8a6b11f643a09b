-- Pictures that files of products name: those that have to be looked up or fetched, one by one, after their products are there.

create table imports.picture (
  shop_id uuid not null,
  import_id uuid not null,
  item_number int not null,
  place int not null check (place between 0 and 7),
  line int not null,
  product_id uuid not null,
  url text not null check (length(url) <= 2000),
  alt text not null,
  state text not null default 'waiting' check (state in ('waiting', 'fetching', 'added', 'there_already', 'failed')),
  tries int not null default 0,
  not_before timestamptz not null,
  primary key (shop_id, import_id, item_number, place),
  foreign key (shop_id, import_id, item_number) references imports.item (shop_id, import_id, number) on delete cascade
);
comment on table imports.picture is 'A picture that a file names for one of its products, until it is there, and what became of it.';
comment on column imports.picture.place is 'Its place among the product’s pictures, from 0.';
comment on column imports.picture.not_before is 'Nobody else takes it up before: a worker is at it, or it failed for now and is tried again.';
create index picture_waiting on imports.picture (shop_id, import_id, not_before) where state in ('waiting', 'fetching');
call platform.keep_to_shop('imports.picture');
