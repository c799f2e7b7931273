-- Imports of ledgers and what was wrong with their rows.

create table ledger_import (
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
  kind            varchar(20)  not null check (kind in ('ENTERPRISES', 'PREMISES')),
  mode            varchar(20)  not null check (mode in ('ALL_OR_NOTHING', 'PER_ROW')),
  dry_run         boolean      not null,
  status          varchar(20)  not null check (status in ('COMPLETED', 'REFUSED', 'CHECKED')),
  charset         varchar(20)  not null,
  bytes           bigint       not null,
  sha256          varchar(64)  not null,
  row_count       integer      not null,
  created         integer      not null,
  corrected       integer      not null,
  unchanged       integer      not null,
  failed          integer      not null,
  error_count     integer      not null,
  started_at      timestamptz  not null,
  finished_at     timestamptz  not null
);

create table ledger_import_error (
  id          uuid         not null,
  import_id   uuid         not null references ledger_import (id),
  row_no      integer      not null,
  column_name varchar(100),
  code        varchar(60)  not null,
  message     varchar(1000) not null,
  primary key (import_id, id)
);
revoke update on ledger_import_error from ${app_role};
