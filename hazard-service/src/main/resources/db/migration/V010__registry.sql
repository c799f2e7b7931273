-- Enterprises and premises: the objects hazards belong to.

create table enterprise (
  id              uuid         primary key,
  version         bigint       not null,
  event_sequence  bigint       not null,
  state_digest    bytea        not null,
  area_code       varchar(12)  not null check (area_code ~ '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$'),
  organization_id uuid,
  created_at      timestamptz  not null,
  created_by      varchar(100) not null,
  updated_at      timestamptz  not null,
  updated_by      varchar(100) not null,
  uscc            varchar(18)  unique check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  no_uscc_reason  varchar(200),
  name            varchar(200) not null,
  kind            varchar(12)  not null check (kind in ('COMPANY', 'SOLE_TRADER', 'ORGAN', 'OTHER')),
  industry_code   varchar(5)   check (industry_code ~ '^[A-T][0-9]{4}$'),
  employees       integer      check (employees >= 0),
  high_risk       text[]       not null,
  address         varchar(300),
  lat             numeric(9,6) check (lat between 3 and 54),
  lon             numeric(9,6) check (lon between 73 and 136),
  external_ref    varchar(64),
  status          varchar(9)   not null check (status in ('ACTIVE', 'SUSPENDED', 'CLOSED')),
  check (uscc is not null or (kind = 'OTHER' and no_uscc_reason is not null)),
  check ((lat is null) = (lon is null))
);
create unique index enterprise_external_ref on enterprise (left(area_code, 6), external_ref)
  where external_ref is not null;
create index enterprise_district on enterprise (left(area_code, 6), id desc);
create index enterprise_street on enterprise (left(area_code, 9), id desc);
create index enterprise_updated on enterprise (updated_at);

create table premises (
  id               uuid          primary key,
  version          bigint        not null,
  event_sequence   bigint        not null,
  state_digest     bytea         not null,
  area_code        varchar(12)   not null check (area_code ~ '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$'),
  organization_id  uuid,
  created_at       timestamptz   not null,
  created_by       varchar(100)  not null,
  updated_at       timestamptz   not null,
  updated_by       varchar(100)  not null,
  name             varchar(200)  not null,
  kinds            text[]        not null check (cardinality(kinds) > 0),
  address          varchar(300)  not null,
  enterprise_id    uuid          references enterprise (id),
  industry_code    varchar(5)    check (industry_code ~ '^[A-T][0-9]{4}$'),
  lat              numeric(9,6)  check (lat between 3 and 54),
  lon              numeric(9,6)  check (lon between 73 and 136),
  floor_area_m2    numeric(12,2) check (floor_area_m2 > 0),
  storeys          integer       check (storeys between 1 and 200),
  rooms            integer       check (rooms >= 0),
  occupants        integer       check (occupants >= 0),
  dorm_in_same_building boolean  not null,
  permit_no        varchar(64),
  external_ref     varchar(64),
  status           varchar(10)   not null check (status in ('IN_USE', 'VACATED', 'DEMOLISHED')),
  check ((lat is null) = (lon is null))
);
create unique index premises_external_ref on premises (left(area_code, 6), external_ref)
  where external_ref is not null;
create unique index premises_of_enterprise on premises (enterprise_id, address)
  where enterprise_id is not null;
create index premises_district on premises (left(area_code, 6), id desc);
create index premises_street on premises (left(area_code, 9), id desc);
create index premises_kinds on premises using gin (kinds);
create index premises_updated on premises (updated_at);
