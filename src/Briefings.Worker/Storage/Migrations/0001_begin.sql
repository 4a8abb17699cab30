-- One script for both databases: text ids, unix milliseconds, 0 and 1, JSON as text. SQLite takes any name of a type.

create table run (
  id text primary key,
  schedule text not null,
  slot text not null,
  due_ms bigint not null,
  state text not null,
  failed_in text,
  reason text,
  settings text not null,
  currency text,
  requires_approval bigint not null,
  decided_by text,
  decided_ms bigint,
  owner text,
  attempts bigint not null,
  started_ms bigint,
  changed_ms bigint not null,
  ended_ms bigint,
  unique (schedule, slot)
);
create index run_by_state on run (state, changed_ms);
create index run_by_due on run (due_ms);

create table article (
  hash text primary key,
  stored_ms bigint not null,
  json text not null
);
create index article_by_age on article (stored_ms);

create table reading (
  key text primary key,
  article_hash text not null,
  stored_ms bigint not null,
  json text not null
);
create index reading_by_article on reading (article_hash);

create table run_article (
  run_id text not null references run (id),
  n bigint not null,
  item_key text not null,
  source text not null,
  url text,
  outlet text,
  title text,
  receipt text,
  state text not null,
  problem_code text,
  problem_text text,
  article_hash text,
  reading_key text,
  cost_millionths bigint,
  owner text,
  attempts bigint not null,
  changed_ms bigint not null,
  primary key (run_id, n),
  unique (run_id, item_key)
);
create index run_article_by_state on run_article (run_id, state);
create index run_article_by_item on run_article (item_key);
create index run_article_by_hash on run_article (article_hash);

create table edition (
  run_id text primary key references run (id),
  ledger_before bigint not null,
  ledger_after bigint not null,
  saved_ms bigint not null,
  settings text not null,
  json text not null
);

create table ledger (
  schedule text not null,
  number bigint not null,
  run_id text not null,
  saved_ms bigint not null,
  json text not null,
  primary key (schedule, number)
);

create table template_file (
  template_hash text not null,
  path text not null,
  bytes bytea not null,
  primary key (template_hash, path)
);

create table document (
  run_id text not null references run (id),
  template text not null,
  language text not null,
  format text not null,
  template_hash text not null,
  sha256 text not null,
  bytes bytea not null,
  primary key (run_id, template, language, format)
);
create index document_by_template on document (template_hash);

create table delivery (
  run_id text not null references run (id),
  target text not null,
  channel text not null,
  settings text not null,
  idempotency_key text not null,
  state text not null,
  owner text,
  attempts bigint not null,
  problem_code text,
  message text,
  resolved_by text,
  changed_ms bigint not null,
  sent_ms bigint,
  primary key (run_id, target)
);
create index delivery_by_state on delivery (state, changed_ms);

create table source_state (
  schedule text not null,
  source text not null,
  memory text,
  last_success_ms bigint,
  failing_since_ms bigint,
  problem_code text,
  problem_text text,
  changed_ms bigint not null,
  primary key (schedule, source)
);

create table schedule_look (
  schedule text primary key,
  looked_ms bigint not null
);

-- Of a schedule's runs one at a time asks the sources: two at once would both find the same articles new.

create unique index run_gathering on run (schedule) where state = 'gathering';
