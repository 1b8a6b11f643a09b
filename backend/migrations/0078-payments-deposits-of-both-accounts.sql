-- Money can come to the shortcode that pays out as well, where it is one that also receives: it is nobody's order, and goes back.

alter table payments.deposit add column account text not null default 'mpesa_paybill'
  check (account in ('mpesa_paybill', 'mpesa_b2c'));
comment on column payments.deposit.account is 'Which of our accounts it lies on, and goes back from. Only what came to the paybill can pay for something.';
comment on table payments.deposit is 'Money that came to our M-Pesa accounts unasked, by its receipt: it turns out to be a payment, or is parked and goes back by reversal.';
