-- Since when the shop's payout number is proved by a payment that M-Pesa has put a name to.
alter table trust.standing add column number_proved_at timestamptz;
