-- Pictures: a register of what is in the media store, so that no file stays that nothing shows and no row names a file that is
-- gone; more widths, a preview, and a perceptual hash that near copies are found by.

create table platform.stored_picture (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  widths int[] not null,
  stored_at timestamptz not null
);
comment on table platform.stored_picture is 'Pictures in the media store, written before their files. What nothing holds a day later is forgotten, and its files with it.';
grant select, insert, delete on platform.stored_picture to amana_app;

insert into platform.stored_picture (key, widths, stored_at)
select c.key, '{400,1000}'::int[], p.created_at from catalogue.picture c join catalogue.product p on p.shop_id = c.shop_id and p.id = c.product_id
union
select each.picture ->> 'key', '{400,1000}', s.opened_at from shops.shop s, unnest(array[s.logo, s.banner]) each(picture)
where each.picture is not null;

-- Copies of a product show the same files.
alter table catalogue.picture drop constraint picture_key_key;
alter table catalogue.picture
  add foreign key (key) references platform.stored_picture,
  add column widths int[] not null default '{400,1000}' check (cardinality(widths) between 1 and 8),
  add column blur text,
  add column dhash bigint,
  add column dhash_bands int[] generated always as (
    array[
      (dhash & 65535)::int,
      ((dhash >> 16) & 65535)::int + 65536,
      ((dhash >> 32) & 65535)::int + 131072,
      ((dhash >> 48) & 65535)::int + 196608
    ]
  ) stored;
alter table catalogue.picture alter column widths drop default;
create index picture_key on catalogue.picture (key);
create index picture_alike on catalogue.picture using gin (dhash_bands) where dhash is not null;
comment on table catalogue.picture is 'Pictures of a product, in order; the key and the widths name its files in the media store.';
comment on column catalogue.picture.blur is 'A preview of a few pixels as a data URI, shown until the picture is there.';
comment on column catalogue.picture.dhash is 'Perceptual hash of 64 bits: near copies differ in a few. Null for old pictures and for those that are of one colour.';
comment on column catalogue.picture.dhash_bands is 'The hash in four pieces of 16 bits, each with its place: two hashes that differ in at most seven bits have a piece that differs in at most one.';

-- What was bought keeps its picture: asked for by the key within the address.
create index order_line_picture on orders.order_line (substring(picture ->> 'url' from '^/media/([0-9a-f]{32})-'))
  where picture is not null;
create index shop_pictures on shops.shop using gin ((array[logo ->> 'key', banner ->> 'key']));
