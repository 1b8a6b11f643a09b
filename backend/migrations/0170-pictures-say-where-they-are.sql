-- A picture that waits to be looked into says so wherever it will be seen, and one that was refused stays with whoever sent it, with
-- what was read in it, until she takes it down or puts another in its place.
alter table catalogue.picture add column refused_for text[] check (refused_for is null or held);
comment on column catalogue.picture.refused_for is 'What was read in it: nobody is ever shown it, and its seller is told why.';

-- The logo that buyers see stays until the new one has been looked into.
alter table shops.shop add column logo_held jsonb, add column banner_held jsonb;
comment on column shops.shop.logo_held is 'The next logo while it is looked into; with refusedFor when it was refused.';
comment on column shops.shop.banner_held is 'The next banner while it is looked into; with refusedFor when it was refused.';
grant update (logo_held, banner_held) on shops.shop to amana_shop;
create index shop_pictures_held on shops.shop using gin ((array[logo_held ->> 'key', banner_held ->> 'key']));

alter table reviews.photo
  add column held boolean not null default false,
  add column refused_for text[] check (refused_for is null or held);
comment on column reviews.photo.held is 'Waits to be looked into; shown to nobody but the reviewer until then.';
comment on column reviews.photo.refused_for is 'What was read in it: nobody is ever shown it, and the reviewer is told why.';

alter table messages.picture
  add column held boolean not null default false,
  add column refused_for text[] check (refused_for is null or held);
comment on column messages.picture.held is 'Waits to be looked into; both sides see that it is there, and neither the file.';
comment on column messages.picture.refused_for is 'What was read in it: it is passed on to nobody, and whoever sent it is told why.';

-- In place of still_held: it tells what was refused already, too, as 'infinity'.
drop function platform.still_held;
create function platform.held_since(picture_key text) returns timestamptz
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select held_since from platform.stored_picture where key = picture_key for share
$$;
revoke all on function platform.held_since from public;
grant execute on function platform.held_since to amana_app, amana_shop;
