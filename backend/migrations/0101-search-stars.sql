-- Stars in search: an order by how good something has proved to be, and a filter by the stars that a card shows.

-- A mean that starts from five imaginary reviews of three stars, in thousandths: one review of five stars proves less than
-- ten of four and a half, and what nobody has reviewed stands in the middle. modules/search/relevance.ts says it in words.
create function search.rating_score(reviews int, stars int) returns int
language sql immutable parallel safe as $$ select (1000 * (5 * 3 + stars)) / (5 + reviews) $$;

-- The stars that a card shows, to one decimal, from which it counts as so many "and up"; 0 is less, or nothing.
create function search.star_band(reviews int, stars int) returns int
language sql immutable parallel safe as $$
  select case when reviews = 0 then 0
    when (20 * stars + reviews) / (2 * reviews) >= 40 then 4
    when (20 * stars + reviews) / (2 * reviews) >= 30 then 3
    else 0 end
$$;

create function search.star_labels(reviews int, stars int) returns text[]
language sql immutable parallel safe as $$
  select case search.star_band(reviews, stars)
    when 4 then array['stars:4', 'stars:3'] when 3 then array['stars:3'] else array[]::text[] end
$$;

alter table search.listing alter column labels set expression as (
  search.labels_of(category_slug, county, condition, tier, brand, price_cents)
    || search.star_labels(rating_reviews, rating_stars));
alter table search.listing add column rating_score int not null
  generated always as (search.rating_score(rating_reviews, rating_stars)) stored;
comment on column search.listing.rating_score is 'By which listings are put in the order of their stars: thousandths of a star, drawn towards three where few have reviewed.';
create index listing_rating on search.listing (rating_score desc, product_id desc);
