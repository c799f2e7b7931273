create table case_file (
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

  no                 varchar(32) not null unique,
  status             text        not null check (status in
    ('OPENED', 'EVIDENCE', 'PARTIES_CONFIRMED', 'DELIBERATION', 'DECIDED', 'EXECUTING', 'CLOSED')),
  trigger_type       text        not null check (trigger_type in ('HAZARD_OVERDUE', 'ACCIDENT')),
  trigger_ref        uuid        not null,
  relevant_at        timestamptz not null,
  known_at           timestamptz not null,
  chain_id           uuid        not null references responsibility_chain,
  chain_hash         varchar(100) not null,
  chain              jsonb       not null,
  investigator_id    uuid,
  investigation_at   timestamptz,
  deliberation_at    timestamptz,
  decided_at         timestamptz,
  closed_at          timestamptz,
  outcome            varchar(2000),
  unique (trigger_type, trigger_ref)
);
create index case_file_district on case_file (left(area_code, 6), id desc);
create index case_file_street on case_file (left(area_code, 9), id desc);
create index case_file_trigger on case_file (trigger_ref);
create index case_file_status on case_file (status, id desc);

create table case_party (
  id                 uuid         primary key,
  case_id            uuid         not null references case_file,
  seq                int          not null,
  level              text         not null
    check (level in ('LEADER_IN_CHARGE', 'DEPARTMENT', 'STREET', 'ENTERPRISE')),
  organization_id    uuid,
  person_id          uuid,
  post_id            uuid,
  assignment_id      uuid,
  certainty          text         not null check (certainty in ('EXACT', 'INHERITED', 'UNASSIGNED', 'ADDED')),
  gap_body           text         check (gap_body in ('GOVERNMENT', 'STREET', 'ENTERPRISE')),
  added_reason       varchar(1000),
  status             text         not null
    check (status in ('IDENTIFIED', 'NOTIFIED', 'STATEMENT', 'PROPOSED', 'DECIDED', 'EXECUTED')),
  notified_at        timestamptz,
  notice_no          varchar(100),
  statement_due_at   timestamptz,
  statement          varchar(4000),
  statement_at       timestamptz,
  disposition        text         check (disposition in ('CIRCULAR_CRITICISM', 'ADMONITION',
    'SUSPENSION_FOR_INSPECTION', 'POST_ADJUSTMENT', 'ORDERED_RESIGNATION', 'DEMOTION', 'REMOVAL',
    'SANCTION', 'NO_PURSUIT', 'ENTERPRISE_PENALTY', 'TRANSFERRED', 'NOT_RESPONSIBLE')),
  disposition_detail varchar(1000),
  basis              jsonb,
  exemption          jsonb,
  considered         jsonb,
  proposed_at        timestamptz,
  decided_at         timestamptz,
  decided_by         uuid,
  competent_body     text
    check (competent_body in ('DISCIPLINE_SUPERVISION', 'ORGANIZATION_HR', 'SAFETY')),
  decision_no        varchar(100),
  executed_at        timestamptz,
  execution_no       varchar(100),
  unique (case_id, seq),
  check (status not in ('PROPOSED', 'DECIDED', 'EXECUTED') or (disposition is not null and basis is not null)),
  check (disposition is distinct from 'NO_PURSUIT' or exemption is not null),
  check (status not in ('DECIDED', 'EXECUTED') or (decided_by is not null and competent_body is not null)),
  check ((certainty = 'ADDED') = (added_reason is not null)),
  check ((certainty = 'UNASSIGNED') = (gap_body is not null))
);
create index case_party_person on case_party (person_id) where person_id is not null;
create index case_party_organization on case_party (organization_id) where organization_id is not null;

-- The dossier. Rows are added, never changed.
create table case_evidence (
  id          uuid          primary key,
  case_id     uuid          not null references case_file,
  seq         int           not null,
  title       varchar(200)  not null,
  source      varchar(200)  not null,
  sha256      varchar(64)   not null check (sha256 ~ '^[0-9a-f]{64}$'),
  note        varchar(2000),
  added_at    timestamptz   not null,
  added_by    varchar(100)  not null,
  unique (case_id, seq)
);
revoke update on case_evidence from ${app_role};

-- What weighs heavier or lighter, with the fact it comes from. Rows are added, never changed.
create table case_factor (
  id          uuid          primary key,
  case_id     uuid          not null references case_file,
  kind        text          not null check (kind in ('LATE_REPORT', 'REMEDIAL_ACTION', 'VILE_OR_SERIOUS')),
  aggravating boolean       not null,
  level       text          check (level in ('LEADER_IN_CHARGE', 'DEPARTMENT', 'STREET', 'ENTERPRISE')),
  ref         varchar(100)  not null,
  fact        varchar(1000) not null,
  added_at    timestamptz   not null,
  added_by    varchar(100)  not null,
  unique (case_id, kind, ref)
);
revoke update on case_factor from ${app_role};

create table conduct_finding (
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

  case_id      uuid          not null references case_file,
  type         text          not null check (type in ('SHOULD_HAVE_ELIMINATED')),
  status       text          not null check (status in ('SUSPECTED', 'CONFIRMED', 'DISMISSED')),
  hazard_id    uuid          not null,
  fact         varchar(1000) not null,
  explanations varchar(2000),
  decided_by   uuid,
  decided_at   timestamptz,
  unique (type, hazard_id)
);
create index conduct_finding_district on conduct_finding (left(area_code, 6), id desc);
create index conduct_finding_case on conduct_finding (case_id);
