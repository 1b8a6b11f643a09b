-- The second factor, complete: the ticket between password and code, and a secret that waits for its first code.

alter table identity.account add column second_factor_next_sealed text;
comment on column identity.account.second_factor_next_sealed is 'A new secret for the authenticator app, sealed; takes the place of the old one once a code of it is entered.';

create table identity.sign_in_ticket (
  ticket_hash text primary key,
  account_id uuid not null references identity.account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries_left int not null check (tries_left >= 0),
  used_at timestamptz
);
comment on table identity.sign_in_ticket is 'The password was right and a code of the second factor is awaited: good for one account, once, for five minutes and five tries.';
create index sign_in_ticket_account on identity.sign_in_ticket (account_id);
create index sign_in_ticket_expires on identity.sign_in_ticket (expires_at);

grant select, insert, update, delete on identity.sign_in_ticket to amana_app;
