-- A buyer is judged by the records of her orders of a year: counts that never end would be held against her for life.
drop table trust.buyer_record;
