-- Search with facets: each listing's filters as labels beside its words in one inverted index, shops by name, words by frequency.

-- The bands in which prices are counted; modules/search/rules.ts has the same edges (a test compares them).
create function search.price_band(price_cents bigint) returns int
language sql immutable parallel safe as $$
  select width_bucket(price_cents, array[50000, 100000, 200000, 500000, 1000000, 2000000, 5000000, 10000000]::bigint[])
$$;

create function search.labels_of(category_slug text, county text, condition text, tier text, brand text, price_cents bigint)
returns text[] language sql immutable parallel safe as $$
  select array_remove(array[
    'category:' || category_slug, 'county:' || county, 'condition:' || condition, 'tier:' || tier,
    'price:' || search.price_band(price_cents), 'brand:' || lower(nullif(btrim(brand), ''))], null)
$$;

alter table search.listing add column labels text[] not null
  generated always as (search.labels_of(category_slug, county, condition, tier, brand, price_cents)) stored;
comment on column search.listing.labels is 'What it can be filtered by, in the same inverted index as its words, so that words and filters are met together.';
alter table search.listing add column title_words tsvector not null
  generated always as (strip(ts_filter(words, '{a}'))) stored;
comment on column search.listing.title_words is 'Words of the title alone: where a word stands in more listings than can be ranked, these come first.';

drop index search.listing_words;
create index listing_words on search.listing using gin (words, title_words, labels) with (fastupdate = off);
-- What is sold out can be asked for too, so these cover all.
drop index search.listing_newest;
create index listing_newest on search.listing (listed_at desc, product_id desc);
drop index search.listing_price;
create index listing_price on search.listing (price_cents, product_id);

create table search.shop (
  shop_id uuid primary key,
  slug text not null,
  name text not null,
  words tsvector not null generated always as (to_tsvector('search.written', name)) stored
);
comment on table search.shop is 'Shops that have something on show, by the words of their names.';
create index shop_name on search.shop using gin (words, name gin_trgm_ops);
grant select, insert, update, delete on search.shop to amana_app;
call platform.keep_from_shops('search.shop');

alter table search.word add column listings int not null default 1;
comment on column search.word.listings is 'In how many titles and brands it stands, counted daily: of words that begin alike the commonest are suggested.';
create index word_begins on search.word (word text_pattern_ops);
-- Only words of letters are ever put right, so only they are compared.
drop index search.word_alike;
create index word_alike on search.word using gin (word gin_trgm_ops) where char_length(word) >= 4 and word !~ '[0-9]';
