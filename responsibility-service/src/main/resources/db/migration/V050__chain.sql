-- Responsibility chains frozen when something happened.
create table chain_snapshot (
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
  trigger_type    varchar(14)  not null check (trigger_type in ('MAJOR_HAZARD', 'HAZARD_OVERDUE', 'ACCIDENT')),
  trigger_ref     uuid         not null,
  hazard_level    varchar(7)   check (hazard_level in ('GENERAL', 'MAJOR')),
  object_type     varchar(10)  check (object_type in ('PREMISES', 'ENTERPRISE')),
  object_id       uuid,
  industry_code   varchar(5),
  valid_at        timestamptz  not null,
  known_at        timestamptz  not null,
  chain_hash      varchar(64)  not null check (chain_hash ~ '^[0-9a-f]{64}$'),
  links           jsonb        not null check (jsonb_array_length(links) = 4),
  unique (trigger_type, trigger_ref, valid_at)
);
create index chain_snapshot_district on chain_snapshot (left(area_code, 6), id desc);
create index chain_snapshot_street on chain_snapshot (left(area_code, 9), id desc);
create index chain_snapshot_trigger on chain_snapshot (trigger_ref, id desc);
create index chain_snapshot_object on chain_snapshot (object_id, id desc);
