-- Solutions for key industries 重点行业解决方案, and how long their measures may take.

create table industry_solution (
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
  industry        varchar(17)  not null generated always as (details ->> 'industry') stored
                  check (industry in ('FOOD', 'CAMPUS', 'TOURISM', 'FOREST_FIRE', 'URBAN_FLOOD', 'GEO_HAZARD',
                                      'FIREWORKS', 'SPECIAL_EQUIPMENT', 'WINTER_HEATING', 'OTHER')),
  department_id   uuid         not null generated always as ((details ->> 'departmentId')::uuid) stored,
  plan_year       integer      not null generated always as ((details ->> 'year')::integer) stored,
  status          varchar(10)  not null check (status in ('DRAFT', 'ACTIVE', 'REVIEWED', 'CLOSED', 'SUPERSEDED')),
  progress        jsonb        not null,
  superseded_by   uuid         references industry_solution (id),
  review          jsonb,
  closing         jsonb,
  spot            point        generated always as (null::point) stored,
  check ((status = 'SUPERSEDED') = (superseded_by is not null)),
  check (status not in ('REVIEWED', 'CLOSED') or review is not null),
  check ((status = 'CLOSED') = (closing is not null)),
  check ((voided_at is null) = (void_reason is null))
);
create unique index industry_solution_active on industry_solution (industry, department_id, plan_year)
  where status = 'ACTIVE' and voided_at is null;
create index industry_solution_measure on industry_solution using gin (progress jsonb_path_ops);
create index industry_solution_district on industry_solution (left(area_code, 6), id desc);
create index industry_solution_street on industry_solution (left(area_code, 9), id desc);
create index industry_solution_updated on industry_solution (updated_at);
create index industry_solution_search on industry_solution using gin (search_grams(search_text));
create index industry_solution_spot on industry_solution using gist (spot);
call keep_history('industry_solution');

insert into deadline_rule (rule_id, version, title, title_zh, amount, unit, basis, effective_from) values
('industry-solution.measure', 1, 'A measure of an industry solution, at most', '解决方案措施最长期限', 24, 'MONTHS',
 'DEF; the date is fixed by the solution', '2020-01-01'),
('industry-solution.review', 1, 'Review of an industry solution, at most', '解决方案评估最长期限', 24, 'MONTHS',
 'DEF; the date is fixed by the solution', '2020-01-01');
