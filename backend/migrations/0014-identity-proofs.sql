-- Identity, complete: one-time codes, sign-ups that wait for theirs, the second factor, devices and what links people, the
-- security log, and guests who have proved their phone.

alter table identity.account
  alter column phone drop not null,
  alter column password_hash drop not null,
  add column phone_verified_at timestamptz,
  add column second_factor_sealed text,
  add column second_factor_since timestamptz,
  add column second_factor_last_step bigint,
  add column erased_at timestamptz,
  add check (erased_at is not null or (phone is not null and password_hash is not null)),
  add check (second_factor_since is null or second_factor_sealed is not null);
comment on table identity.account is 'A person with a name, a verified e-mail, a phone (E.164) and a password (Argon2id); a pseudonym once erased.';
comment on column identity.account.second_factor_last_step is 'Time step of the last TOTP code that was taken, so that none is taken twice.';
-- A verified phone speaks for one account: guest orders and codes by SMS follow it.
create unique index account_verified_phone on identity.account (phone) where phone_verified_at is not null;

create table identity.sign_up (
  id uuid primary key,
  name text not null,
  email text not null,
  phone text not null,
  password_hash text not null,
  language text not null check (language in ('en', 'sw')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz
);
comment on table identity.sign_up is 'Somebody asked for an account and has not entered the code from the e-mail yet. Also kept, to no avail, where the e-mail has an account: the answer must be the same.';
create index sign_up_expires on identity.sign_up (expires_at);

create table identity.one_time_code (
  subject text primary key,
  code_hash text not null,
  about_sealed text,
  sent_at timestamptz not null,
  again_at timestamptz not null,
  expires_at timestamptz not null,
  tries_left int not null check (tries_left >= 0),
  sent_count int not null check (sent_count > 0),
  counted_since timestamptz not null,
  used_at timestamptz
);
comment on table identity.one_time_code is 'The newest six-digit code for one purpose and person, hashed; entered once, five tries.';
comment on column identity.one_time_code.subject is 'What the code is for, as purpose:whom (sign_up:…, password_reset:…, phone:…, guest:…); whom is an id or a hash, never a number or address.';
comment on column identity.one_time_code.about_sealed is 'The new phone or e-mail that the code proves, sealed.';
create index one_time_code_expires on identity.one_time_code (expires_at);

create table identity.recovery_code (
  account_id uuid not null references identity.account,
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
comment on table identity.recovery_code is 'Ten codes that stand in for a lost authenticator app, hashed, each good once.';

create table identity.device (
  id uuid primary key,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  fingerprint_hash text
);
comment on table identity.device is 'A browser that carries one of our signed device keys, with the newest fingerprint it reported.';
create index device_fingerprint on identity.device (fingerprint_hash) where fingerprint_hash is not null;

alter table identity.session
  add column device_id uuid references identity.device,
  add column place text,
  add column fresh_until timestamptz,
  drop constraint session_ended_because_check,
  add constraint session_ended_because_check check (ended_because in
    ('signed_out', 'token_used_twice', 'ended_by_owner', 'password_changed', 'password_reset', 'account_erased'));
comment on column identity.session.place is 'Network and country of the last use. The address itself is not kept.';
comment on column identity.session.fresh_until is 'Until then what needs a fresh password check is open.';

create table identity.trait (
  kind text not null check (kind in
    ('device_key', 'payout_number', 'mpesa_name_and_number', 'fingerprint', 'address_text', 'image_hash', 'text_shingle')),
  value_hash text not null,
  subject_kind text not null check (subject_kind in ('account', 'order', 'shop')),
  subject_id uuid not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (kind, value_hash, subject_kind, subject_id)
);
comment on table identity.trait is 'What people, orders and shops have in common: two with the same device key, payout number or M-Pesa name and number are hard-linked, with the same fingerprint, address, image or wording soft-linked. Addresses of the network are never here.';
create index trait_subject on identity.trait (subject_kind, subject_id);

create table identity.guest_proof (
  token_hash text primary key,
  phone text not null,
  device_id uuid references identity.device,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table identity.guest_proof is 'A browser whose guest has proved by SMS code that a phone is hers: good for a day, for the orders of this phone.';
create index guest_proof_expires on identity.guest_proof (expires_at);

create table identity.security_event (
  id uuid primary key,
  account_id uuid references identity.account,
  code text not null,
  at timestamptz not null,
  session_id uuid,
  device_id uuid,
  device_name text,
  place text,
  data jsonb not null default '{}'
);
comment on table identity.security_event is 'What happened to the security of an account: written once, never changed, shown to the person it concerns.';
create index security_event_account on identity.security_event (account_id, id desc);

create function identity.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'ID001', message = 'the security log is only ever added to';
end $$;
create trigger security_event_is_append_only before update or delete or truncate on identity.security_event
  for each statement execute function identity.refuse_change();

grant select, insert, update, delete on identity.sign_up, identity.one_time_code, identity.recovery_code,
  identity.guest_proof, identity.trait to amana_app;
grant select, insert, update on identity.device to amana_app;
grant select, insert on identity.security_event to amana_app;
