-- Orders that were complete before there were reviews can be reviewed too. Nobody is reminded of them any more.
insert into reviews.purchase (shop_id, order_id, order_number, account_id, buyer_key, self_dealing, products, completed_at)
select o.shop_id, o.id, o.number, o.account_id, o.buyer_key, o.self_dealing,
  (select jsonb_agg(jsonb_build_object('productId', l.product_id, 'title', l.title, 'picture', l.picture) order by l.position)
    from orders.order_line l where l.shop_id = o.shop_id and l.order_id = o.id),
  o.completed_at
from orders."order" o where o.state = 'completed'
on conflict do nothing;
