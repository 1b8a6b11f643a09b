-- Not only what was reported as failed and paid all the same: also what M-Pesa's statement shows to have left, and nobody knows why.
update ledger.account_kind set label = 'Left our accounts, not explained yet' where kind = 'unexplained_outflow';
