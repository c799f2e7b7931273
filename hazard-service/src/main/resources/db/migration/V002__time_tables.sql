-- Tables of the deadline engine and the suite's clock. Each service owns a copy (V002) in its own
-- database and seeds deadline_rule with the rules of its own domain in a later migration.

-- How far the suite's clock runs ahead of the machine's. Moves only where time travel is on.
create table clock_offset (
  id            smallint    primary key default 1 check (id = 1),
  offset_millis bigint      not null,
  changed_at    timestamptz not null,
  changed_by    text        not null
);

-- Working days of a year by State Council notice (节假日安排的通知). A row is never changed: a correction
-- is a new version, and the highest version of a year is in force.
create table work_calendar (
  year             smallint    not null check (year between 2000 and 2200),
  version          integer     not null check (version > 0),
  source           text        not null,
  holidays         date[]      not null,
  swapped_workdays date[]      not null,
  loaded_at        timestamptz not null,
  loaded_by        text        not null,
  primary key (year, version)
);
revoke update on work_calendar from ${app_role};

-- The rules as data: who may take how long for what, on what ground, from when to when. A rule in
-- force on a day is the highest version whose effective period holds that day.
create table deadline_rule (
  rule_id             text     not null check (rule_id ~ '^[a-z][a-z0-9.-]{2,79}$'),
  version             integer  not null check (version > 0),
  title               text     not null,
  title_zh            text     not null,
  amount              integer  not null check (amount > 0),
  unit                text     not null check (unit in ('HOURS', 'CALENDAR_DAYS', 'WORKING_DAYS', 'MONTHS')),
  roll_to_working_day boolean  not null default false,
  basis               text     not null,
  effective_from      date     not null,
  effective_to        date     check (effective_to > effective_from),
  params              jsonb    not null default '{}',
  primary key (rule_id, version),
  check (not (unit = 'HOURS' and roll_to_working_day))
);
revoke insert, update on deadline_rule from ${app_role};

create table deadline (
  id                  uuid        primary key,
  version             bigint      not null default 0,
  aggregate_type      text        not null,
  aggregate_id        uuid        not null,
  area_code           varchar(12) not null,
  rule_id             text        not null,
  rule_version        integer     not null,
  -- the terms are copied: a later correction of the rule must not change what was promised
  amount              integer,
  unit                text,
  roll_to_working_day boolean     not null,
  started_at          timestamptz not null,
  -- set when a decision, not the rule's amount, fixed the end
  fixed_end           timestamptz,
  due_at              timestamptz not null,
  calendar_versions   jsonb       not null,
  state               text        not null check (state in ('RUNNING', 'SUSPENDED', 'MET', 'BREACHED', 'CANCELLED')),
  ended_at            timestamptz,
  recompute           boolean     not null default false,
  retry_at            timestamptz,
  attempts            integer     not null default 0,
  foreign key (rule_id, rule_version) references deadline_rule,
  check ((fixed_end is null) = (amount is not null)),
  check ((amount is null) = (unit is null)),
  check ((ended_at is null) = (state in ('RUNNING', 'SUSPENDED')))
) with (fillfactor = 85);
-- one aggregate cannot wait twice for the same thing
create unique index deadline_open on deadline (aggregate_id, rule_id) where state in ('RUNNING', 'SUSPENDED');
create index deadline_aggregate on deadline (aggregate_id);
create index deadline_due on deadline (due_at) where state = 'RUNNING';
create index deadline_recompute on deadline (id) where recompute;

-- Suspensions are a ledger: the due time is always computed from them, never moved by hand.
create table deadline_suspension (
  deadline_id uuid        not null references deadline,
  seq         integer     not null,
  from_at     timestamptz not null,
  to_at       timestamptz check (to_at >= from_at),
  reason      text        not null,
  primary key (deadline_id, seq)
);

insert into work_calendar (year, version, source, holidays, swapped_workdays, loaded_at, loaded_by) values
(2025, 1, '国务院办公厅关于2025年部分节假日安排的通知',
 array['2025-01-01',
       '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-02-01', '2025-02-02', '2025-02-03', '2025-02-04',
       '2025-04-04', '2025-04-05', '2025-04-06',
       '2025-05-01', '2025-05-02', '2025-05-03', '2025-05-04', '2025-05-05',
       '2025-05-31', '2025-06-01', '2025-06-02',
       '2025-10-01', '2025-10-02', '2025-10-03', '2025-10-04', '2025-10-05', '2025-10-06', '2025-10-07', '2025-10-08']::date[],
 array['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11']::date[],
 '2025-01-01T00:00:00+08', 'migration'),
(2026, 1, '国务院办公厅关于2026年部分节假日安排的通知',
 array['2026-01-01', '2026-01-02', '2026-01-03',
       '2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23',
       '2026-04-04', '2026-04-05', '2026-04-06',
       '2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05',
       '2026-06-19', '2026-06-20', '2026-06-21',
       '2026-09-25', '2026-09-26', '2026-09-27',
       '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07']::date[],
 array['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']::date[],
 '2026-01-01T00:00:00+08', 'migration');
