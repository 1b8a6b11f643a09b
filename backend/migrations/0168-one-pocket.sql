-- Asked at every checkout: which other shops are paid to this number.
create index shop_payout_phone on shops.shop (payout_phone);
