-- An order can be lost in three ways, and be told of in any order: each has its own moment, and the first of them is when it was lost.
alter table trust.seller_order
  add column not_shipped_at timestamptz,
  add column not_delivered_at timestamptz,
  add column dispute_lost_at timestamptz,
  add column dispute_decided_at timestamptz;
update trust.seller_order set not_shipped_at = lost_at where lost_reason = 'not_shipped';
update trust.seller_order set not_delivered_at = lost_at where lost_reason = 'not_delivered';
update trust.seller_order set dispute_lost_at = lost_at where lost_reason = 'dispute';
alter table trust.seller_order add constraint lost_in_one_way
  check (lost_at is not distinct from least(not_shipped_at, not_delivered_at, dispute_lost_at));
