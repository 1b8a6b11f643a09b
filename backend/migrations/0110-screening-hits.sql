-- What screening found, and who had written it: so that invitations to leave add up, and a seller sees what was found at her shop.
create schema screening;
grant usage on schema screening to amana_app, amana_shop;

create table screening.shop_hit (
  shop_id uuid not null,
  id uuid not null,
  account_id uuid,
  field text not null,
  verdict text not null check (verdict in ('hard', 'soft')),
  reasons text[] not null check (cardinality(reasons) > 0),
  disguised boolean not null,
  excerpt text not null check (length(excerpt) <= 80),
  version text not null,
  found_at timestamptz not null,
  primary key (shop_id, id)
);
comment on table screening.shop_hit is 'Contact details and invitations to leave, found in what was written or shown for a shop. Refused when hard; kept for a year.';
create index shop_hit_newest on screening.shop_hit (shop_id, found_at desc);
create index shop_hit_by_time on screening.shop_hit (found_at);
create index shop_hit_of_account on screening.shop_hit (account_id) where account_id is not null;
call platform.keep_to_shop('screening.shop_hit', 'select, insert');

create table screening.account_hit (
  id uuid primary key,
  account_id uuid not null,
  field text not null,
  verdict text not null check (verdict in ('hard', 'soft')),
  reasons text[] not null check (cardinality(reasons) > 0),
  disguised boolean not null,
  version text not null,
  found_at timestamptz not null
);
comment on table screening.account_hit is 'The same of what people write who write for no shop: buyers who ask, review and send messages. The words are not kept.';
create index account_hit_newest on screening.account_hit (account_id, found_at desc);
create index account_hit_by_time on screening.account_hit (found_at);
grant select, insert, update, delete on screening.account_hit to amana_app;
