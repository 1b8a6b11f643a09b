-- What whoever watches asks of everything there is: counted by night, or found by an index. The pages of the operator are as quick
-- with a million orders a year as with a thousand.
create schema operations;
grant usage on schema operations to amana_app;

create table operations.week_sum (
  code text not null,
  week timestamptz not null,
  count int not null check (count >= 0),
  cents bigint not null,
  counted_at timestamptz not null,
  primary key (code, week)
);
comment on table operations.week_sum is 'How much of something happened in a week that is over, counted by night; weeks that are not here are counted when somebody looks.';
grant select, insert, update, delete on operations.week_sum to amana_app;

create table operations.proof (
  code text primary key,
  label text not null,
  holds boolean not null,
  detail text not null,
  figures jsonb not null,
  proved_at timestamptz not null
);
comment on table operations.proof is 'What was proved last night by reading everything: balances from their entries, holds from the books, stars from the reviews.';
grant select, insert, update on operations.proof to amana_app;

-- What waits and what was given up, by the work that it is: names and numbers, nothing of what is in a job.
create function platform.queue_by_task(at timestamptz, out task text, out waiting int, out failed int, out oldest_wait_seconds int)
returns setof record language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select task_identifier, count(*) filter (where attempts < max_attempts)::int,
    count(*) filter (where attempts >= max_attempts and locked_at is null)::int,
    coalesce(extract(epoch from at - min(run_at) filter (where attempts < max_attempts and run_at <= at)), 0)::int
  from graphile_worker.jobs where (attempts < max_attempts and run_at <= at) or (attempts >= max_attempts and locked_at is null)
  group by task_identifier
$$;
revoke all on function platform.queue_by_task(timestamptz) from public;
grant execute on function platform.queue_by_task(timestamptz) to amana_app;

-- What is open, by its state and in the order in which it ends.
create index order_open on orders."order" (state, due_at, id) where due_at is not null;

-- What a shop has and owes now, however many orders it has had.
create index account_open_of_shop on ledger.account (shop_id, kind) where is_open and shop_id is not null;

-- How a shop sells: told by the index alone.
drop index orders.order_paid_by_shop;
create index order_paid_by_shop on orders."order" (shop_id, paid_at) include (id, state, total_cents) where paid_at is not null;

-- What happened since an instant.
create index order_returned on orders."order" (returned_at) where returned_at is not null;
create index dispute_opened on disputes.dispute (opened_at);
create index account_created on identity.account (created_at);
create index shop_opened on shops.shop (opened_at);
create index payout_paid on payouts.payout (settled_at) where state = 'paid';
-- How a batch went, and what of it has no end yet.
create index payout_of_batch on payouts.payout (batch_id, state) include (amount_cents);
create index payout_open_of_batch on payouts.payout (batch_id) where settled_at is null;
create index restriction_ended on trust.restriction (ended_at) where ended_at is not null;
create index decision_kind on trust.decision (subject_kind, at desc) include (rule, mode, code, shop_id);
