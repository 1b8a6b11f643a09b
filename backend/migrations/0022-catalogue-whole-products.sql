-- Products whole: an own handle, category attributes, the seller's tags, a day to go on show; variants that end without
-- losing their history; and who moved the stock.

alter table catalogue.product
  add column handle text not null default replace(gen_random_uuid()::text, '-', ''),
  add column attributes jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object'),
  add column tags text[] not null default '{}',
  add column publish_at timestamptz,
  add column publish_note text,
  add constraint only_drafts_wait_to_be_shown check (publish_at is null or status = 'draft');
comment on column catalogue.product.handle is 'The name by which files of products know it; unique within the shop.';
comment on column catalogue.product.publish_at is 'When a draft goes on show by itself.';
comment on column catalogue.product.publish_note is 'Why it did not, for the seller.';

update catalogue.product set handle =
  left(trim(both '-' from regexp_replace(lower(title), '[^a-z0-9]+', '-', 'g')), 60) || '-' || right(id::text, 6);
create unique index product_handle on catalogue.product (shop_id, handle);
create index product_publish_at on catalogue.product (publish_at) where publish_at is not null;
create index product_changed on catalogue.product (shop_id, shown_since);

alter table catalogue.variant
  add column retired_at timestamptz,
  drop constraint variant_shop_id_product_id_option_values_key;
comment on column catalogue.variant.retired_at is 'Taken out of the product by the seller: orders and history still name it, nobody can buy it.';
create unique index variant_once on catalogue.variant (shop_id, product_id, option_values) where retired_at is null;
drop index catalogue.variant_product;
create index variant_product on catalogue.variant (product_id, position) where retired_at is null;

alter table catalogue.stock_movement
  add column account_id uuid,
  add column source text check (source in ('edit', 'bulk', 'import', 'duplicate', 'removed'));
comment on column catalogue.stock_movement.account_id is 'Who did it by hand; null where an order or a rule did.';
