-- Whether all of an order’s money is back is asked whenever a refund arrives.
create index refund_order on payments.refund (order_id) where state = 'sent';
