create table accident (
  id               uuid         primary key,
  version          bigint       not null,
  event_sequence   bigint       not null,
  state_digest     bytea        not null,
  area_code        varchar(12)  not null,
  organization_id  uuid,
  created_at       timestamptz  not null,
  created_by       varchar(100) not null,
  updated_at       timestamptz  not null,
  updated_by       varchar(100) not null,

  no                 varchar(32)  not null unique,
  status             text         not null
    check (status in ('RECEIVED', 'REPORTING', 'SUPPLEMENT_WINDOW', 'WINDOW_CLOSED')),
  occurred_at        timestamptz  not null,
  occurred_certainty text         not null check (occurred_certainty in ('EXACT', 'ESTIMATED')),
  place              varchar(300),
  latitude           numeric(9,6),
  longitude          numeric(9,6),
  object_type        text         check (object_type in ('PREMISES', 'ENTERPRISE')),
  object_id          uuid,
  unit_uscc          varchar(18),
  unit_name          varchar(200),
  industry_code      varchar(5),
  accident_type      int          check (accident_type between 1 and 27),
  type_scheme        varchar(20),
  road_or_fire       boolean      not null,
  scene              varchar(2000),
  course             varchar(4000),
  measures           varchar(4000),
  unknown_fields     jsonb        not null,

  head_informed_at       timestamptz,
  earliest_signal_kind   text
    check (earliest_signal_kind in ('CALL_110', 'CALL_119', 'CALL_120', 'HOSPITAL', 'MEDIA', 'INSURANCE')),
  earliest_signal_at     timestamptz,
  received_at            timestamptz not null,
  received_at_stated     boolean     not null,
  report_rule_code       varchar(60) not null,
  report_due_at          timestamptz,
  lateness               text        not null
    check (lateness in ('ON_TIME', 'LATE', 'PROBABLY_LATE', 'UNKNOWN')),
  minutes_late           int         check (minutes_late > 0),

  grade                  text        not null
    check (grade in ('GENERAL', 'SERIOUS', 'MAJOR', 'EXTRAORDINARY')),
  reports_up_to          text        not null,
  reports_up_since       timestamptz not null,
  investigated_by        text        not null,
  window_rule_code       varchar(60) not null,
  window_ends_at         timestamptz not null,

  check ((object_type is null) = (object_id is null)),
  check ((latitude is null) = (longitude is null)),
  check ((accident_type is null) = (type_scheme is null)),
  check ((earliest_signal_kind is null) = (earliest_signal_at is null)),
  check (received_at >= occurred_at),
  check ((lateness = 'LATE') = (minutes_late is not null))
);
create index accident_district on accident (left(area_code, 6), id desc);
create index accident_street on accident (left(area_code, 9), id desc);
create index accident_status on accident (status, id desc);
create index accident_grade on accident (grade, id desc);
create index accident_object on accident (object_id, id desc) where object_id is not null;
create index accident_unit on accident (unit_uscc, id desc) where unit_uscc is not null;
create index accident_organization on accident (organization_id, id desc);
create index accident_occurred on accident (occurred_at);

-- What was known, version by version. A correction is a new version; nothing here is ever changed.
create table accident_facts (
  id               uuid         primary key,
  accident_id      uuid         not null references accident,
  seq              int          not null check (seq > 0),
  recorded_at      timestamptz  not null,
  recorded_by      varchar(100) not null,
  changed_at       timestamptz  not null,
  deaths           int          not null check (deaths >= 0),
  missing          int          not null check (missing >= 0),
  serious_injuries int          not null check (serious_injuries >= 0),
  poisoned         int          not null check (poisoned >= 0),
  light_injuries   int          not null check (light_injuries >= 0),
  loss_yuan        numeric(16,2) check (loss_yuan >= 0),
  source           varchar(200) not null,
  reason           varchar(1000),
  in_window        boolean      not null,
  late             boolean      not null,
  grade            text         not null,
  rule_code        varchar(40)  not null,
  rule_version     int          not null,
  unique (accident_id, seq),
  foreign key (rule_code, rule_version) references accident_grade_rule (code, version)
);
revoke update on accident_facts from ${app_role};

create table report_hop (
  id                uuid         primary key,
  accident_id       uuid         not null references accident,
  seq               int          not null check (seq > 0),
  from_level        text         not null,
  to_level          text         not null,
  to_organization   varchar(200) not null,
  rule_code         varchar(60)  not null,
  due_at            timestamptz  not null,
  sent_at           timestamptz  not null,
  received_at       timestamptz  not null check (received_at >= sent_at),
  minutes_late      int          check (minutes_late > 0),
  recorded_at       timestamptz  not null,
  recorded_by       varchar(100) not null,
  unique (accident_id, to_level)
);
revoke update on report_hop from ${app_role};
