-- What the limits of a minute have let pass, by limit and by second (since 1970): all machines together.

create table passed (
  name text not null,
  at_s bigint not null,
  amount bigint not null,
  primary key (name, at_s)
);
