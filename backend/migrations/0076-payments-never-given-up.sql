-- Money that could not be sent back is tried for as long as it is owed.
alter table payments.refund add column owed_since timestamptz;
comment on column payments.refund.owed_since is 'When the first try at sending this money back was started.';

-- Those that were given up are tried again.
update payments.refund set next_try_at = settled_at + interval '7 days' where state = 'failed' and next_try_at is null;
update payments.deposit_return r set next_try_at = r.settled_at + interval '7 days'
  from payments.deposit d
  where d.id = r.deposit_id and d.state = 'parked' and r.state = 'failed' and r.next_try_at is null
    and not exists (select from payments.deposit_return later where later.deposit_id = r.deposit_id and later.tries > r.tries);
alter table payments.refund add constraint refund_is_tried_again check (state <> 'failed' or next_try_at is not null);
create index deposit_return_to_try_again on payments.deposit_return (next_try_at) where state = 'failed' and next_try_at is not null;
