-- A claim that its buyer has taken back says nothing of the buyer.
alter table trust.seller_order add column claim_taken_back boolean not null default false;
create index seller_order_buyer on trust.seller_order (buyer_key);
