-- Reviews: what was bought and can be reviewed, what was said of it, what the shop answered, and the stars counted.

create schema reviews;
grant usage on schema reviews to amana_app, amana_shop;

create table reviews.purchase (
  shop_id uuid not null,
  order_id uuid not null,
  order_number text not null,
  account_id uuid,
  buyer_key text not null,
  self_dealing boolean not null,
  products jsonb not null,
  completed_at timestamptz not null,
  refunded_at timestamptz,
  remind_at timestamptz,
  primary key (shop_id, order_id)
);
comment on table reviews.purchase is 'Every completed order, as far as reviews need it: who may review what, once; and how often a buyer buys where, which says whether her stars count.';
comment on column reviews.purchase.account_id is 'Null while a guest has not taken the order into an account, and once the account was erased.';
comment on column reviews.purchase.products is 'What was bought, as it was called then: [{productId, title, picture}].';
comment on column reviews.purchase.remind_at is 'When the buyer is reminded, once; null when she was, or need not be.';
create unique index purchase_order on reviews.purchase (order_id);
create index purchase_account on reviews.purchase (account_id, completed_at desc, order_id desc) where account_id is not null;
create index purchase_buyer on reviews.purchase (buyer_key, shop_id);
create index purchase_remind on reviews.purchase (remind_at) where remind_at is not null;
grant select, insert, update on reviews.purchase to amana_app;
call platform.keep_from_shops('reviews.purchase');

create table reviews.review (
  shop_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  account_id uuid,
  author_name text,
  buyer_key text not null,
  stars smallint not null check (stars between 1 and 5),
  text text not null check (char_length(text) between 1 and 2000),
  linked boolean not null,
  not_counted_because text check (not_counted_because in ('linked_to_seller', 'mostly_buys_here')),
  helpful int not null default 0 check (helpful >= 0),
  written_at timestamptz not null,
  changed_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, order_id),
  foreign key (shop_id, order_id) references reviews.purchase,
  check (not linked or not_counted_because = 'linked_to_seller'),
  check ((account_id is null) = (author_name is null))
);
comment on table reviews.review is 'What a buyer says of one order; the review of an erased account stays, as somebody’s.';
comment on column reviews.review.not_counted_because is 'Shown, and in no rating: the reviewer is linked to the seller, or buys mostly here.';
create index review_id on reviews.review (id);
create index review_account on reviews.review (account_id, id desc) where account_id is not null;
create index review_buyer on reviews.review (buyer_key);
create index review_newest on reviews.review (shop_id, id desc);
create index review_helpful on reviews.review (shop_id, helpful desc, id desc);
create index review_lowest on reviews.review (shop_id, stars, id desc);
call platform.keep_to_shop('reviews.review', 'select');

create table reviews.about (
  shop_id uuid not null,
  product_id uuid not null,
  review_id uuid not null,
  title text not null,
  primary key (shop_id, product_id, review_id),
  foreign key (shop_id, review_id) references reviews.review
);
comment on table reviews.about is 'The products that a review is about: those of its order.';
create index about_review on reviews.about (shop_id, review_id);
create index about_product on reviews.about (product_id, review_id desc);
call platform.keep_to_shop('reviews.about', 'select');

create table reviews.photo (
  shop_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  key text not null references platform.stored_picture,
  width int not null,
  height int not null,
  widths int[] not null,
  blur text,
  position smallint not null check (position between 0 and 3),
  primary key (shop_id, id),
  unique (shop_id, review_id, position),
  foreign key (shop_id, review_id) references reviews.review
);
comment on table reviews.photo is 'Up to four photos of a review, in order; the key and the widths name the files in the media store.';
create index photo_key on reviews.photo (key);
call platform.keep_to_shop('reviews.photo', 'select');

create table reviews.helpful_vote (
  shop_id uuid not null,
  review_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (shop_id, review_id, account_id),
  foreign key (shop_id, review_id) references reviews.review
);
comment on table reviews.helpful_vote is 'Who found a review helpful; each account once.';
create index helpful_vote_account on reviews.helpful_vote (account_id);
grant select, insert, delete on reviews.helpful_vote to amana_app;
call platform.keep_from_shops('reviews.helpful_vote');

-- review.helpful is the number of its votes, whoever adds or takes one.
create function reviews.count_vote() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update reviews.review set helpful = helpful + 1 where shop_id = new.shop_id and id = new.review_id;
  else
    update reviews.review set helpful = helpful - 1 where shop_id = old.shop_id and id = old.review_id;
  end if;
  return null;
end $$;
create trigger helpful_vote_is_counted after insert or delete on reviews.helpful_vote
  for each row execute function reviews.count_vote();

create table reviews.reply (
  shop_id uuid not null,
  review_id uuid not null,
  text text not null check (char_length(text) between 1 and 1000),
  written_at timestamptz not null,
  changed_at timestamptz,
  primary key (shop_id, review_id),
  foreign key (shop_id, review_id) references reviews.review
);
comment on table reviews.reply is 'The shop’s one public answer to a review.';
call platform.keep_to_shop('reviews.reply', 'select, insert, update');

create table reviews.rating (
  shop_id uuid not null,
  subject_id uuid not null,
  stars smallint not null check (stars between 1 and 5),
  reviews int not null check (reviews >= 0),
  primary key (shop_id, subject_id, stars)
);
comment on table reviews.rating is 'How many counted reviews gave how many stars, for each shop (subject_id is its id) and each product: kept review by review, and counted anew each night.';
create index rating_subject on reviews.rating (subject_id);
call platform.keep_to_shop('reviews.rating', 'select');
