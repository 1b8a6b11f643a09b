-- ledger.post looks its legs up in one query over arrays. Left to itself PostgreSQL plans it anew for each posting, because it sees how long the
-- arrays are; planning took longer than all the rest. One plan fits every posting: each leg is a look-up in an index.
alter function ledger.post(uuid, text, text, text, timestamptz, text[], uuid[], uuid[], bigint[], uuid, text, uuid)
  set plan_cache_mode = force_generic_plan;
