-- Emergency access 应急授权. Each service owns a copy (V110) in its own database.

create table emergency_access (
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
  subject         varchar(100) not null,
  person_id       uuid         not null,
  reason          varchar(500) not null,
  started_at      timestamptz  not null,
  ends_at         timestamptz  not null check (ends_at > started_at),
  ended_at        timestamptz  check (ended_at >= started_at),
  ended_by        uuid,
  check ((ended_at is null) = (ended_by is null))
);
create index emergency_access_running on emergency_access (ends_at) where ended_at is null;
create index emergency_access_area on emergency_access (left(area_code, 6), id desc);

insert into deadline_rule (rule_id, version, title, title_zh, amount, unit, roll_to_working_day, basis, effective_from, effective_to, params) values
('emergency-access.longest', 1, 'Longest emergency access', '应急授权最长时限', 1, 'HOURS', false, '系统默认值（DEF 60 分钟），由安委办以文件调整 System default, to be replaced by a decision of the committee office', '2020-01-01', null, '{}');
