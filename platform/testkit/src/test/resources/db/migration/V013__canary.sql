-- The entity of architecture canary A4 lies in this module, so Hibernate looks for its table.
create table canary_crate (id uuid primary key);
