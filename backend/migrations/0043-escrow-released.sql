-- A seller's page names the orders whose money is available, newest first.
create index hold_released on escrow.hold (shop_id, closed_at desc) where released_cents > 0;
