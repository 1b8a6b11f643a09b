-- One fact may be two marks, such as a review and a review that counts for nothing.
alter table trust.mark drop constraint mark_pkey, add primary key (shop_id, kind, id);
