-- Who may inspect: a person with an enforcement credential that expires (执法证).
create table inspector (
  id                    uuid        primary key,
  version               bigint      not null,
  event_sequence        bigint      not null,
  state_digest          bytea       not null,
  area_code             varchar(12) not null,
  organization_id       uuid,
  created_at            timestamptz not null,
  created_by            varchar(100) not null,
  updated_at            timestamptz not null,
  updated_by            varchar(100) not null,
  person_id             uuid        not null unique,
  employer_id           uuid        not null,
  credential_no         varchar(40) not null unique,
  credential_expires_on date        not null,
  skills                text[]      not null
);
create index inspector_district on inspector (left(area_code, 6), id desc);
create index inspector_street on inspector (left(area_code, 9), id desc);
create index inspector_employer on inspector (employer_id, id desc);
