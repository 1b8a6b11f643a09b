-- What buyer and seller write to each other about one order.
create schema messages;
grant usage on schema messages to amana_app, amana_shop;

create table messages.thread (
  shop_id uuid not null,
  order_id uuid not null unique,
  buyer_account_id uuid,
  last_from text not null check (last_from in ('buyer', 'seller')),
  last_at timestamptz not null,
  last_message_id uuid not null,
  buyer_read_at timestamptz,
  seller_read_at timestamptz,
  buyer_told_at timestamptz,
  seller_told_at timestamptz,
  tell_buyer_at timestamptz,
  tell_seller_at timestamptz,
  primary key (shop_id, order_id)
);
comment on table messages.thread is 'One order''s conversation: who wrote last, until when each side has read, and when each is to be told of what it has not read.';
comment on column messages.thread.tell_buyer_at is 'When the buyer is to be told by SMS and bell, unless she has read by then; half an hour after the last time at the earliest.';
create index thread_of_shop on messages.thread (shop_id, (last_from = 'buyer') desc, last_message_id desc);
create index thread_of_buyer on messages.thread (buyer_account_id, last_message_id desc) where buyer_account_id is not null;
create index thread_tell_buyer on messages.thread (tell_buyer_at) where tell_buyer_at is not null;
create index thread_tell_seller on messages.thread (tell_seller_at) where tell_seller_at is not null;
call platform.keep_to_shop('messages.thread', 'select, insert, update');

create table messages.message (
  shop_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  from_side text not null check (from_side in ('buyer', 'seller')),
  account_id uuid,
  text text check (length(text) <= 1000),
  written_at timestamptz not null,
  primary key (shop_id, id)
);
comment on table messages.message is 'One message, already screened. A null text: the writer''s account was erased.';
create index message_of_order on messages.message (shop_id, order_id, id desc);
create index message_of_account on messages.message (account_id) where account_id is not null;
call platform.keep_to_shop('messages.message', 'select, insert');

create table messages.picture (
  shop_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  from_side text not null check (from_side in ('buyer', 'seller')),
  message_id uuid,
  position int not null default 0 check (position between 0 and 3),
  key text not null references platform.stored_picture (key),
  width int not null,
  height int not null,
  widths int[] not null,
  sent_at timestamptz not null,
  primary key (shop_id, id)
);
comment on table messages.picture is 'A picture for a thread. Its key never leaves the server: the file is given to the two parties alone. Without a message an hour later it is forgotten.';
create index picture_of_message on messages.picture (shop_id, message_id) where message_id is not null;
create index picture_waiting on messages.picture (sent_at) where message_id is null;
create index picture_key on messages.picture (key);
call platform.keep_to_shop('messages.picture', 'select, insert, update');
