// The tables, as a list of versions: a file written by an older network is brought up to date when it is opened.
// Times are milliseconds since 1970 on the network's clock; money is an integer of cents.
const first = `
create table setting (name text primary key, value text not null) strict;

create table phone (
  msisdn text primary key,
  name text not null,
  pin text not null,
  registered integer not null default 1,
  since integer not null
) strict;

create table shortcode (
  code text primary key,
  name text not null,
  kind text not null check (kind in ('paybill', 'till', 'b2c')),
  passkey text
) strict;

create table initiator (
  shortcode text not null references shortcode,
  name text not null,
  password text not null,
  primary key (shortcode, name)
) strict;

create table access_token (token text primary key, expires_at integer not null) strict;

-- The books. An account without a floor may go below zero: charges owed, and the world outside M-Pesa.
create table account (
  id text primary key,
  owner text not null,
  kind text not null,
  balance integer not null default 0,
  floor integer,
  check (floor is null or balance >= floor)
) strict;
create index account_owner on account (owner);

create table movement (
  id integer primary key,
  kind text not null,
  receipt text,
  note text not null,
  at integer not null
) strict;

create index movement_receipt on movement (receipt);

create table entry (
  id integer primary key,
  movement integer not null references movement,
  account text not null references account,
  amount integer not null check (amount <> 0),
  balance_after integer not null
) strict;
create index entry_account on entry (account, id);
create index entry_movement on entry (movement);
create trigger entry_never_changes before update on entry begin select raise(abort, 'entries are never changed'); end;
create trigger entry_never_goes before delete on entry begin select raise(abort, 'entries are never removed'); end;
create trigger movement_never_changes before update on movement begin select raise(abort, 'movements are never changed'); end;
create trigger movement_never_goes before delete on movement begin select raise(abort, 'movements are never removed'); end;

create table stk_payment (
  checkout_request_id text primary key,
  merchant_request_id text not null,
  shortcode text not null references shortcode,
  msisdn text not null references phone,
  amount integer not null,
  account_reference text not null,
  description text not null,
  callback_url text not null,
  faults text not null,
  -- An outcome known before anybody touches the phone: over a limit, or scripted. Then there is no prompt.
  foregone_code text,
  decide_at integer not null,
  state text not null default 'open' check (state in ('open', 'settled')),
  result_code text,
  receipt text unique,
  requested_at integer not null,
  settled_at integer
) strict;
create unique index one_open_prompt_per_phone on stk_payment (msisdn) where state = 'open';
create index stk_payment_due on stk_payment (decide_at) where state = 'open';

create table b2c_payment (
  conversation_id text primary key,
  originator_conversation_id text not null unique,
  shortcode text not null,
  initiator text not null,
  credential_accepted integer not null,
  command text not null,
  msisdn text not null,
  amount integer not null,
  remarks text not null,
  result_url text not null,
  queue_timeout_url text not null,
  faults text not null,
  foregone_code text,
  decide_at integer not null,
  state text not null default 'open' check (state in ('open', 'settled')),
  result_code text,
  receipt text unique,
  requested_at integer not null,
  settled_at integer
) strict;
create index b2c_payment_due on b2c_payment (decide_at) where state = 'open';

create table callback (
  id integer primary key,
  subject text not null,
  url text not null,
  headers text not null,
  body text not null,
  due_at integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'delivered', 'failed', 'dropped')),
  attempted_at integer,
  answer text
) strict;
create index callback_due on callback (due_at) where state = 'waiting';
create index callback_subject on callback (subject);

create table mpesa_message (id integer primary key, msisdn text not null, at integer not null, text text not null) strict;
create index mpesa_message_phone on mpesa_message (msisdn, id);

create table sms (
  id integer primary key,
  gateway_id text not null,
  msisdn text not null,
  at integer not null,
  sender text not null,
  text text not null
) strict;
create index sms_phone on sms (msisdn, id);
create index sms_gateway on sms (gateway_id);

create table mail (
  id integer primary key,
  at integer not null,
  sender text not null,
  subject text not null,
  text text not null,
  html text,
  attachments text not null
) strict;
create table mail_recipient (
  mail integer not null references mail,
  address text not null,
  primary key (mail, address)
) strict, without rowid;
create index mail_recipient_address on mail_recipient (address, mail);

create table script (
  id integer primary key,
  payment text not null check (payment in ('stk', 'b2c')),
  msisdn text not null,
  outcome text not null
) strict;
create index script_next on script (payment, msisdn, id);

create table request (
  id integer primary key,
  at integer not null,
  method text not null,
  path text not null,
  status integer not null,
  body text not null,
  reply text not null,
  warnings text not null
) strict;
`

export const schemaVersions = [first]
