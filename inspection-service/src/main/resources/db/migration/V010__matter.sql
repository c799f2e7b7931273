-- The published list of what may be inspected (检查事项清单). What is not on it may not be inspected.
create table matter (
  id              uuid        primary key,
  version         bigint      not null,
  event_sequence  bigint      not null,
  state_digest    bytea       not null,
  area_code       varchar(12) not null,
  organization_id uuid,
  created_at      timestamptz not null,
  created_by      varchar(100) not null,
  updated_at      timestamptz not null,
  updated_by      varchar(100) not null,
  code            varchar(40)  not null unique,
  title           varchar(200) not null,
  basis           varchar(500) not null,
  valid_from      date         not null,
  valid_to        date,
  published_on    date,
  check (valid_to is null or valid_to >= valid_from)
);
create index matter_district on matter (left(area_code, 6), id desc);
create index matter_street on matter (left(area_code, 9), id desc);
