-- Disputes: a problem with an order, decided by a table and not by a person. Every waiting state has a date on which it ends.
create schema disputes;
grant usage on schema disputes to amana_app, amana_shop;

create table disputes.allowed_move (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
comment on table disputes.allowed_move is 'The lifecycle of a dispute: which state may follow which. Mirrors modules/disputes/lifecycle.ts.';
insert into disputes.allowed_move values
  ('awaiting_photos', 'awaiting_seller'), ('awaiting_photos', 'decided'), ('awaiting_photos', 'closed'),
  ('awaiting_seller', 'awaiting_buyer'), ('awaiting_seller', 'awaiting_return'), ('awaiting_seller', 'closed'),
  ('awaiting_buyer', 'awaiting_return'), ('awaiting_buyer', 'decided'), ('awaiting_buyer', 'closed'),
  ('awaiting_return', 'awaiting_confirmation'), ('awaiting_return', 'decided'), ('awaiting_return', 'closed'),
  ('awaiting_confirmation', 'closed'),
  ('decided', 'awaiting_seller'), ('decided', 'closed'),
  ('closed', 'awaiting_seller'), ('closed', 'awaiting_buyer');
grant select on disputes.allowed_move to amana_app, amana_shop;

create table disputes.dispute (
  shop_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  buyer_key text not null,
  state text not null check (state in ('awaiting_photos', 'awaiting_seller', 'awaiting_buyer', 'awaiting_return',
    'awaiting_confirmation', 'decided', 'closed')),
  round text not null default 'first' check (round in ('first', 'appeal_by_buyer', 'appeal_by_seller')),
  reason text not null check (reason in ('not_received', 'not_as_described', 'damaged', 'wrong_item', 'counterfeit')),
  wish text not null check (wish in ('refund', 'part')),
  -- What was held when it was opened: what is below is reckoned of it.
  held_cents bigint not null check (held_cents > 0),
  opened_at timestamptz not null,
  seller_answer text check (seller_answer in ('accepts', 'offers_part', 'asks_return', 'contests')),
  offer_cents bigint check (offer_cents > 0 and offer_cents % 100 = 0 and offer_cents < held_cents),
  buyer_answer text check (buyer_answer in ('accepts', 'rejects', 'sends_back', 'withdraws')),
  return_code_sealed text,
  decided_row text,
  outcome text check (outcome in ('refund', 'part', 'release', 'delivered')),
  lost_by text check (lost_by in ('buyer', 'seller', 'nobody')),
  refund_cents bigint check (refund_cents between 0 and held_cents),
  agreed boolean,
  decided_at timestamptz,
  appeal_until timestamptz,
  appealed_at timestamptz,
  -- The row of the table that last applied, and when: the page says it in words.
  last_row text not null,
  -- When this state ends by itself; null only where nothing more is to come.
  due_at timestamptz,
  primary key (shop_id, id),
  check ((state = 'closed') = (due_at is null)),
  check (state not in ('decided', 'closed') or (outcome is not null and lost_by is not null and decided_at is not null
    and decided_row is not null and refund_cents is not null and agreed is not null)),
  check (state not in ('awaiting_return', 'awaiting_confirmation') or return_code_sealed is not null),
  check ((round = 'first') = (appealed_at is null)),
  check (seller_answer <> 'offers_part' or offer_cents is not null)
);
comment on table disputes.dispute is 'A reported problem: what was said on both sides, until when the next word is awaited, and how it was decided. Waiting states carry due_at.';
call platform.keep_to_shop('disputes.dispute', 'select, update');
create index dispute_id on disputes.dispute (id);
create index dispute_of_order on disputes.dispute (order_id, id desc);
create unique index dispute_open on disputes.dispute (order_id) where state <> 'closed';
create index dispute_due on disputes.dispute (due_at) where due_at is not null;
create index dispute_by_shop on disputes.dispute (shop_id, due_at nulls last, id desc);
create index dispute_of_buyer on disputes.dispute (buyer_key, shop_id);

create function disputes.guard_state() returns trigger language plpgsql as $$
begin
  if new.state is distinct from old.state
    and not exists (select from disputes.allowed_move where from_state = old.state and to_state = new.state) then
    raise exception 'a dispute cannot go from % to %', old.state, new.state using errcode = 'AM001';
  end if;
  -- Nothing opens again what was decided but an appeal, and there is one.
  if old.state in ('decided', 'closed') and new.state not in ('decided', 'closed')
    and (old.round <> 'first' or new.round = 'first' or new.appealed_at > old.appeal_until) then
    raise exception 'a decided dispute is opened again by its one appeal alone' using errcode = 'AM001';
  end if;
  if old.round <> 'first' and new.round <> old.round then
    raise exception 'there is one appeal' using errcode = 'AM001';
  end if;
  if (new.order_id, new.buyer_key, new.reason, new.held_cents, new.opened_at)
    is distinct from (old.order_id, old.buyer_key, old.reason, old.held_cents, old.opened_at) then
    raise exception 'what was reported is frozen' using errcode = 'AM002';
  end if;
  return new;
end $$;
create trigger guard_state before update on disputes.dispute for each row execute function disputes.guard_state();

create table disputes.step (
  shop_id uuid not null,
  dispute_id uuid not null,
  id uuid not null,
  row_id text not null,
  by text not null check (by in ('buyer', 'seller', 'rule')),
  state text not null,
  at timestamptz not null,
  -- What its sentence speaks of: the sum, and until when.
  sum_cents bigint,
  until timestamptz,
  primary key (shop_id, dispute_id, id),
  foreign key (shop_id, dispute_id) references disputes.dispute (shop_id, id)
);
comment on table disputes.step is 'Every row of the decision table that applied, in its order: the timeline that both sides see. Only ever added to.';
call platform.keep_to_shop('disputes.step', 'select, insert');
revoke update, delete on disputes.step from amana_app;

create table disputes.evidence (
  shop_id uuid not null,
  dispute_id uuid not null,
  id uuid not null,
  by text not null check (by in ('buyer', 'seller')),
  text text check (length(text) between 1 and 2000),
  picture_key text references platform.stored_picture,
  widths int[],
  width int,
  height int,
  at timestamptz not null,
  primary key (shop_id, dispute_id, id),
  foreign key (shop_id, dispute_id) references disputes.dispute (shop_id, id),
  check ((text is null) <> (picture_key is null)),
  check ((picture_key is null) = (widths is null) and (picture_key is null) = (width is null) and (picture_key is null) = (height is null))
);
comment on table disputes.evidence is 'What either side showed or said. Photos are served to the two parties alone; their file names are told to nobody.';
call platform.keep_to_shop('disputes.evidence', 'select, insert');
create index evidence_picture on disputes.evidence (picture_key) where picture_key is not null;

create table disputes.code_try (
  shop_id uuid not null,
  dispute_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  was_right boolean not null,
  primary key (shop_id, dispute_id, id),
  foreign key (shop_id, dispute_id) references disputes.dispute (shop_id, id)
);
comment on table disputes.code_try is 'Each entry of a return code, right or wrong: tries are limited and logged.';
call platform.keep_to_shop('disputes.code_try', 'select, insert');
revoke update, delete on disputes.code_try from amana_app;

-- How many sellers a buyer has bought from: the ground of a share of claims.
create index order_by_buyer_key on orders."order" (buyer_key, shop_id) where paid_at is not null;
