-- What people are told: one outbox for SMS and e-mail, in which one fact reaches one person once on each channel.
create schema notifications;
grant usage on schema notifications to amana_app, amana_shop;

create table notifications.notice (
  id uuid primary key,
  fact_key text not null,
  recipient text not null,
  channel text not null check (channel in ('sms', 'email')),
  template text not null,
  language text not null check (language in ('en', 'sw')),
  name text not null,
  address text not null,
  data_sealed text,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts int not null default 0 check (attempts >= 0),
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  check ((state = 'sent') = (sent_at is not null)),
  unique (fact_key, recipient, channel)
);
comment on table notifications.notice is 'One message to one person on one channel. What it says is sealed while it waits and forgotten once it is sent: it may hold a handover code or a link.';
create index notice_waiting on notifications.notice (created_at) where state = 'waiting';
create index notice_recipient on notifications.notice (recipient, created_at desc);

grant select, insert, update on notifications.notice to amana_app;
-- Seller's work may leave a notice for a buyer, and read nothing of anybody's.
grant insert on notifications.notice to amana_shop;
grant select (id, fact_key, recipient, channel) on notifications.notice to amana_shop;
