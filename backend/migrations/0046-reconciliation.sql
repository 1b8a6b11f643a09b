-- Our books against the provider's statement, in both directions: every line of theirs and every movement of ours on the M-Pesa
-- accounts, once; what each run made of them; and the incidents that stop payouts until they are over.

create schema reconciliation;
grant usage on schema reconciliation to amana_app;

create table reconciliation.run (
  id uuid primary key,
  -- The operator who wanted it; null: the schedule.
  asked_by uuid,
  started_at timestamptz not null,
  -- The statement is read up to here.
  until_at timestamptz not null,
  finished_at timestamptz,
  state text not null check (state in ('running', 'agrees', 'differs', 'unread')),
  failure text check (length(failure) <= 500),
  -- How many of each class, and what was repaired.
  figures jsonb not null default '{}',
  check ((state = 'running') = (finished_at is null)),
  check ((state = 'unread') = (failure is not null))
);
comment on table reconciliation.run is 'One comparison of the books with the statement. `unread`: the statement could not be had, which says nothing about the books.';
create unique index run_running on reconciliation.run ((true)) where state = 'running';
create index run_latest on reconciliation.run (started_at desc);

create table reconciliation.statement (
  id uuid primary key,
  run_id uuid references reconciliation.run,
  shortcode text not null,
  account text not null,
  source text not null check (source in ('fetched', 'uploaded')),
  uploaded_by uuid,
  read_at timestamptz not null,
  first_at timestamptz not null,
  last_at timestamptz not null check (last_at >= first_at),
  lines int not null check (lines > 0),
  new_lines int not null check (new_lines between 0 and lines),
  opening_cents bigint not null,
  closing_cents bigint not null,
  -- Lines whose balance does not follow from the line before.
  breaks int not null check (breaks >= 0),
  check ((source = 'uploaded') = (uploaded_by is not null))
);
comment on table reconciliation.statement is 'One reading of one account of a statement: its ends, and whether it follows from itself. Windows may overlap.';
create index statement_latest on reconciliation.statement (shortcode, account, last_at desc, read_at desc);

create table reconciliation.line (
  id uuid primary key,
  shortcode text not null,
  account text not null,
  receipt text not null collate "C" check (receipt ~ '^[A-Z0-9-]{6,40}$'),
  kind text not null check (kind in ('principal', 'fee', 'reversal', 'opening')),
  completed_at timestamptz not null,
  initiated_at timestamptz not null,
  -- Paid in above zero, withdrawn below.
  cents bigint not null check (cents <> 0),
  balance_cents bigint not null,
  details text not null,
  reason_type text not null,
  other_party text not null,
  linked_receipt text,
  account_reference text,
  hash bytea not null,
  -- Its last reading has another amount or time than the first.
  contradicted boolean not null default false,
  stored_at timestamptz not null,
  class text,
  -- Agreed or repaired; the number of the other party is masked from then on.
  settled_at timestamptz,
  unique (shortcode, account, receipt, kind),
  check (settled_at is null or class is not null)
);
comment on table reconciliation.line is 'One line of the provider''s statement, stored once however often it is read.';
create index line_receipt on reconciliation.line (shortcode, receipt);
create index line_open on reconciliation.line (shortcode, receipt) where settled_at is null;
create index line_contradicted on reconciliation.line (shortcode) where contradicted;
create index line_linked on reconciliation.line (linked_receipt) where linked_receipt is not null;

create table reconciliation.movement (
  account text not null check (account in ('mpesa_paybill', 'mpesa_b2c')),
  -- The numbering of each shard of the account has no gaps: its last one is how far the books have been copied.
  shard smallint not null,
  version bigint not null,
  journal_id uuid not null,
  key text not null,
  kind text not null,
  cents bigint not null check (cents <> 0),
  -- Of those, the provider's fee.
  fee_cents bigint not null default 0,
  at timestamptz not null,
  receipt text,
  -- The receipt, or what the movement's key names while there is none: movements of one name are one transaction.
  name text not null collate "C",
  class text,
  settled_at timestamptz,
  primary key (account, shard, version),
  check (settled_at is null or class is not null)
);
comment on table reconciliation.movement is 'One leg of ours on an M-Pesa account, with the provider''s receipt as far as it is known.';
create index movement_name on reconciliation.movement (account, name);
create index movement_open on reconciliation.movement (account, name) where settled_at is null;
create index movement_nameless on reconciliation.movement (account, shard, version) where settled_at is null and receipt is null;
create index movement_journal on reconciliation.movement (journal_id);

