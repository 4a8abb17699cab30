-- What the engine has to remember: when it last looked at a schedule, what a source wants to be told next time, what puts an item away.

create table schedule_look (
  schedule text primary key,
  looked_ms bigint not null
);

alter table source_state add column memory text;
alter table run_article add column receipt text;
