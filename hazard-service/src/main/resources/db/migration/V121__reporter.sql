-- Who reported a hazard as a citizen. The identity is sealed under a key of its own; no other table
-- holds the reporter's name, telephone or account.
create table reporter_identity (
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
  hazard_id       uuid         not null unique references hazard (id),
  identity        bytea,
  destroyed_at    timestamptz,
  check ((identity is null) = (destroyed_at is not null))
);
create index reporter_identity_kept on reporter_identity (hazard_id) where destroyed_at is null;

-- Who asked to know a reporter, who decided, and how often it was read.
create table reporter_opening (
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
  hazard_id       uuid         not null references hazard (id),
  identity_id     uuid         not null references reporter_identity (id),
  reason          varchar(500) not null,
  requester_id    uuid         not null,
  decider_id      uuid         check (decider_id <> requester_id),
  decided_at      timestamptz,
  readable_until  timestamptz,
  reads           integer      not null check (reads >= 0),
  status          varchar(9)   not null check (status in ('REQUESTED', 'APPROVED', 'REFUSED', 'READ')),
  check ((status = 'REQUESTED') = (decider_id is null)),
  check ((decider_id is null) = (decided_at is null)),
  check ((status in ('APPROVED', 'READ')) = (readable_until is not null)),
  check ((status = 'READ') = (reads > 0))
);
create index reporter_opening_hazard on reporter_opening (hazard_id, id desc);

insert into deadline_rule (rule_id, version, title, title_zh, amount, unit, basis, effective_from) values
('hazard.reporter-reading', 1, 'Reading an opened identity', '查看举报人信息的期限', 24, 'HOURS',
 'DEF', '2020-01-01');

insert into retention_rule (id, version, category, basis, keep, action, effective_from) values
('reporter.closed-hazard', 1, 'identities of reporters of closed hazards 已办结举报的举报人信息',
 'DEF; 个人信息保护法 (2021) 第十九条、第四十七条', 'P3Y', 'DESTROY', '2021-11-01');
