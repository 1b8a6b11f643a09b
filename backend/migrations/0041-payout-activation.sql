-- Becoming payable: a seller proves her payout number by paying KES 10 from it, which come straight back.

create table payouts.activation (
  shop_id uuid not null references shops.shop,
  id uuid not null unique,
  phone text not null,
  state text not null check (state in ('asked', 'returning', 'proved')),
  asked_at timestamptz not null,
  paid_at timestamptz,
  proved_at timestamptz,
  -- The name that M-Pesa has for the number, sealed; null when it told none.
  registered_name_sealed text,
  primary key (shop_id, id),
  check ((state = 'asked') = (paid_at is null)),
  check ((state = 'proved') = (proved_at is not null)),
  check (registered_name_sealed is null or state = 'proved')
);
comment on table payouts.activation is 'The proof of a payout number: KES 10 paid from it and sent straight back, by which M-Pesa tells whose it is. One for each try.';
call platform.keep_to_shop('payouts.activation', 'select');
create index activation_newest on payouts.activation (shop_id, paid_at desc);
create unique index activation_asked on payouts.activation (shop_id, phone) where state = 'asked';

create table payouts.number_problem (
  shop_id uuid not null,
  payout_id uuid not null,
  phone text not null,
  problem text not null check (problem in ('not_on_mpesa', 'receiver_account_full', 'name_differs')),
  since timestamptz not null,
  primary key (shop_id, payout_id),
  foreign key (shop_id, payout_id) references payouts.payout (shop_id, id)
);
comment on table payouts.number_problem is 'Why a number is paid no more: what M-Pesa said of a payout to it. It ends when the seller proves the number anew, or gives another.';
call platform.keep_to_shop('payouts.number_problem', 'select');
revoke update on payouts.number_problem from amana_app;
create index number_problem_newest on payouts.number_problem (shop_id, since desc);
create index number_problem_latest on payouts.number_problem (since desc);

create function payouts.keep_proof() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.shop_id, new.id, new.phone, new.asked_at) is distinct from (old.shop_id, old.id, old.phone, old.asked_at)
      or array_position(array['asked', 'returning', 'proved'], new.state)
        < array_position(array['asked', 'returning', 'proved'], old.state) then
    raise exception using errcode = 'AM123', message = format('the proof %s only goes forward', old.id);
  end if;
  return new;
end $$;
create trigger activation_keeps before update on payouts.activation for each row execute function payouts.keep_proof();
