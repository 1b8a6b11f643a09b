-- Shops, complete: addresses that are never given to anybody else, delivery by county and town, holidays, policies, and
-- the half-filled form of somebody who is about to open a shop.
create extension if not exists btree_gist with schema public;

-- What an address looks like at a glance: hyphens away, and what the eye takes for the same made the same.
create function shops.skeleton(slug text) returns text language sql immutable strict parallel safe as $$
  select replace(replace(replace(translate(replace(lower(slug), '-', ''), '01i5', 'olls'), 'rn', 'm'), 'vv', 'w'), 'cl', 'd')
$$;
grant execute on function shops.skeleton to amana_app, amana_shop;

create table shops.address (
  slug text primary key,
  skeleton text not null generated always as (shops.skeleton(slug)) stored,
  shop_id uuid not null references shops.shop,
  constraint address_is_not_mistaken_for_another exclude using gist (skeleton with =, shop_id with <>)
);
comment on table shops.address is 'Every address a shop has or had: old ones lead to it for ever, and none looks like another shop''s.';
call platform.keep_to_shop('shops.address', 'select');
revoke update, delete on shops.address from amana_app;
create index address_shop on shops.address (shop_id);

-- Whoever writes a shop writes its address with it.
create function shops.keep_address() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into shops.address (slug, shop_id) values (new.slug, new.id)
    on conflict (slug) do update set shop_id = excluded.shop_id where shops.address.shop_id <> excluded.shop_id;
  return new;
end $$;
revoke all on function shops.keep_address from public;
create trigger keep_address after insert or update of slug on shops.shop for each row execute function shops.keep_address();

-- An address never changes hands; the insert above meets this when the very same one is another's.
create function shops.guard_address() returns trigger language plpgsql as $$
begin
  raise exception 'the address % belongs to another shop', old.slug
    using errcode = 'exclusion_violation', constraint = 'address_is_not_mistaken_for_another';
end $$;
create trigger guard_address before update or delete on shops.address for each row execute function shops.guard_address();

insert into shops.address (slug, shop_id) select slug, id from shops.shop;

alter table shops.shop
  add column slug_changed_at timestamptz,
  add column returns_policy text not null default '' check (char_length(returns_policy) <= 1500),
  add column delivery_notes text not null default '' check (char_length(delivery_notes) <= 1500),
  add column holiday_until timestamptz,
  add column holiday_note text not null default '' check (char_length(holiday_note) <= 200);
grant update (returns_policy, delivery_notes, holiday_until, holiday_note) on shops.shop to amana_shop;
create index shop_on_holiday on shops.shop (holiday_until) where holiday_until is not null;

-- Delivery: to towns, to counties, to all of Kenya, or to be collected at a place.
alter table shops.delivery_option
  drop constraint delivery_option_zone_check,
  add column places jsonb not null default '[]',
  add column landmark text check (char_length(landmark) between 2 and 200),
  add column opening_hours text check (char_length(opening_hours) between 2 and 120),
  add column free_from_cents bigint check (free_from_cents > 0 and free_from_cents % 100 = 0),
  add column removed_at timestamptz;
update shops.delivery_option o set
    zone = case zone when 'same_town' then 'towns' when 'same_county' then 'counties' else zone end,
    places = case zone when 'nationwide' then '[]'::jsonb
      when 'same_county' then jsonb_build_array(jsonb_build_object('county', s.county, 'town', null))
      else jsonb_build_array(jsonb_build_object('county', s.county, 'town', s.town)) end,
    landmark = case zone when 'pickup' then o.name end,
    opening_hours = case zone when 'pickup' then 'By arrangement' end
  from shops.shop s where s.id = o.shop_id;
alter table shops.delivery_option
  add check (zone in ('towns', 'counties', 'nationwide', 'pickup')),
  add check (jsonb_typeof(places) = 'array' and (jsonb_array_length(places) = 0) = (zone = 'nationwide')),
  add check ((zone = 'pickup') = (landmark is not null) and (zone = 'pickup') = (opening_hours is not null));
comment on column shops.delivery_option.places is 'Where it reaches: a list of {county, town}; a null town is the whole county. Empty for all of Kenya.';
comment on column shops.delivery_option.removed_at is 'Taken out by the seller, or followed by a changed one. Orders agreed with it keep it.';
revoke delete on shops.delivery_option from amana_app, amana_shop;

alter table orders."order"
  add column delivery_option_id uuid,
  add foreign key (shop_id, delivery_option_id) references shops.delivery_option (shop_id, id);

create table shops.draft (
  account_id uuid primary key references identity.account,
  data jsonb not null,
  saved_at timestamptz not null
);
comment on table shops.draft is 'What somebody has filled in of the shop she is about to open; gone once it is open.';
grant select, insert, update, delete on shops.draft to amana_app;
create index draft_saved_at on shops.draft (saved_at);
