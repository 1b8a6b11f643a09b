-- What the platform itself keeps: the movable clock, idempotency, facts, the schedule; and the two roles that work with the tables.

-- amana_app: the application. Owns nothing, so that revoked rights and row-level security bind it.
-- amana_shop: the application while it does a seller's work. Sees the rows of one shop, named by the setting amana.shop_id.
do $$
begin
  if not exists (select from pg_roles where rolname = 'amana_app') then create role amana_app nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  if not exists (select from pg_roles where rolname = 'amana_shop') then create role amana_shop nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  execute format('grant amana_app, amana_shop to %I', current_user);
  grant amana_shop to amana_app;
exception when unique_violation then null;
end $$;

create schema if not exists platform;
grant usage on schema platform to amana_app, amana_shop;

create table platform.clock_offset (
  only_row boolean primary key default true check (only_row),
  offset_ms bigint not null default 0 check (offset_ms >= 0)
);
comment on table platform.clock_offset is 'How far the clock was moved forward, in milliseconds; stays 0 in production.';
insert into platform.clock_offset default values;

create table platform.idempotency (
  scope text not null,
  key text not null,
  request_hash text not null,
  reply jsonb,
  created_at timestamptz not null,
  primary key (scope, key)
);
comment on table platform.idempotency is 'What was answered to a request with an Idempotency-Key.';
create index idempotency_created_at on platform.idempotency (created_at);

create table platform.fact (
  id uuid primary key,
  name text not null,
  at timestamptz not null,
  data jsonb not null
);
comment on table platform.fact is 'What has happened, in the past tense, with ids and plain data; each reaction is a job that names the fact.';
create index fact_name_at on platform.fact (name, at);

create table platform.schedule_run (
  name text primary key,
  last_due_at timestamptz not null,
  last_ran_at timestamptz
);
comment on table platform.schedule_run is 'The last instant at which each entry of the schedule was due and claimed.';

grant select, update on platform.clock_offset to amana_app;
grant select, insert, update, delete on platform.idempotency, platform.schedule_run to amana_app;
grant select, insert, update on platform.idempotency to amana_shop;
grant select on platform.fact to amana_app;

-- Jobs and facts are written by functions of the owner, so that seller's work may announce without reading others' facts.
create function platform.enqueue(job text, payload json, delay_ms int, key text, queue text, attempts int) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(
    identifier => job, payload => payload, queue_name => queue, job_key => key, max_attempts => attempts,
    run_at => case when delay_ms > 0 then clock_timestamp() + make_interval(secs => delay_ms / 1000.0) end
  );
end $$;

create function platform.announce(id uuid, name text, at timestamptz, data jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into platform.fact (id, name, at, data) values (id, name, at, data)
$$;

revoke all on function platform.enqueue, platform.announce from public;
grant execute on function platform.enqueue, platform.announce to amana_app, amana_shop;

-- The shop that the transaction is bound to; null outside seller's work, so that nothing matches.
create function platform.bound_shop() returns uuid
language sql stable set search_path = pg_catalog, pg_temp as $$
  select nullif(current_setting('amana.shop_id', true), '')::uuid
$$;
grant execute on function platform.bound_shop to amana_app, amana_shop;

-- Makes a table a tenant's: rows carry shop_id, the application sees all, seller's work only its own shop's.
create procedure platform.keep_to_shop(tenant_table regclass, shop_rights text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format('create policy application on %s to amana_app using (true) with check (true)', tenant_table);
  execute format(
    'create policy own_shop on %s to amana_shop using (shop_id = (select platform.bound_shop())) with check (shop_id = (select platform.bound_shop()))',
    tenant_table);
  -- The owner migrates and runs the functions that post; force would bind it too.
  execute format('create policy owner on %s to %I using (true) with check (true)', tenant_table, current_user);
  execute format('grant select, insert, update, delete on %s to amana_app', tenant_table);
  execute format('grant %s on %s to amana_shop', shop_rights, tenant_table);
end $$;

-- How the queue stands, without a right to read what is in it. "Failed" jobs have used up their tries.
create function platform.queue_state(out waiting int, out failed int, out oldest_wait_seconds int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) filter (where attempts < max_attempts and run_at <= clock_timestamp())::int,
    count(*) filter (where attempts >= max_attempts and locked_at is null)::int,
    coalesce(extract(epoch from clock_timestamp() - min(run_at) filter (where attempts < max_attempts and run_at <= clock_timestamp())), 0)::int
  from graphile_worker.jobs
$$;
revoke all on function platform.queue_state from public;
grant execute on function platform.queue_state to amana_app;
