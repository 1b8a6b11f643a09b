-- M-Pesa lets a number receive KES 500,000 a day, whichever and how many shops are paid there: counted by number, not by shop.
create table payouts.number_day (
  -- A keyed hash: the number itself is not to be read here.
  number_hash text not null,
  -- In Nairobi.
  day date not null,
  cents bigint not null check (cents between 0 and 50000000),
  primary key (number_hash, day)
);
comment on table payouts.number_day is 'What was prepared for a payout number on a day, less what failed. More than M-Pesa lets it receive is refused.';
create index number_day_old on payouts.number_day (day);
grant select, insert, update, delete on payouts.number_day to amana_app;
