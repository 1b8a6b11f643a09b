-- Questions about products before anybody orders them, and what the sellers answer.
create schema questions;
grant usage on schema questions to amana_app, amana_shop;

create table questions.question (
  shop_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  product_title text not null,
  account_id uuid,
  author_name text,
  text text not null check (char_length(text) between 1 and 500),
  asked_at timestamptz not null,
  answer text check (char_length(answer) between 1 and 1000),
  answered_at timestamptz,
  answer_changed_at timestamptz,
  set_aside_at timestamptz,
  primary key (shop_id, id),
  check ((answer is null) = (answered_at is null)),
  check (answer_changed_at is null or answer_changed_at >= answered_at),
  check (answer is null or set_aside_at is null),
  check ((account_id is null) = (author_name is null)),
  -- What nobody has answered goes with the account that asked it.
  check (account_id is not null or answer is not null)
);
comment on table questions.question is 'What somebody wants to know about a product; public once it is answered. A question of an erased account stays with its answer, as somebody''s.';
comment on column questions.question.product_title is 'What the product was called when it was asked.';
comment on column questions.question.set_aside_at is 'The seller does not answer it: off her list, and never published.';
create index question_published on questions.question (product_id, id desc) where answer is not null;
create index question_waiting on questions.question (shop_id, id desc) where answer is null and set_aside_at is null;
create index question_answered on questions.question (shop_id, id desc) where answer is not null;
create index question_account on questions.question (account_id, id desc) where account_id is not null;
call platform.keep_to_shop('questions.question', 'select, update');

-- What was asked, of what and by whom is not changed afterwards; only an erased account takes its name off.
create function questions.keep_what_was_asked() returns trigger language plpgsql as $$
begin
  if (new.shop_id, new.id, new.product_id, new.text, new.asked_at)
      is distinct from (old.shop_id, old.id, old.product_id, old.text, old.asked_at)
    or (new.account_id is distinct from old.account_id and new.account_id is not null)
    or (old.answer is not null and new.answer is null)
    or (old.answered_at is not null and new.answered_at is distinct from old.answered_at) then
    raise exception 'what was asked and that it was answered stays' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger what_was_asked_stays before update on questions.question
  for each row execute function questions.keep_what_was_asked();
