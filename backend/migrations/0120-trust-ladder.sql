-- The ladder: what is in force on a shop and until when, what it rests on, and the counts by day that the windows of time are summed from.

-- A moment of an order that says more than the first counters needed.
alter table trust.seller_order
  add column disputed_at timestamptz,
  add column dispute_reason text,
  add column dispute_round text check (dispute_round in ('first', 'appeal')),
  add column claim_refused boolean not null default false,
  add column money_back_at timestamptz,
  add column parcel_key text;
comment on column trust.seller_order.claim_refused is 'The buyer''s claim was decided against the buyer, after an appeal where there was one.';
comment on column trust.seller_order.money_back_at is 'When money of a paid order first went back to its buyer, whole or in part, other than for a cancellation.';
comment on column trust.seller_order.parcel_key is 'Carrier and parcel number as a hash: one number for two orders is one parcel at most.';
create index seller_order_lost on trust.seller_order (shop_id, lost_at) where lost_at is not null and not self_dealing;
create index seller_order_parcel on trust.seller_order (parcel_key) where parcel_key is not null;

-- What the orders placed on one day came to: a window is the sum of its days, however many orders they had.
create table trust.seller_day (
  shop_id uuid not null,
  day date not null,
  paid_orders int not null default 0 check (paid_orders >= 0),
  paid_value_cents bigint not null default 0 check (paid_value_cents >= 0),
  due_to_ship int not null default 0 check (due_to_ship >= 0),
  shipped_orders int not null default 0 check (shipped_orders >= 0),
  shipped_on_time int not null default 0 check (shipped_on_time >= 0),
  delivered_orders int not null default 0 check (delivered_orders >= 0),
  ended_orders int not null default 0 check (ended_orders >= 0),
  lost_orders int not null default 0 check (lost_orders >= 0),
  money_back_orders int not null default 0 check (money_back_orders >= 0),
  cancelled_by_seller int not null default 0 check (cancelled_by_seller >= 0),
  primary key (shop_id, day)
);
comment on table trust.seller_day is 'Counts of a shop''s orders by the day in Nairobi on which they were placed; orders of a buyer linked to the seller are in none of them.';
call platform.keep_to_shop('trust.seller_day', 'select');

-- How dear the completed orders were, in bands: the ninetieth percentile without reading every order.
create table trust.seller_price_band (
  shop_id uuid not null,
  up_to_cents bigint not null check (up_to_cents > 0),
  completed_orders int not null check (completed_orders >= 0),
  primary key (shop_id, up_to_cents)
);
comment on table trust.seller_price_band is 'Completed orders of a shop by the band their total is in, ten bands to each power of ten.';
call platform.keep_to_shop('trust.seller_price_band', 'select');

-- Of a buyer, by seller: one seller's view alone never makes a pattern.
create table trust.buyer_record (
  buyer_key text not null,
  shop_id uuid not null,
  paid_orders int not null default 0 check (paid_orders >= 0),
  claims int not null default 0 check (claims >= 0),
  claims_refused int not null default 0 check (claims_refused >= 0),
  primary key (buyer_key, shop_id)
);
comment on table trust.buyer_record is 'Paid orders and claims of each buyer with each shop. A seller never reads it: what it means for a claim is decided for them.';
call platform.keep_to_shop('trust.buyer_record', 'select');
revoke select on trust.buyer_record from amana_shop;

-- What happened to a shop and is counted by its date: contact details in texts, numbers changed, pictures of others, parcels used twice.
create table trust.mark (
  shop_id uuid not null,
  id uuid not null,
  kind text not null,
  at timestamptz not null,
  weight int not null default 1 check (weight > 0),
  about text,
  primary key (shop_id, id)
);
comment on table trust.mark is 'One row for each event that rules count by date; the id is that of the fact it came from, so that it counts once.';
create index mark_kind_at on trust.mark (shop_id, kind, at);
call platform.keep_to_shop('trust.mark', 'select');

