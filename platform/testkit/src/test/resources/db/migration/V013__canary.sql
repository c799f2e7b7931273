-- The entities of architecture canaries A4 and C5 lie in this module, so Hibernate looks for their
-- tables.
create table canary_crate (id uuid primary key);
create table canary_tally (id uuid primary key);
