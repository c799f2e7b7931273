-- Keys that sign answers. A new key is added, an old one stays published so that its answers can be
-- verified for ever. The private half is sealed with the key of the installation.
create table signing_key (
  kid         varchar(64)  primary key,
  public_jwk  jsonb        not null,
  sealed_jwk  bytea        not null,
  created_at  timestamptz  not null
);
revoke update on signing_key from ${app_role};

-- Every question that was asked and the answer that was given, for ever.
create table veto_check (
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
  purpose          text         not null check (purpose in ('AWARD', 'MERIT', 'PROMOTION')),
  at               timestamptz  not null,
  as_of            timestamptz  not null,
  vetoed           boolean      not null,
  subject_ids      uuid[]       not null,
  answer           text         not null,
  answer_hash      varchar(64)  not null,
  signature        text         not null
);
create index veto_check_district on veto_check (left(area_code, 6), id desc);
create index veto_check_organization on veto_check (organization_id, id desc);
create index veto_check_subject on veto_check using gin (subject_ids);
revoke update on veto_check from ${app_role};
