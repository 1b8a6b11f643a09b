-- Cards show stars. They are counted by reviews, and kept here for products that are off show for a while.

create table search.rating (
  product_id uuid primary key,
  reviews int not null check (reviews > 0),
  stars int not null check (stars between reviews and 5 * reviews)
);
comment on table search.rating is 'Reviews and the sum of their stars, by product, as reviews last told.';
grant select, insert, update, delete on search.rating to amana_app;

alter table search.listing
  add column rating_reviews int not null default 0,
  add column rating_stars int not null default 0;
