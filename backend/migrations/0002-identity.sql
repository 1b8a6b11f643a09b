-- Identity: who people are, how they prove it, and which shops they keep.

create schema identity;
grant usage on schema identity to amana_app;

create table identity.account (
  id uuid primary key,
  name text not null check (char_length(name) between 2 and 80),
  email text not null check (char_length(email) <= 254),
  phone text not null check (phone ~ '^\+254[0-9]{9}$'),
  password_hash text not null,
  role text not null default 'buyer' check (role in ('buyer', 'seller', 'admin')),
  language text not null default 'en' check (language in ('en', 'sw')),
  created_at timestamptz not null
);
comment on table identity.account is 'A person with a name, an e-mail, a phone (E.164) and a password (Argon2id).';
create unique index account_email on identity.account (lower(email));

create table identity.membership (
  account_id uuid not null references identity.account,
  shop_id uuid not null,
  slug text not null,
  name text not null,
  since timestamptz not null,
  primary key (account_id, shop_id)
);
comment on table identity.membership is 'Which account owns which shop, with the name the shop had when it was opened.';
create index membership_shop on identity.membership (shop_id);

create table identity.session (
  id uuid primary key,
  account_id uuid not null references identity.account,
  user_agent text not null default '',
  created_at timestamptz not null,
  renewed_at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('signed_out', 'token_used_twice')),
  check ((ended_at is null) = (ended_because is null))
);
comment on table identity.session is 'One sign-in on one device: the family of refresh tokens that follow one another.';
create index session_account on identity.session (account_id, created_at);

create table identity.refresh_token (
  token_hash text primary key,
  session_id uuid not null references identity.session,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table identity.refresh_token is 'Refresh tokens, hashed; each is good once, and its use gives the next one of the session.';
create index refresh_token_session on identity.refresh_token (session_id);
create index refresh_token_expires on identity.refresh_token (expires_at);

create table identity.signing_key (
  kid text primary key,
  public_jwk jsonb not null,
  private_sealed text not null,
  created_at timestamptz not null,
  retired_at timestamptz
);
comment on table identity.signing_key is 'Ed25519 keys of the access tokens; the newest one signs, every one verifies, the private half is sealed.';

grant select, insert, update on identity.account, identity.session, identity.refresh_token, identity.signing_key to amana_app;
grant delete on identity.refresh_token to amana_app;
grant select, insert, update on identity.membership to amana_app;
