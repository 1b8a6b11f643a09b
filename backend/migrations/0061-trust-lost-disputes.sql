-- A dispute that the seller lost is a lost order, once, and no more when an appeal has cleared it.
alter table trust.seller_facts add column lost_disputes int not null default 0 check (lost_disputes >= 0);
alter table trust.seller_order drop constraint seller_order_lost_reason_check;
alter table trust.seller_order add constraint seller_order_lost_reason_known
  check (lost_reason in ('not_shipped', 'not_delivered', 'dispute'));
