-- Themes: what a shop looks like, as JSON documents that are never changed once written, with a pointer to the draft and to what visitors see.

create schema themes;
grant usage on schema themes to amana_app, amana_shop;

create table themes.revision (
  shop_id uuid not null references shops.shop,
  number int not null check (number > 0),
  document jsonb not null check (jsonb_typeof(document) = 'object' and document ? 'version'),
  saved_at timestamptz not null,
  restored_from int,
  published_at timestamptz,
  primary key (shop_id, number)
);
comment on table themes.revision is 'Every theme a shop published, and its last drafts: written once, brought back by writing them again.';
call platform.keep_to_shop('themes.revision', 'select, insert, delete');
revoke update on themes.revision from amana_app;
grant update (published_at) on themes.revision to amana_app, amana_shop;

create table themes.theme (
  shop_id uuid primary key references shops.shop,
  version int not null check (version >= 0),
  draft_number int not null,
  published_number int,
  foreign key (shop_id, draft_number) references themes.revision (shop_id, number),
  foreign key (shop_id, published_number) references themes.revision (shop_id, number)
);
comment on table themes.theme is 'Which revision of a shop''s theme is its draft and which one visitors see; version tells two editors apart.';
call platform.keep_to_shop('themes.theme', 'select, insert, update');
