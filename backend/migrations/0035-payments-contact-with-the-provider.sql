-- Whether the provider can be reached, as each process finds it; and from which address its callbacks came.

create table payments.provider_contact (
  process uuid primary key,
  circuit text not null check (circuit in ('closed', 'half_open', 'open')),
  since timestamptz not null,
  seen_at timestamptz not null
);
comment on table payments.provider_contact is 'The circuit breaker of each process that calls the provider: open while calls are not even tried. Rows of processes that are gone are forgotten after a day.';

alter table payments.callback
  add column source text,
  add column source_listed boolean;
comment on column payments.callback.source is 'The address it came from, as our outermost trusted proxy saw it.';
comment on column payments.callback.source_listed is 'Whether that address is on the list of the provider''s own; null when there is no list.';

grant select, insert, update, delete on payments.provider_contact to amana_app;
