-- Who overruled a rule, and with which words.
alter table trust.reconsideration
  add column answered_by_account_id uuid,
  add column answer_words text check (length(answer_words) between 1 and 2000),
  add constraint overruled_by_somebody check (answered_by is distinct from 'operator' or answered_by_account_id is not null);
create index reconsideration_asked on trust.reconsideration (asked_at desc);

-- What has happened to one shop or one person, for counting it again.
create index fact_shop on platform.fact ((data->>'shopId'), at, id) where data ? 'shopId';
create index fact_account on platform.fact ((data->>'accountId'), at, id) where data ? 'accountId' and not data ? 'shopId';
