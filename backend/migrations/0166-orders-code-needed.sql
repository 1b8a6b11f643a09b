-- Where only the handover code proves delivery, by the amount, the tier or the category as they were at the sale.
alter table orders."order" add column code_needed boolean not null default false;
comment on column orders."order".code_needed is 'Agreed at the sale: nothing but the handover code proves delivery, not the buyer''s word alone.';
