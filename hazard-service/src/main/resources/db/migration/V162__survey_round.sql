-- Survey rounds 摸排批次. The cells stand in columns of their own, so that it can be asked which cells no
-- round has ever covered.

create table survey_round (
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
  details         jsonb        not null,
  status          varchar(9)   not null check (status in ('PLANNED', 'RUNNING', 'COMPLETED')),
  method          varchar(15)  not null generated always as (details ->> 'method') stored,
  expected_cells  text[]       not null check (cardinality(expected_cells) > 0),
  covered_cells   text[]       not null check (covered_cells <@ expected_cells),
  started_at      timestamptz,
  completed_at    timestamptz,
  result          jsonb,
  spot            point        generated always as (null::point) stored,
  check ((status = 'PLANNED') = (started_at is null)),
  check ((status = 'COMPLETED') = (completed_at is not null)),
  check ((completed_at is null) = (result is null)),
  check ((voided_at is null) = (void_reason is null))
);
create index survey_round_expected on survey_round using gin (expected_cells) where voided_at is null;
create index survey_round_covered on survey_round using gin (covered_cells) where voided_at is null;
create index survey_round_kinds on survey_round using gin ((details -> 'kinds'));
create index survey_round_district on survey_round (left(area_code, 6), id desc);
create index survey_round_street on survey_round (left(area_code, 9), id desc);
create index survey_round_updated on survey_round (updated_at);
create index survey_round_search on survey_round using gin (search_grams(search_text));
create index survey_round_spot on survey_round using gist (spot);
call keep_history('survey_round');
