-- What all machines together have spent, by the name of the sum: a run, or a day.

create table spending (
  name text primary key,
  millionths bigint not null
);
