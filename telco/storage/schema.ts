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

/** Commands of every kind in one table, customers who pay by hand, and what the organisation's statement needs. */
const second = `
alter table phone add column wrong_pins integer not null default 0;
alter table initiator add column wrong_credentials integer not null default 0;
alter table shortcode add column store text;
alter table shortcode add column validates integer not null default 0;

alter table movement add column initiated_at integer;
alter table movement add column reason text not null default '';
alter table movement add column debit_party text not null default '';
alter table movement add column credit_party text not null default '';
alter table movement add column account_number text not null default '';
alter table movement add column linked_receipt text;
alter table movement add column originator_conversation_id text;
-- A payment from a phone to a business says here which; nothing else does.
alter table movement add column collected_by text;
alter table movement add column payer text;
create index movement_collected on movement (collected_by, at, id) where collected_by is not null;
create index movement_linked on movement (linked_receipt) where linked_receipt is not null;
create index movement_originator on movement (originator_conversation_id) where originator_conversation_id is not null;

drop trigger entry_never_changes;
alter table entry add column at integer not null default 0;
update entry set at = (select at from movement where movement.id = entry.movement);
create trigger entry_never_changes before update on entry begin select raise(abort, 'entries are never changed'); end;
create index entry_account_at on entry (account, at, id);

-- What a phone has paid and received on one day of Nairobi, in cents.
create table day_total (
  msisdn text not null,
  day integer not null,
  paid integer not null default 0,
  received integer not null default 0,
  primary key (msisdn, day)
) strict, without rowid;

alter table stk_payment rename column faults to script;
update stk_payment set script = json_object('callback', json(script));
create index stk_payment_phone on stk_payment (msisdn, settled_at);

create table command (
  conversation_id text primary key,
  originator_conversation_id text not null unique,
  kind text not null check (kind in ('b2c', 'b2b', 'reversal', 'status', 'balance')),
  shortcode text not null,
  -- What became of the initiator's credential: '0', or the code that refuses it.
  standing text not null,
  order_json text not null,
  result_url text not null,
  script text not null,
  decide_at integer not null,
  state text not null default 'open' check (state in ('open', 'settled')),
  result_code text,
  receipt text unique,
  requested_at integer not null,
  settled_at integer
) strict;
create index command_due on command (decide_at) where state = 'open';
insert into command
  select conversation_id, originator_conversation_id, 'b2c', shortcode, iif(credential_accepted, '0', '2001'),
    json_object('command', command, 'msisdn', msisdn, 'amount', amount), result_url,
    json_object('callback', json(faults), 'resultCode', foregone_code), decide_at, state, result_code, receipt,
    requested_at, settled_at
  from b2c_payment;
drop table b2c_payment;

create table c2b_registration (
  shortcode text primary key references shortcode,
  version integer not null check (version in (1, 2)),
  response_type text not null check (response_type in ('Completed', 'Cancelled')),
  confirmation_url text not null,
  validation_url text
) strict;

create table c2b_payment (
  id text primary key,
  shortcode text not null references shortcode,
  msisdn text not null references phone,
  amount integer not null,
  account_reference text not null,
  script text not null,
  due_at integer not null,
  state text not null default 'open' check (state in ('open', 'asking', 'settled')),
  result_code text,
  receipt text unique,
  requested_at integer not null,
  settled_at integer
) strict;
create index c2b_payment_due on c2b_payment (due_at) where state = 'open';

create table pull_registration (
  shortcode text primary key references shortcode,
  nominated_number text not null,
  callback_url text not null
) strict;

drop index script_next;
alter table script rename to older_script;
create table script (
  id integer primary key,
  payment text not null check (payment in ('stk', 'b2c', 'c2b')),
  msisdn text not null,
  outcome text not null
) strict;
insert into script select id, payment, msisdn, outcome from older_script;
drop table older_script;
create index script_next on script (payment, msisdn, id);

create table request_rule (
  id integer primary key,
  path text not null,
  skip integer not null,
  times integer not null,
  orders text not null
) strict;
create index request_rule_path on request_rule (path, id);
`

export const schemaVersions = [first, second]
