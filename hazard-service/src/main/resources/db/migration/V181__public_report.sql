-- Reports of the public. What was said is sealed; who said it is kept apart, in reporter_identity.

create table public_report (
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
  no              varchar(32)  not null unique,
  channel         varchar(10)  not null check (channel in ('ONLINE', 'HOTLINE', 'LETTER', 'VISIT')),
  matter          varchar(20)  not null check (matter in ('HAZARD', 'ILLEGAL_ACT', 'CONCEALED_ACCIDENT')),
  status          varchar(10)  not null check (status in ('RECEIVED', 'ACCEPTED', 'REJECTED', 'ROUTED',
                    'VERIFIED', 'ANSWERED', 'REWARDED', 'CLOSED')),
  anonymous       boolean      not null,
  involves_death  boolean      not null,
  content         bytea        not null,
  claim_hash      bytea        not null unique check (octet_length(claim_hash) = 32),
  object_type     varchar(10)  check (object_type in ('PREMISES', 'ENTERPRISE')),
  object_id       uuid,
  lat             numeric(9,6) check (lat between 3 and 54),
  lon             numeric(9,6) check (lon between 73 and 136),
  evidence_ids    uuid[]       not null,
  hazard_id       uuid         references hazard (id),
  sighting        boolean      not null,
  course          jsonb        not null,
  supplements     integer      not null check (supplements >= 0),
  check ((lat is null) = (lon is null)),
  check (not sighting or hazard_id is not null),
  check (not involves_death or status not in ('ACCEPTED', 'REJECTED')),
  check (status <> 'ACCEPTED' or hazard_id is not null)
);
create index public_report_district on public_report (left(area_code, 6), id desc);
create index public_report_street on public_report (left(area_code, 9), id desc);
create index public_report_object on public_report (object_id, id desc) where object_id is not null;
create index public_report_hazard on public_report (hazard_id, id desc) where hazard_id is not null;

-- What reporters added later, with the claim token.
create table public_report_supplement (
  id          uuid        primary key,
  report_id   uuid        not null references public_report (id),
  content     bytea       not null,
  received_at timestamptz not null
);
create index public_report_supplement_report on public_report_supplement (report_id);

-- An identity is that of the reporter of a hazard, or of a report of the public.
alter table reporter_identity alter column hazard_id drop not null;
alter table reporter_identity add column report_id uuid unique references public_report (id);
alter table reporter_identity add check ((hazard_id is null) <> (report_id is null));
alter table reporter_opening alter column hazard_id drop not null;
alter table reporter_opening add column report_id uuid references public_report (id);
alter table reporter_opening add check ((hazard_id is null) <> (report_id is null));
create index reporter_opening_report on reporter_opening (report_id, id desc) where report_id is not null;

-- What a report is worth. The rule of the smallest area holds; a local cap is a row with its area.
create table reward_rule (
  rule_id              varchar(60)   not null,
  version              integer       not null check (version > 0),
  area_prefix          varchar(12)   not null,
  basis                varchar(500)  not null,
  fine_share           numeric(5,4)  not null check (fine_share between 0 and 1),
  least_yuan           numeric(12,2) not null check (least_yuan >= 0),
  most_yuan            numeric(12,2) not null check (most_yuan >= least_yuan),
  general_yuan         numeric(12,2) not null,
  serious_yuan         numeric(12,2) not null,
  major_yuan           numeric(12,2) not null,
  extraordinary_yuan   numeric(12,2) not null,
  most_of_accident_yuan numeric(12,2) not null,
  effective_from       date          not null,
  effective_to         date          check (effective_to > effective_from),
  primary key (rule_id, version)
);
revoke insert, update on reward_rule from ${app_role};

insert into reward_rule (rule_id, version, area_prefix, basis, fine_share, least_yuan, most_yuan,
  general_yuan, serious_yuan, major_yuan, extraordinary_yuan, most_of_accident_yuan, effective_from) values
('reward.national', 1, '', '安全生产领域举报奖励办法（安监总财〔2018〕19号）；bounds and shares as published, to be compared with the official text',
 0.15, 3000, 300000, 30000, 40000, 50000, 60000, 300000, '2018-01-04'),
('reward.hebei', 1, '13', 'Local cap of Hebei, 1 000 000 yuan; other figures as national; to be compared with the official text',
 0.15, 3000, 1000000, 30000, 40000, 50000, 60000, 1000000, '2018-01-04');

insert into deadline_rule (rule_id, version, title, title_zh, amount, unit, basis, effective_from, params) values
('public-report.triage', 1, 'Decision on taking a report on', '举报受理决定', 5, 'WORKING_DAYS', 'DEF', '2020-01-01', '{}'),
('public-report.verification', 1, 'Verification of a report', '举报核查', 60, 'CALENDAR_DAYS', 'DEF', '2020-01-01', '{}'),
('public-report.answer', 1, 'Answer to the reporter', '答复举报人', 10, 'WORKING_DAYS', 'DEF', '2020-01-01', '{}'),
('public-report.reward', 1, 'Payment of a reward', '领取举报奖励', 60, 'CALENDAR_DAYS', 'DEF', '2020-01-01', '{}');
