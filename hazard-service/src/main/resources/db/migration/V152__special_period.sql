-- Special periods 特殊时段: when stricter measures hold, where, and which figures of gatherings they lower.

create table special_period (
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
  voided_at       timestamptz,
  voided_by       varchar(100),
  void_reason     varchar(500),
  search_text     varchar(2000),
  name            varchar(200) not null,
  kind            varchar(11)  not null check (kind in ('HOLIDAY', 'EVENT', 'WEATHER', 'CONGRESS', 'MAINTENANCE', 'CUSTOM')),
  starts_at       timestamptz  not null,
  ends_at         timestamptz  not null,
  corners         jsonb        not null,
  measures        text[]       not null,
  basis           varchar(300) not null,
  gathering       jsonb,
  lat             numeric(9,6) check (lat between 3 and 54),
  lon             numeric(9,6) check (lon between 73 and 136),
  spot            point        generated always as (point(lon::float8, lat::float8)) stored,
  check (ends_at > starts_at),
  check ((lat is null) = (lon is null)),
  check ((voided_at is null) = (void_reason is null))
);
create index special_period_district on special_period (left(area_code, 6), id desc);
create index special_period_street on special_period (left(area_code, 9), id desc);
create index special_period_updated on special_period (updated_at);
create index special_period_time on special_period using gist (tstzrange(starts_at, ends_at)) where voided_at is null;
create index special_period_spot on special_period using gist (spot);
create index special_period_search on special_period using gin (search_grams(search_text));
call keep_history('special_period');
