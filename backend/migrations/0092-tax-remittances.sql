-- Tax that was set aside at releases and has been paid to the revenue authority. How much is owed the books say, and they refuse more.
create table escrow.tax_remittance (
  id uuid primary key,
  tax text not null check (tax in ('vat', 'wht')),
  amount_cents bigint not null check (amount_cents > 0),
  paid_from text not null check (paid_from in ('bank', 'owners')),
  -- The authority's: one payment is written down once.
  receipt text not null check (receipt ~ '^[A-Z0-9][A-Z0-9/-]{3,39}$'),
  note text not null check (length(note) between 5 and 500),
  journal_id uuid not null unique references ledger.journal,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  unique (tax, receipt)
);
comment on table escrow.tax_remittance is 'What was paid to the revenue authority of the VAT on commission and of the tax withheld from sellers: with the authority''s receipt, and the journal that booked it.';
create index tax_remittance_newest on escrow.tax_remittance (recorded_at desc);
grant select, insert on escrow.tax_remittance to amana_app;

create function escrow.keep_remittance() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = 'AM114', message = 'what was written down of a paid tax stays';
end $$;
create trigger tax_remittance_stays before update or delete or truncate on escrow.tax_remittance
  for each statement execute function escrow.keep_remittance();
