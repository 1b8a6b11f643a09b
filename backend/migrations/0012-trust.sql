-- What trust counts for each shop, where each seller stands, and every decision with what it was decided on.
create schema trust;
grant usage on schema trust to amana_app, amana_shop;

create table trust.seller_facts (
  shop_id uuid primary key,
  opened_at timestamptz,
  paid_orders int not null default 0 check (paid_orders >= 0),
  completed_orders int not null default 0 check (completed_orders >= 0),
  completed_value_cents bigint not null default 0 check (completed_value_cents >= 0),
  distinct_buyers int not null default 0 check (distinct_buyers between 0 and completed_orders),
  shipped_orders int not null default 0 check (shipped_orders >= 0),
  shipped_on_time int not null default 0 check (shipped_on_time between 0 and shipped_orders),
  refunded_not_shipped int not null default 0 check (refunded_not_shipped >= 0),
  refunded_not_delivered int not null default 0 check (refunded_not_delivered >= 0),
  cancelled_by_seller int not null default 0 check (cancelled_by_seller >= 0),
  cancelled_by_buyer int not null default 0 check (cancelled_by_buyer >= 0),
  counted_at timestamptz
);
comment on table trust.seller_facts is 'Counters of one shop, kept order by order; orders of a buyer linked to the seller are in none of them.';
call platform.keep_to_shop('trust.seller_facts', 'select');

create table trust.seller_order (
  shop_id uuid not null,
  order_id uuid not null,
  buyer_key text not null,
  self_dealing boolean not null,
  total_cents bigint not null check (total_cents >= 0),
  placed_at timestamptz not null,
  paid_at timestamptz,
  shipped_at timestamptz,
  shipped_on_time boolean,
  delivered_at timestamptz,
  delivery_evidence text,
  completed_at timestamptz,
  lost_at timestamptz,
  lost_reason text check (lost_reason in ('not_shipped', 'not_delivered')),
  cancelled_at timestamptz,
  cancelled_by text check (cancelled_by in ('buyer', 'seller')),
  primary key (shop_id, order_id)
);
comment on table trust.seller_order is 'What became of each order, as far as trust has counted it: a fact delivered twice finds its moment filled and counts nothing.';
create index seller_order_placed_at on trust.seller_order (shop_id, placed_at);
call platform.keep_to_shop('trust.seller_order', 'select');

create table trust.seller_buyer (
  shop_id uuid not null,
  buyer_key text not null,
  first_completed_at timestamptz not null,
  primary key (shop_id, buyer_key)
);
comment on table trust.seller_buyer is 'Each buyer with a completed order, once per shop.';
call platform.keep_to_shop('trust.seller_buyer', 'select');

create table trust.decision (
  id uuid primary key,
  at timestamptz not null,
  subject_kind text not null check (subject_kind in ('seller', 'listing', 'order', 'attempt')),
  subject_id text,
  shop_id uuid,
  account_id uuid,
  rule text not null,
  rule_version int not null,
  ruleset_hash text not null,
  mode text not null check (mode in ('enforce', 'shadow')),
  verdict text not null,
  code text not null,
  sentence text not null,
  reasons jsonb not null,
  facts jsonb not null
);
comment on table trust.decision is 'Every decision that touched somebody: the rule and its version, the facts as they were, all reasons, and what the person was told.';
create index decision_at on trust.decision (at desc);
create index decision_shop on trust.decision (shop_id, at desc);
create index decision_rule on trust.decision (rule, at desc);
call platform.keep_to_shop('trust.decision', 'select, insert');
-- A decision is never changed and never taken back; a later one replaces it.
revoke update, delete on trust.decision from amana_app, amana_shop;

create table trust.standing (
  shop_id uuid primary key,
  tier text not null default 'new' check (tier in ('new', 'established', 'trusted')),
  tier_since timestamptz not null,
  decision_id uuid references trust.decision (id)
);
comment on table trust.standing is 'The tier each shop stands on, since when, and the decision that put it there.';
call platform.keep_to_shop('trust.standing', 'select');
