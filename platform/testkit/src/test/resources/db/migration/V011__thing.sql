create table thing (
  id              uuid         primary key,
  version         bigint       not null,
  event_sequence  bigint       not null,
  state_digest    bytea        not null,
  area_code       varchar(12)  not null,
  organization_id uuid,
  created_at      timestamptz  not null,
  created_by      varchar(100) not null,
  updated_at      timestamptz  not null,
  updated_by      varchar(100) not null,
  no              varchar(32)  not null,
  name            varchar(10)  not null,
  kind            varchar(10)  not null
);
create index thing_district on thing (left(area_code, 6), id desc);
create index thing_street on thing (left(area_code, 9), id desc);
