-- What a transaction bound to a shop has no business with stays shut by two locks: it has no right, and no row would be shown.

-- Rows that name a shop and are somebody else's work: the application sees them, shops do not.
create procedure platform.keep_from_shops(of_the_application regclass)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', of_the_application);
  execute format('alter table %s force row level security', of_the_application);
  execute format('create policy application on %s to amana_app using (true) with check (true)', of_the_application);
  execute format('create policy owner on %s to %I using (true) with check (true)', of_the_application, current_user);
end $$;

call platform.keep_from_shops('identity.membership');
call platform.keep_from_shops('search.listing');
call platform.keep_from_shops('carts.line');
call platform.keep_from_shops('payments.attempt');
call platform.keep_from_shops('payments.disbursement');
call platform.keep_from_shops('payments.refund');

-- Kept answers of everybody's requests, with the keys of guests' orders among them: no seller's work reads or writes any.
revoke all on platform.idempotency from amana_shop;