-- Decisions of more kinds, with what was put to the judge and what came out, byte for byte.
alter table trust.decision drop constraint decision_subject_kind_check;
alter table trust.decision
  add constraint decision_subject_known
    check (subject_kind in ('seller', 'conduct', 'listing', 'order', 'message', 'payout', 'buyer', 'attempt', 'reconsideration')),
  add column until timestamptz,
  add column input text,
  add column output text;
comment on column trust.decision.input is 'What was put to the judge, as JSON, word for word: judged again by the same rules it must give output.';

create table trust.restriction (
  shop_id uuid not null,
  id uuid not null,
  rule text not null,
  rule_version int not null,
  action text not null
    check (action in ('limit_messages', 'watch', 'reserve', 'limit_orders', 'limit_listings', 'freeze_payouts', 'freeze_shop', 'ban')),
  code text not null,
  sentence_en text not null,
  sentence_sw text not null,
  lifts_en text not null,
  lifts_sw text not null,
  figures jsonb not null,
  since timestamptz not null,
  until timestamptz,
  evidence_at timestamptz,
  decision_id uuid not null references trust.decision (id),
  ended_at timestamptz,
  ended_why text check (ended_why in ('term_over', 'facts_good', 'rule_withdrawn', 'reconsidered')),
  primary key (shop_id, id),
  -- Every restriction ends by itself, except the ban, which has its notice and its reconsideration.
  constraint restriction_has_an_end check (until is not null or action = 'ban'),
  constraint restriction_ends_for_a_reason check ((ended_at is null) = (ended_why is null))
);
comment on table trust.restriction is 'What is or was in force on a shop: by which rule and version, why, since when, until when, and what lifts it.';
-- Two judgements at once put one restriction in force, not two.
create unique index restriction_once on trust.restriction (shop_id, rule) where ended_at is null;
create index restriction_due on trust.restriction (until) where ended_at is null;
create index restriction_past on trust.restriction (shop_id, rule, ended_at desc) where ended_at is not null;
call platform.keep_to_shop('trust.restriction', 'select');

create table trust.reconsideration (
  shop_id uuid not null,
  restriction_id uuid not null,
  words text not null check (length(words) between 1 and 2000),
  asked_at timestamptz not null,
  -- Whoever runs the deployment may answer until then; nobody has to.
  answer_by timestamptz not null,
  answered_at timestamptz,
  answer text check (answer in ('lifted', 'upheld')),
  answered_by text check (answered_by in ('rule', 'operator')),
  sentence_en text,
  sentence_sw text,
  decision_id uuid references trust.decision (id),
  -- One for each restriction.
  primary key (shop_id, restriction_id),
  foreign key (shop_id, restriction_id) references trust.restriction (shop_id, id),
  constraint reconsideration_answered_whole check ((answered_at is null) = (answer is null) and (answer is null) = (answered_by is null))
);
comment on table trust.reconsideration is 'The one time that a seller may have a restriction decided anew: the rule answers on the facts of today, the operator may overrule it.';
create index reconsideration_open on trust.reconsideration (answer_by) where answered_at is null;
call platform.keep_to_shop('trust.reconsideration', 'select');

create table trust.snooze (
  shop_id uuid not null,
  rule text not null,
  until timestamptz not null,
  primary key (shop_id, rule)
);
comment on table trust.snooze is 'A rule that was wrong about a shop says nothing of it until then.';
call platform.keep_to_shop('trust.snooze', 'select');

-- Conduct is counted from here: what was answered for by a freeze that has ended is not held against the shop again.
alter table trust.standing
  add column clean_from timestamptz,
  add column owner_account_id uuid,
  add column judged_at timestamptz,
  add column facts jsonb;
create index standing_owner on trust.standing (owner_account_id);
comment on column trust.standing.facts is 'The last snapshot of the shop''s conduct, for the doors that need a figure at once.';
