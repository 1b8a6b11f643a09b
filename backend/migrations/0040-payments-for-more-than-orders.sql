-- A payment may be for something else than an order: the KES 10 by which a seller proves her payout number, which go straight back.

alter table payments.attempt rename column order_id to purpose_id;
alter table payments.attempt
  add column purpose text not null default 'order' check (purpose in ('order', 'activation'));
alter table payments.attempt alter column purpose drop default;
alter table payments.attempt add check (purpose = 'order' or destiny is distinct from 'held');
comment on column payments.attempt.purpose_id is 'The order, or the proof of a payout number, that the money is for.';
alter table payments.refund alter column order_id drop not null;
comment on column payments.refund.order_id is 'Null when the payment was for no order.';
