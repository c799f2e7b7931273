-- Figures of others 外部数据: what the suite cannot count itself, with its source and its date, such as the
-- vehicles of the whole city, or how many people live in a cell of a population grid.

create table external_figure (
  id              uuid          primary key,
  version         bigint        not null,
  event_sequence  bigint        not null,
  state_digest    bytea         not null,
  area_code       varchar(12)   not null check (area_code ~ '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$'),
  organization_id uuid,
  created_at      timestamptz   not null,
  created_by      varchar(100)  not null,
  updated_at      timestamptz   not null,
  updated_by      varchar(100)  not null,
  voided_at       timestamptz,
  voided_by       varchar(100),
  void_reason     varchar(500),
  search_text     varchar(2000),
  code            varchar(40)   not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  name            varchar(200)  not null,
  value           numeric(18,4) not null,
  unit            varchar(20)   not null,
  about_area_code varchar(12)   not null check (about_area_code ~ '^[1-9][0-9]{1,11}$'),
  as_of_date      date          not null,
  source          varchar(300)  not null,
  source_ref      varchar(500),
  -- of a cell of a grid: its centre and the length of its sides
  lat             numeric(9,6)  check (lat between 3 and 54),
  lon             numeric(9,6)  check (lon between 73 and 136),
  cell_metres     integer       check (cell_metres between 10 and 5000),
  spot            point         generated always as (point(lon::float8, lat::float8)) stored,
  check ((lat is null) = (lon is null)),
  check ((lat is null) = (cell_metres is null)),
  check (code <> 'POPULATION_CELL' or (lat is not null and value >= 0)),
  check ((voided_at is null) = (void_reason is null))
);
-- one figure of a kind about a division, or a cell, for a day
create unique index external_figure_once on external_figure
  (left(area_code, 6), code, about_area_code, as_of_date, lat, lon) nulls not distinct where voided_at is null;
create index external_figure_latest on external_figure (code, about_area_code, as_of_date desc) where voided_at is null;
create index external_figure_district on external_figure (left(area_code, 6), id desc);
create index external_figure_street on external_figure (left(area_code, 9), id desc);
create index external_figure_updated on external_figure (updated_at);
create index external_figure_spot on external_figure using gist (spot);
create index external_figure_search on external_figure using gin (search_grams(search_text));
call keep_history('external_figure');
