-- A batch lists whose turn it is, those who have waited longest first, and takes them turn by turn: by several lanes at once, stopped
-- anywhere. What the float does not cover waits, and is paid by an extra batch once it does.

alter table payouts.batch
  add column kind text not null default 'weekly' check (kind in ('weekly', 'extra')),
  add column listed_at timestamptz;
comment on column payouts.batch.kind is 'weekly: everybody with available money; extra: those whom the last one had to leave for the float, or for a passing failure.';
comment on column payouts.batch.listed_at is 'When it was known whose turn it is.';

create table payouts.turn (
  shop_id uuid not null,
  batch_id uuid not null references payouts.batch,
  waiting_since timestamptz not null,
  taken_at timestamptz,
  failed_at timestamptz,
  primary key (batch_id, shop_id)
);
comment on table payouts.turn is 'A shop that a batch is to decide about: taken in the transaction that decides, in the order in which the money has waited.';
call platform.keep_to_shop('payouts.turn', 'select');
revoke delete on payouts.turn from amana_app;
create index turn_next on payouts.turn (batch_id, waiting_since, shop_id) where taken_at is null;

alter table payouts.decision add column waits_for_float boolean not null default false;
create index decision_waits on payouts.decision (batch_id) where waits_for_float;
create index decision_of_shop on payouts.decision (shop_id, decided_at desc);

alter table payouts.payout add column retry_at timestamptz, add check (retry_at is null or state = 'failed');
comment on column payouts.payout.retry_at is 'A failure that passes by itself: the shop has a turn in an extra batch from then on.';
create index payout_retry on payouts.payout (retry_at) where retry_at is not null;
