-- A problem is reported: the order waits as disputed, its money stands still, and it ends one way or the other by itself.
alter table orders."order" drop constraint order_state_check;
alter table orders."order" add constraint order_state_known check (state in
  ('awaiting_payment', 'paid', 'shipped', 'delivered', 'disputed', 'completed', 'expired', 'cancelled', 'refunded'));
alter table orders."order" drop constraint order_check1;
alter table orders."order" add constraint order_waits_until check
  ((state in ('awaiting_payment', 'paid', 'shipped', 'delivered', 'disputed')) = (due_at is not null));

alter table orders."order" add column disputed_at timestamptz;
alter table orders."order" add constraint order_disputed_since check (state <> 'disputed' or disputed_at is not null);
comment on column orders."order".disputed_at is 'When a problem was last reported; stays after the dispute has ended.';

insert into orders.allowed_move values
  ('shipped', 'disputed'), ('delivered', 'disputed'),
  ('disputed', 'delivered'), ('disputed', 'completed'), ('disputed', 'refunded');
