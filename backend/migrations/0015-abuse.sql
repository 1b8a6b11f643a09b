-- Abuse: how much each source has taken of what, and which proofs of work are spent. Shared by all processes.

create schema abuse;
grant usage on schema abuse to amana_app;

-- Unlogged: after a crash of the database everybody starts with a full allowance, and nothing of value is lost.
create unlogged table abuse.allowance (
  key text primary key,
  full_again_at timestamptz not null
);
comment on table abuse.allowance is 'One row per limit class and source (account, device or hashed address): when the allowance will be whole again (GCRA).';
create index allowance_full_again on abuse.allowance (full_again_at);

create table abuse.spent_proof (
  salt_hash text primary key,
  expires_at timestamptz not null
);
comment on table abuse.spent_proof is 'Proofs of work that were accepted: each is good once.';
create index spent_proof_expires on abuse.spent_proof (expires_at);

grant select, insert, update, delete on abuse.allowance, abuse.spent_proof to amana_app;
