-- Safety investments 安全投入: four kinds, planned and actual. What is not known is null, not zero.

create table safety_investment (
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
  details            jsonb         not null,
  of_organization_id uuid          not null generated always as ((details ->> 'organizationId')::uuid) stored,
  budget_year        integer       not null generated always as ((details ->> 'year')::integer) stored,
  kind               varchar(9)    not null generated always as (details ->> 'kind') stored
                     check (kind in ('FUNDS', 'STAFF', 'MATERIALS', 'EQUIPMENT')),
  unit               varchar(7)    not null generated always as (details ->> 'unit') stored
                     check (unit in ('YUAN', 'PERSONS', 'ITEMS')),
  planned            numeric(16,2) generated always as ((details ->> 'planned')::numeric) stored check (planned >= 0),
  actual             numeric(16,2) generated always as ((details ->> 'actual')::numeric) stored check (actual >= 0),
  spot               point         generated always as (null::point) stored,
  check ((voided_at is null) = (void_reason is null))
);
create unique index safety_investment_once on safety_investment (of_organization_id, budget_year, kind, unit)
  where voided_at is null;
create index safety_investment_peers on safety_investment (budget_year, kind, unit) where voided_at is null;
create index safety_investment_district on safety_investment (left(area_code, 6), id desc);
create index safety_investment_street on safety_investment (left(area_code, 9), id desc);
create index safety_investment_updated on safety_investment (updated_at);
create index safety_investment_search on safety_investment using gin (search_grams(search_text));
create index safety_investment_spot on safety_investment using gist (spot);
call keep_history('safety_investment');
