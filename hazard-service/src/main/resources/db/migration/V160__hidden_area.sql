-- Hidden areas 隐患区域. What is known is one document, from which the database derives what is
-- searched and checked; the shape is GeoJSON in CGCS2000 with its bounding box and a point in it.

create table hidden_area (
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
  kind            varchar(13)  not null generated always as (details ->> 'kind') stored
                  check (kind in ('WATER_BODY', 'ROAD_SEGMENT', 'WIRING', 'INDUSTRY_SPOT', 'OTHER')),
  lat             numeric(9,6) not null check (lat between 3 and 54),
  lon             numeric(9,6) not null check (lon between 73 and 136),
  spot            point        generated always as (point(lon::float8, lat::float8)) stored,
  south           numeric(9,6) not null,
  west            numeric(9,6) not null,
  north           numeric(9,6) not null check (north >= south),
  east            numeric(9,6) not null check (east >= west),
  risk            jsonb        not null,
  risk_score      numeric(5,2) not null generated always as ((risk ->> 'score')::numeric) stored
                  check (risk_score between 0 and 100),
  controls        jsonb        not null,
  check ((voided_at is null) = (void_reason is null))
);
create index hidden_area_risk on hidden_area (left(area_code, 6), risk_score) where voided_at is null;
create index hidden_area_district on hidden_area (left(area_code, 6), id desc);
create index hidden_area_street on hidden_area (left(area_code, 9), id desc);
create index hidden_area_updated on hidden_area (updated_at);
create index hidden_area_search on hidden_area using gin (search_grams(search_text));
create index hidden_area_spot on hidden_area using gist (spot);
call keep_history('hidden_area');

-- How a risk is scored: points = per_unit × how far the value lies beyond the bound, at most at_most;
-- unknown_points count while the value is not known, because not knowing is no safety.
create table hidden_area_risk_rule (
  rule_id        varchar(60)  not null check (rule_id ~ '^[a-z][a-z0-9.-]{2,59}$'),
  version        integer      not null check (version > 0),
  factor         varchar(20)  not null,
  kinds          text[]       not null,
  beyond         varchar(5)   not null check (beyond in ('ABOVE', 'BELOW')),
  bound          numeric(9,2) not null,
  per_unit       numeric(9,2) not null,
  at_most        numeric(5,2) not null check (at_most > 0),
  unknown_points numeric(5,2) not null check (unknown_points >= 0),
  window_years   integer      check (window_years > 0),
  title          varchar(100) not null,
  title_zh       varchar(100) not null,
  basis          varchar(300) not null,
  effective_from date         not null,
  effective_to   date         check (effective_to > effective_from),
  primary key (rule_id, version)
);
revoke insert, update on hidden_area_risk_rule from ${app_role};

insert into hidden_area_risk_rule values
('hidden-area.base', 1, 'BASE', '{WATER_BODY,ROAD_SEGMENT,WIRING,INDUSTRY_SPOT,OTHER}', 'ABOVE', 0, 20, 20, 20, null,
 'Every hidden area', '隐患区域固有风险', 'DEF', '2020-01-01', null),
('hidden-area.deaths', 1, 'DEATHS', '{WATER_BODY,ROAD_SEGMENT,WIRING,INDUSTRY_SPOT,OTHER}', 'ABOVE', 0, 10, 40, 0, 3,
 'Deaths of recent years', '近年死亡人数', 'DEF', '2020-01-01', null),
('hidden-area.injuries', 1, 'INJURIES', '{WATER_BODY,ROAD_SEGMENT,WIRING,INDUSTRY_SPOT,OTHER}', 'ABOVE', 0, 3, 15, 0, 3,
 'Injuries of recent years', '近年受伤人数', 'DEF', '2020-01-01', null),
('hidden-area.vessels', 1, 'VESSELS', '{WATER_BODY}', 'ABOVE', 0, 5, 5, 5, null,
 'Vessels on the water', '水域有船舶', 'DEF', '2020-01-01', null),
('hidden-area.signs', 1, 'WARNING_SIGNS', '{WATER_BODY,ROAD_SEGMENT}', 'BELOW', 1, 10, 10, 10, null,
 'No warning sign', '无警示标志', 'DEF', '2020-01-01', null),
('hidden-area.patrols', 1, 'PATROLS', '{WATER_BODY,ROAD_SEGMENT,INDUSTRY_SPOT,OTHER}', 'BELOW', 4, 2.5, 10, 10, null,
 'Fewer than four patrols a month', '每月巡查少于四次', 'DEF', '2020-01-01', null),
('hidden-area.wiring-age', 1, 'WIRING_AGE', '{WIRING}', 'ABOVE', 10, 1, 20, 20, null,
 'Wiring older than ten years', '线路使用超过十年', 'DEF', '2020-01-01', null),
('hidden-area.test-age', 1, 'TEST_AGE', '{WIRING}', 'ABOVE', 2, 5, 15, 15, null,
 'Last test more than two years ago', '距上次检测超过两年', 'DEF', '2020-01-01', null),
('hidden-area.insulation', 1, 'INSULATION', '{WIRING}', 'BELOW', 0.5, 40, 20, 10, null,
 'Insulation below 0.5 MΩ', '绝缘电阻低于 0.5 兆欧', 'DEF', '2020-01-01', null),
('hidden-area.load', 1, 'LOAD', '{WIRING}', 'ABOVE', 0.8, 50, 15, 5, null,
 'Load above 80 % of the rating', '负荷率超过百分之八十', 'DEF', '2020-01-01', null),
('hidden-area.households', 1, 'HOUSEHOLDS', '{WIRING}', 'ABOVE', 0, 0.05, 10, 5, null,
 'Households affected', '涉及户数', 'DEF', '2020-01-01', null),
('hidden-area.controls', 1, 'CONTROLS', '{WATER_BODY,ROAD_SEGMENT,WIRING,INDUSTRY_SPOT,OTHER}', 'ABOVE', 0, -10, 30, 0, 3,
 'Controls verified in recent years', '近年已核验有效的管控措施', 'DEF', '2020-01-01', null);
