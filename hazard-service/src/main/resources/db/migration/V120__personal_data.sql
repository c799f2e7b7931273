-- Tables of the platform's handling of personal data. Each service owns a copy (V120) in its own
-- database and seeds retention_rule with the periods of its own records in a later migration.

-- The keys values are sealed (SEAL) or hashed to be searched by (INDEX) with, each wrapped by the
-- master key, which stands in no table. Rows are never deleted: a retired key opens old backups.
create table data_key (
  id         uuid        primary key,
  purpose    text        not null check (purpose ~ '^[a-z][a-z-]{1,39}$'),
  kind       text        not null check (kind in ('SEAL', 'INDEX')),
  wrapped    bytea       not null,
  master_id  text        not null,
  created_at timestamptz not null default now(),
  created_by text        not null,
  retired_at timestamptz
);
create unique index data_key_index on data_key (purpose) where kind = 'INDEX';

-- How long what is kept, and what becomes of it then. The rule in force on a day is the highest
-- version whose effective period holds that day.
create table retention_rule (
  id             text     not null check (id ~ '^[a-z][a-z0-9.-]{2,79}$'),
  version        integer  not null check (version > 0),
  category       text     not null,
  basis          text     not null,
  keep           text     not null check (keep ~ '^P[1-9][0-9]{0,3}[YMD]$'),
  action         text     not null check (action in ('ANONYMISE', 'DESTROY')),
  effective_from date     not null,
  effective_to   date     check (effective_to > effective_from),
  primary key (id, version)
);
revoke insert, update on retention_rule from ${app_role};
