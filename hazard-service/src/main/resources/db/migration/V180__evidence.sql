-- Evidence: files that prove something. The bytes are kept elsewhere, sealed, part by part.

create table evidence (
  id                 uuid         primary key,
  version            bigint       not null,
  event_sequence     bigint       not null,
  state_digest       bytea        not null,
  area_code          varchar(12)  not null check (area_code ~ '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$'),
  organization_id    uuid,
  created_at         timestamptz  not null,
  created_by         varchar(100) not null,
  updated_at         timestamptz  not null,
  updated_by         varchar(100) not null,
  kind               varchar(11)  not null check (kind in ('PHOTO', 'VIDEO', 'AUDIO', 'DOCUMENT', 'MEASUREMENT', 'SENSOR')),
  media_type         varchar(100) not null,
  size               bigint       not null check (size > 0),
  sha256             varchar(64)  not null check (sha256 ~ '^[0-9a-f]{64}$'),
  status             varchar(9)   not null check (status in ('UPLOADING', 'STORED', 'ABANDONED')),
  captured_at        timestamptz  not null,
  lat                numeric(9,6) check (lat between 3 and 54),
  lon                numeric(9,6) check (lon between 73 and 136),
  accuracy_m         numeric(9,2) check (accuracy_m >= 0),
  mock_suspected     boolean      not null,
  device_id          varchar(100),
  uploader_person_id uuid,
  differences        jsonb        not null,
  public_sha256      varchar(64)  check (public_sha256 ~ '^[0-9a-f]{64}$'),
  public_size        bigint       check (public_size > 0),
  stored_at          timestamptz,
  check ((lat is null) = (lon is null)),
  check ((status = 'STORED') = (stored_at is not null)),
  check ((public_sha256 is null) = (public_size is null))
);
-- The same file of the same uploader is kept once
create unique index evidence_of_uploader on evidence (created_by, sha256, kind) where status = 'STORED';
create index evidence_uploader on evidence (created_by, id desc);
create index evidence_unfinished on evidence (created_at) where status = 'UPLOADING';

-- The parts a file arrived in. Equal parts have the same address and are kept once.
create table evidence_part (
  evidence_id uuid        not null references evidence (id),
  start       bigint      not null check (start >= 0),
  length      integer     not null check (length > 0),
  address     varchar(64) not null check (address ~ '^[0-9a-f]{64}$'),
  primary key (evidence_id, start)
);
create index evidence_part_address on evidence_part (address);
revoke update on evidence_part from ${app_role};
grant delete on evidence_part to ${app_role};

-- Which records refer to which evidence: who may see the record may see the evidence.
create table evidence_use (
  evidence_id uuid        not null references evidence (id),
  record_type varchar(20) not null check (record_type in ('hazard', 'public-report')),
  record_id   uuid        not null,
  used_at     timestamptz not null,
  primary key (evidence_id, record_type, record_id)
);
revoke update on evidence_use from ${app_role};

insert into deadline_rule (rule_id, version, title, title_zh, amount, unit, basis, effective_from, params) values
('evidence.claim', 1, 'What evidence may say otherwise than its uploader', '证据申报与元数据的允许差值', 1, 'HOURS',
 'DEF', '2020-01-01', '{"minutes": 60, "metres": 200}');

insert into retention_rule (id, version, category, basis, keep, action, effective_from) values
('evidence.unfinished-upload', 1, 'uploads that were not finished 未完成的上传',
 'DEF; 个人信息保护法 (2021) 第十九条', 'P7D', 'DESTROY', '2021-11-01');
