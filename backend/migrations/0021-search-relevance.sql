-- How telling each word is: in how many listings it stands. Relevance gives rare words more weight than common ones.

alter table search.listing add column title_length smallint not null default 0;
comment on column search.listing.title_length is 'Words in the title: a word says more about a thing of few words.';

create table search.lexeme (
  lexeme text primary key,
  listings int not null
);
comment on table search.lexeme is 'In how many listings each indexed word stands, counted daily; a word that is missing is taken for a rare one.';

create table search.size (
  only_row boolean primary key default true check (only_row),
  listings int not null
);
comment on table search.size is 'How many listings there were when the words were counted.';
insert into search.size (listings) values (0);

grant select, insert, update, delete on search.lexeme to amana_app;
grant select, update on search.size to amana_app;
