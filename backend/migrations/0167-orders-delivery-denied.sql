-- The code was entered, and its buyer says that nothing has come: asked for on the phone before anything was sent.
alter table orders."order" add column denied_at timestamptz;
comment on column orders."order".denied_at is 'When the buyer said that nothing had come although her code was entered; the money then waits twice as long.';
alter table orders."order" add constraint order_denied_after_its_code check (denied_at is null or evidence = 'code');
