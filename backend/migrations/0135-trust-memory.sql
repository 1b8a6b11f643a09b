-- What decided, word for word, and what was judged without anything coming of it: so that decisions can be judged again and rules tried.

create table trust.ruleset (
  hash text primary key,
  content text not null,
  first_used_at timestamptz not null,
  constraint ruleset_is_its_content check (hash = left(encode(sha256(convert_to(content, 'UTF8')), 'hex'), 16))
);
comment on table trust.ruleset is 'Every rule with version, mode, thresholds and words as they were when a decision was first made by them, as one text under its own hash.';
grant select, insert on trust.ruleset to amana_app, amana_shop;

-- Decisions from before rulesets were kept stay as they are; no new one is made by rules that nobody can read.
alter table trust.decision add constraint decision_ruleset_kept foreign key (ruleset_hash) references trust.ruleset (hash) not valid;

create table trust.judgement (
  shop_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  day date not null,
  subject_kind text not null check (subject_kind in ('conduct', 'listing', 'order')),
  subject_id text,
  ruleset_hash text not null references trust.ruleset (hash),
  action text not null,
  hits text[] not null,
  trial_hits text[] not null,
  input text not null,
  output_sha256 text not null,
  outcome text check (outcome in ('lost', 'money_back', 'clean', 'quiet')),
  primary key (shop_id, id)
);
comment on table trust.judgement is 'What was put to the judge, whether or not anything came of it: a shop''s conduct once a day, each listing and order. Kept for 90 days.';
comment on column trust.judgement.trial_hits is 'Rules in shadow that would have acted.';
comment on column trust.judgement.output_sha256 is 'Of what the judge said, as canonical JSON: judged again it must come out the same.';
comment on column trust.judgement.outcome is 'What had become of it 14 days later; null until then.';
create unique index judgement_conduct_daily on trust.judgement (shop_id, day) where subject_kind = 'conduct';
create index judgement_at on trust.judgement (at);
create index judgement_id on trust.judgement (id);
create index judgement_outcome_open on trust.judgement (at) where outcome is null;
call platform.keep_to_shop('trust.judgement', 'select, insert');
