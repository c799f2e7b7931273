create table inspection (
  id                 uuid        primary key,
  version            bigint      not null,
  event_sequence     bigint      not null,
  state_digest       bytea       not null,
  area_code          varchar(12) not null,
  organization_id    uuid        not null,
  created_at         timestamptz not null,
  created_by         varchar(100) not null,
  updated_at         timestamptz not null,
  updated_by         varchar(100) not null,
  no                 varchar(32) not null unique,
  status             text        not null check (status in ('PLANNED', 'APPROVED', 'SEALED', 'ARRIVED',
                       'IN_PROGRESS', 'OBSTRUCTED', 'CONCLUDED', 'PUBLISHED', 'CANCELLED', 'LAPSED',
                       'SEAL_BROKEN')),
  legal_nature       text        not null check (legal_nature in ('ADMIN_INSPECTION', 'SUPERVISION_VISIT',
                       'LEADER_VISIT', 'SELF_CHECK', 'EXPERT_SERVICE')),
  channel            text        not null check (channel in ('OPEN_INSPECTION', 'COVERT_VISIT',
                       'INDUSTRY_SELF', 'CROSS_MUTUAL', 'SPECIAL_SPOT', 'COMPREHENSIVE_SUPERVISION',
                       'FIXED_PATROL', 'ZONED_AUDIT', 'ADMIN_MONITORING', 'EXTERNAL_ASSIST')),
  mode               text        not null check (mode in ('ANNOUNCED', 'FOUR_NO_TWO_DIRECT', 'RANDOM', 'LOOKBACK')),
  ground             text        not null check (ground in ('ANNUAL_PLAN', 'CAMPAIGN', 'COMPLAINT', 'TRANSFER',
                       'DATA_ANOMALY', 'LOOK_BACK')),
  counts_toward_cap  boolean     not null,
  secret             boolean     not null,
  concealed          boolean     not null,
  author_id          uuid        not null,
  approver_id        uuid        not null,
  object_type        text        check (object_type in ('PREMISES', 'ENTERPRISE')),
  object_id          uuid,
  matters            text[],
  inspectors         text[],
  team               uuid[],
  experts            uuid[],
  window_start       timestamptz not null,
  window_end         timestamptz not null,
  approved_at        timestamptz,
  approval_doc_no    varchar(100),
  sealed_at          timestamptz,
  arrived_at         timestamptz,
  arrived_by         uuid,
  arrived_latitude   numeric(9, 6),
  arrived_longitude  numeric(9, 6),
  arrived_accuracy_m numeric(7, 1),
  arrived_distance_m numeric(9, 1),
  present            text[],
  scan_in_method     text        check (scan_in_method in ('QR', 'LICENCE')),
  scan_in_at         timestamptz,
  emergency          varchar(500),
  revealed_at        timestamptz,
  seal_broken_at     timestamptz,
  obstructed_at      timestamptz,
  obstruction        varchar(2000),
  obstruction_witness varchar(200),
  concluded_at       timestamptz,
  summary            varchar(4000),
  signed_by          text[],
  countersigned      boolean,
  refusal_reason     varchar(500),
  refusal_witness    varchar(200),
  four_no            text[],
  four_no_exceptions varchar(1000),
  finding_count      int         not null check (finding_count >= 0),
  cancelled_at       timestamptz,
  cancelled_by       uuid,
  cancel_reason      varchar(500),
  lapsed_at          timestamptz,
  check (window_end > window_start),
  check (mode <> 'FOUR_NO_TWO_DIRECT' or secret),
  check (approver_id <> author_id),
  -- nobody who can read this table learns where a concealed inspection goes
  check (secret or not concealed),
  check (not concealed or (object_id is null and matters is null and inspectors is null and team is null
         and experts is null and length(area_code) = 6)),
  check (concealed or seal_broken_at is not null or object_id is not null),
  check ((object_id is null) = (object_type is null)),
  check (revealed_at is null or secret),
  check (cancelled_at is null or cancel_reason is not null),
  -- 《安全生产法》 art. 68: a refusal to sign is recorded
  check (countersigned is distinct from false or refusal_reason is not null)
);
create index inspection_district on inspection (left(area_code, 6), id desc);
create index inspection_street on inspection (left(area_code, 9), id desc);
create index inspection_status on inspection (status, id desc);
create index inspection_object on inspection (object_id, id desc);
create index inspection_organization on inspection (organization_id, id desc);
create index inspection_updated on inspection (updated_at, id desc);
create index inspection_window on inspection (window_end) where status = 'SEALED';

-- Who may know of a concealed inspection. Why each one may know is part of the sealed plan.
create table need_to_know (
  inspection_id uuid not null references inspection (id),
  person_id     uuid not null,
  primary key (inspection_id, person_id)
);
create index need_to_know_person on need_to_know (person_id, inspection_id desc);

create table sealed_plan (
  inspection_id       uuid        primary key references inspection (id),
  key_id              varchar(16) not null,
  wrapped_key         bytea       not null,
  ciphertext          bytea       not null,
  salt_ciphertext     bytea,
  commitment          char(64)    unique check (commitment ~ '^[0-9a-f]{64}$'),
  anchor_topic        text,
  anchor_partition    int,
  anchor_offset       bigint,
  anchored_at         timestamptz,
  anchored_commitment char(64),
  revealed_plan       text,
  revealed_salt       bytea       check (octet_length(revealed_salt) = 32),
  check ((commitment is null) = (salt_ciphertext is null)),
  check ((anchored_at is null) = (anchor_offset is null))
);

-- Every look into a sealed plan before arrival, granted or refused. Nothing changes a row here.
create table plan_access (
  id            bigint generated always as identity primary key,
  inspection_id uuid        not null references inspection (id),
  subject       text        not null,
  person_id     uuid,
  at            timestamptz not null,
  purpose       text        not null,
  granted       boolean     not null
);
create index plan_access_inspection on plan_access (inspection_id, id);
revoke update, delete, truncate on plan_access from ${app_role};

create table finding (
  id              uuid          primary key,
  inspection_id   uuid          not null references inspection (id),
  seq             int           not null check (seq > 0),
  clause          varchar(300)  not null,
  title           varchar(200)  not null,
  description     varchar(4000) not null,
  severity_hint   text          not null check (severity_hint in ('GENERAL', 'MAJOR')),
  handling        text          not null check (handling in ('ON_THE_SPOT_FIXED', 'ORDER_TO_FIX', 'STOP_ORDER',
                    'SEAL', 'TRANSFER', 'PENALTY_PROPOSED')),
  on_site_measure varchar(1000),
  evidence        text[]        not null,
  finder_ids      uuid[]        not null check (cardinality(finder_ids) >= 1),
  discovered_at   timestamptz   not null,
  hazard_id       uuid,
  unique (inspection_id, seq),
  -- 《安全生产法》 art. 65: a major hazard is dealt with on the spot
  check (severity_hint <> 'MAJOR' or handling in ('STOP_ORDER', 'SEAL') or on_site_measure is not null)
);
