-- Search: one row per listing on show, with everything a card shows and the words it is found by.

create schema search;
grant usage on schema search to amana_app;

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- Accents are folded before stemming; the unstemmed twin finds Swahili words, names and model numbers as they are written.
create text search configuration search.stemmed (copy = pg_catalog.english);
alter text search configuration search.stemmed
  alter mapping for hword, hword_part, word with public.unaccent, english_stem;
create text search configuration search.written (copy = pg_catalog.simple);
alter text search configuration search.written
  alter mapping for hword, hword_part, word with public.unaccent, simple;

create table search.listing (
  product_id uuid primary key,
  shop_id uuid not null,
  title text not null,
  brand text,
  category_slug text not null,
  condition text not null,
  price_cents bigint not null,
  price_was_cents bigint,
  available int not null,
  picture jsonb,
  shop_slug text not null,
  shop_name text not null,
  tier text not null,
  county text not null,
  listed_at timestamptz not null,
  words tsvector not null,
  refreshed_at timestamptz not null
);
comment on table search.listing is 'The read model of search: every listing on show of every shop that sells; rebuilt from the catalogue at any time.';
create index listing_words on search.listing using gin (words) with (fastupdate = off);
create index listing_newest on search.listing (listed_at desc, product_id desc) where available > 0;
create index listing_price on search.listing (price_cents, product_id) where available > 0;
create index listing_category on search.listing (category_slug, listed_at desc, product_id desc) where available > 0;
create index listing_shop on search.listing (shop_slug, listed_at desc, product_id desc);
create index listing_shop_id on search.listing (shop_id);
create index listing_refreshed on search.listing (refreshed_at);

create table search.word (word text primary key);
comment on table search.word is 'Words that titles and brands have used, for "did you mean".';
create index word_alike on search.word using gin (word gin_trgm_ops);

grant select, insert, update, delete on search.listing, search.word to amana_app;
