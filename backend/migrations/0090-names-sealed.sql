-- The names that M-Pesa tells are personal data: kept sealed with the deployment's key, or not at all.

-- SQL cannot seal, so names that earlier versions wrote in plain are forgotten here; the callbacks that told them are kept, and are
-- sealed by the program (payments/actions/seal-old-callbacks.ts). What was compared with them is done.
alter table payouts.payout drop column recipient_name, add column recipient_name_sealed text;
comment on column payouts.payout.recipient_name_sealed is 'Whom M-Pesa paid, as it told, sealed; forgotten when the owner erases her account.';

-- Nobody reads it here: whoever asked for the payment is told the name when it is settled.
alter table payments.disbursement drop column recipient_name;

alter table payments.callback add column sealed boolean not null default false;
comment on column payments.callback.sealed is 'The body is sealed: it names people and their numbers. False only of what earlier versions kept.';
create index callback_in_plain on payments.callback (id) where not sealed;
