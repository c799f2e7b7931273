create table veto_rule (
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

  rule_id          uuid         not null,
  rule_version     int          not null check (rule_version > 0),
  name             varchar(200) not null,
  subject_kind     text         not null
    check (subject_kind in ('LEADER_IN_CHARGE', 'DEPARTMENT', 'STREET', 'ENTERPRISE')),
  trigger          jsonb        not null,
  scope            text[]       not null check (cardinality(scope) > 0 and scope <@ array
    ['AWARDS', 'MERIT_RATING', 'PROMOTION', 'BONUS', 'HONORARY_TITLE']),
  period           text         not null check (period in ('ASSESSMENT_YEAR', 'P12M')),
  early_lift       boolean      not null,
  basis_title      varchar(200) not null,
  basis_no         varchar(100) not null,
  basis_clause     varchar(200) not null,
  effective_from   date         not null,
  effective_to     date,
  note             varchar(1000),
  unique (rule_id, rule_version),
  check (effective_to is null or effective_to >= effective_from)
);
create index veto_rule_district on veto_rule (left(area_code, 6), id desc);

create table veto (
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

  no               varchar(32)  not null unique,
  status           text         not null check (status in
    ('PROPOSED', 'NOTIFIED', 'OBJECTED', 'ANSWERED', 'EFFECTIVE', 'EXPIRED', 'LIFTED', 'REVOKED')),
  rule_id          uuid         not null,
  rule_version     int          not null,
  subject_kind     text         not null,
  subject_type     text         not null check (subject_type in ('ORGANIZATION', 'PERSON')),
  subject_id       uuid         not null,
  trigger_type     text         not null check (trigger_type in ('ACCIDENT', 'CASE')),
  trigger_ref      uuid         not null,
  trigger_on       date         not null,
  chain_id         uuid         references responsibility_chain,
  facts            jsonb        not null,
  scope            text[]       not null,
  period           text         not null,
  period_from      date,
  period_to        date,
  basis_title      varchar(200) not null,
  basis_no         varchar(100) not null,
  basis_clause     varchar(200) not null,
  early_lift       boolean      not null,
  proposed_at      timestamptz  not null,
  notified_at      timestamptz,
  notified_by      uuid,
  notice_no        varchar(100),
  objection_due_at timestamptz,
  waived_at        timestamptz,
  waiver_no        varchar(100),
  objection        varchar(4000),
  objected_at      timestamptz,
  answer           varchar(4000),
  answered_at      timestamptz,
  decided_by       uuid,
  decided_at       timestamptz,
  decision_no      varchar(100),
  ended_at         timestamptz,
  ended_on         date,
  end_cause        text         check (end_cause in ('PERIOD_OVER', 'DECISION', 'FACTS_CHANGED')),
  end_reason       varchar(1000),
  unique (rule_id, subject_id, trigger_ref),
  foreign key (rule_id, rule_version) references veto_rule (rule_id, rule_version),
  check ((trigger_type = 'ACCIDENT') = (chain_id is not null)),
  check ((status in ('EXPIRED', 'LIFTED', 'REVOKED')) = (end_cause is not null)),
  check ((period_from is null) = (period_to is null)),
  check (period_to > period_from),
  check (status not in ('EFFECTIVE', 'EXPIRED', 'LIFTED') or period_from is not null)
);
create index veto_district on veto (left(area_code, 6), id desc);
create index veto_street on veto (left(area_code, 9), id desc);
create index veto_status on veto (status, id desc);
create index veto_subject on veto (subject_id, id desc);
create index veto_trigger on veto (trigger_ref);
create index veto_facts on veto using gin ((facts -> 'accidents') jsonb_path_ops);
