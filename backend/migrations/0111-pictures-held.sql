-- Pictures that nobody is shown until somebody has looked into them: their files have other names until then.
alter table platform.stored_picture add column held_since timestamptz;
comment on column platform.stored_picture.held_since is 'Not yet looked into: its files are given to nobody. Null: it may be shown.';
create index stored_picture_held on platform.stored_picture (held_since) where held_since is not null;
grant update (held_since) on platform.stored_picture to amana_app;

alter table catalogue.picture add column held boolean not null default false;
comment on column catalogue.picture.held is 'Waits to be looked into; shown to nobody but the seller until then.';
create index picture_held on catalogue.picture (key) where held;

alter table screening.shop_hit add column region jsonb;
comment on column screening.shop_hit.region is 'Where in a picture: x, y, width and height in parts of the whole.';

-- For whoever writes the row that shows a picture, also a seller's transaction: until it commits, the hold stays as it is.
create function platform.still_held(picture_key text) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select held_since is not null from platform.stored_picture where key = picture_key for share
$$;
revoke all on function platform.still_held from public;
grant execute on function platform.still_held to amana_app, amana_shop;

-- A product that waits for its pictures says so.
alter table catalogue.product drop constraint product_check;
alter table catalogue.product add constraint screening_says_why check (
  case screening when 'passed' then screening_code is null when 'pending' then true else screening_code is not null end
);