create table reconciliation.judgement (
  number bigint primary key generated always as identity,
  run_id uuid not null references reconciliation.run,
  class text not null,
  rule text not null,
  account text not null check (account in ('mpesa_paybill', 'mpesa_b2c')),
  -- The provider's receipt; or what the key of our movement names, when it has none.
  name text not null,
  at timestamptz not null,
  their_cents bigint,
  our_cents bigint,
  sentence text not null,
  repaired text,
  unique (run_id, account, name, class)
);
comment on table reconciliation.judgement is 'What a run found about one transaction: its class, both amounts, and what a rule has done to put it right.';
create index judgement_class on reconciliation.judgement (run_id, class, number);

create table reconciliation.incident (
  id uuid primary key,
  code text not null check (code ~ '^[a-z][a-z0-9_]{2,59}$'),
  subject text not null,
  sentence text not null,
  ends_when text not null,
  evidence jsonb not null default '[]',
  amount_cents bigint,
  since timestamptz not null,
  seen_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  closed_because text check (length(closed_because) between 5 and 500),
  check ((closed_at is null) = (closed_because is null)),
  check (closed_by is null or closed_at is not null)
);
comment on table reconciliation.incident is 'Something about the books that no rule can put right: payouts are halted until it is over. A record of what was found, and how it ended.';
create unique index incident_open on reconciliation.incident (code, subject) where closed_at is null;
create index incident_latest on reconciliation.incident (since desc);

-- What was read and what was posted stays as it was; only what became of it is added. Nothing is deleted.
create function reconciliation.keep_line() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.id, new.shortcode, new.account, new.receipt, new.kind, new.cents, new.balance_cents, new.completed_at, new.hash)
      is distinct from (old.id, old.shortcode, old.account, old.receipt, old.kind, old.cents, old.balance_cents, old.completed_at, old.hash) then
    raise exception using errcode = 'AM141', message = 'a line of the statement stays as it was read';
  end if;
  return new;
end $$;
create trigger line_keeps before update on reconciliation.line for each row execute function reconciliation.keep_line();

create function reconciliation.keep_movement() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.account, new.shard, new.version, new.journal_id, new.key, new.cents, new.at)
      is distinct from (old.account, old.shard, old.version, old.journal_id, old.key, old.cents, old.at) then
    raise exception using errcode = 'AM141', message = 'a movement stays as it was posted';
  end if;
  return new;
end $$;
create trigger movement_keeps before update on reconciliation.movement
  for each row execute function reconciliation.keep_movement();

create function reconciliation.keep_incident() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.closed_at is not null or (new.id, new.code, new.subject, new.since) is distinct from (old.id, old.code, old.subject, old.since) then
    raise exception using errcode = 'AM141', message = 'an incident that has ended stays as it was';
  end if;
  return new;
end $$;
create trigger incident_keeps before update on reconciliation.incident
  for each row execute function reconciliation.keep_incident();

grant select, insert, update on reconciliation.run, reconciliation.line, reconciliation.movement, reconciliation.incident to amana_app;
grant select, insert on reconciliation.statement, reconciliation.judgement to amana_app;

create table reconciliation.repair (
  -- Names the posting: `fee:{id}`.
  id uuid primary key,
  run_id uuid not null references reconciliation.run,
  account text not null check (account in ('mpesa_paybill', 'mpesa_b2c')),
  receipt text not null,
  what text not null check (what ~ '^[a-z][a-z0-9_]{2,59}$'),
  cents bigint not null check (cents > 0),
  -- How many movements of ours there were under the receipt: the same state is repaired once.
  step int not null check (step >= 0),
  at timestamptz not null,
  journal_id uuid,
  unique (account, receipt, what, step)
);
comment on table reconciliation.repair is 'What a rule could prove and has put right, with the movement that did it. Written in the same transaction.';
grant select, insert, update on reconciliation.repair to amana_app;
