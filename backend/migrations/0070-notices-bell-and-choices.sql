-- What people are told, beyond SMS and e-mail: the bell of an account, what each wants to hear of, and SMS that wait for the morning.

alter table notifications.notice add column hold_until timestamptz;
comment on column notifications.notice.hold_until is 'An SMS that can wait is not sent at night: not before this.';
create index notice_held on notifications.notice (hold_until) where hold_until is not null;

create table notifications.bell (
  id uuid primary key,
  account_id uuid not null,
  fact_key text not null,
  template text not null,
  topic text not null,
  title text not null check (length(title) <= 200),
  text text not null check (length(text) <= 1000),
  link text check (link ~ '^/' and link !~ '[?&]key='),
  rang_at timestamptz not null,
  read_at timestamptz,
  unique (fact_key, account_id)
);
comment on table notifications.bell is 'The same fact as a line in the account: once per fact and account, no code and no guest''s key in it.';
create index bell_of_account on notifications.bell (account_id, id desc);
create index bell_unread on notifications.bell (account_id) where read_at is null;
create index bell_age on notifications.bell (rang_at);

create table notifications.choice (
  recipient text not null,
  topic text not null check (topic not in ('security', 'order', 'money', 'dispute')),
  channel text not null check (channel in ('sms', 'email', 'in_app')),
  wanted boolean not null,
  chosen_at timestamptz not null,
  primary key (recipient, topic, channel)
);
comment on table notifications.choice is 'What a person (account, or guest by hashed phone) has chosen to hear of or not. What is about money, orders or safety cannot be chosen.';

create function notifications.choices_of(person text) returns table (topic text, channel text, wanted boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select topic, channel, wanted from notifications.choice where recipient = person
$$;
revoke all on function notifications.choices_of from public;
grant execute on function notifications.choices_of to amana_app, amana_shop;

grant select, insert, update, delete on notifications.bell, notifications.choice to amana_app;
-- Seller's work may ring for a buyer, and read nothing of anybody's.
grant insert on notifications.bell to amana_shop;
grant select (id, fact_key, account_id) on notifications.bell to amana_shop;
