-- A payment that M-Pesa has taken back leaves its order's hold empty, and the order still ends by its own rules.
alter table escrow.hold add column taken_back_at timestamptz;
comment on column escrow.hold.taken_back_at is 'When M-Pesa took the payment back: what was held is gone, and releasing it moves nothing.';
