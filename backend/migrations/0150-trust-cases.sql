-- Whoever looks into one person's case finds the decisions about that person at once, however many there are about others.
create index decision_account on trust.decision (account_id, at desc) where account_id is not null;
-- What rules have begun of late, for the operator's page.
create index restriction_since on trust.restriction (since);
