-- Which open hazards an accident met with: once linked, for ever.

create table accident_link (
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
  accident_id     uuid         not null,
  accident_no     varchar(32)  not null,
  occurred_at     timestamptz  not null,
  hazard_id       uuid         not null references hazard (id),
  level           varchar(7)   check (level in ('GENERAL', 'MAJOR')),
  hazard_status   varchar(12)  not null,
  unique (accident_id, hazard_id)
);
create index accident_link_hazard on accident_link (hazard_id, id desc);
create index accident_link_district on accident_link (left(area_code, 6), id desc);
create index accident_link_street on accident_link (left(area_code, 9), id desc);

insert into deadline_rule (rule_id, version, title, title_zh, amount, unit, basis, effective_from, params) values
('hazard.accident-window', 1, 'Hazards of an accident, before and after', '事故关联隐患的期间', 12, 'MONTHS',
 'DEF', '2020-01-01', '{}');
