-- How an accident is graded, how far its report goes up and who investigates: rules as data.
-- A figure in the law that changes is a new version with its own first day, never an edit.

create table accident_grade_rule (
  code                       varchar(40)  not null,
  version                    int          not null check (version > 0),
  effective_from             date         not null,
  effective_to               date,
  count_missing_as_death     boolean      not null,
  count_poisoning_as_serious boolean      not null,
  basis_title                varchar(200) not null,
  basis_no                   varchar(100) not null,
  basis_clause               varchar(100) not null,
  note                       varchar(500),
  primary key (code, version),
  check (effective_to is null or effective_to > effective_from),
  exclude using gist (daterange(effective_from, effective_to) with &&)
);

-- Half-open bands: the lower bound belongs to the band, the upper one does not (以上 includes, 以下
-- excludes). hi is null for the last band of a criterion. That the bands of a criterion touch and do
-- not overlap is checked when a rule is loaded.
create table accident_grade_band (
  code      varchar(40)   not null,
  version   int           not null,
  criterion text          not null check (criterion in ('DEATHS', 'SERIOUS_INJURIES', 'LOSS_YUAN')),
  grade     text          not null check (grade in ('GENERAL', 'SERIOUS', 'MAJOR', 'EXTRAORDINARY')),
  lo        numeric(16,2) not null check (lo >= 0),
  hi        numeric(16,2),
  primary key (code, version, criterion, grade),
  foreign key (code, version) references accident_grade_rule,
  check (hi is null or hi > lo)
);

create table accident_grade_duty (
  code            varchar(40) not null,
  version         int         not null,
  grade           text        not null check (grade in ('GENERAL', 'SERIOUS', 'MAJOR', 'EXTRAORDINARY')),
  reports_up_to   text        not null
    check (reports_up_to in ('CITY', 'PROVINCE', 'STATE_DEPARTMENT', 'STATE_COUNCIL')),
  investigated_by text        not null
    check (investigated_by in ('DISTRICT', 'CITY', 'PROVINCE', 'STATE_COUNCIL')),
  primary key (code, version, grade),
  foreign key (code, version) references accident_grade_rule
);

insert into accident_grade_rule values
  ('ORDER-493-ART-3', 1, '2007-06-01', null, true, true,
   '生产安全事故报告和调查处理条例', '国务院令第493号', '第三条',
   '以上包括本数，以下不包括本数；急性工业中毒计入重伤；下落不明人数按死亡计算系统计实践，可由新版本改变');

insert into accident_grade_band values
  ('ORDER-493-ART-3', 1, 'DEATHS', 'GENERAL', 0, 3),
  ('ORDER-493-ART-3', 1, 'DEATHS', 'SERIOUS', 3, 10),
  ('ORDER-493-ART-3', 1, 'DEATHS', 'MAJOR', 10, 30),
  ('ORDER-493-ART-3', 1, 'DEATHS', 'EXTRAORDINARY', 30, null),
  ('ORDER-493-ART-3', 1, 'SERIOUS_INJURIES', 'GENERAL', 0, 10),
  ('ORDER-493-ART-3', 1, 'SERIOUS_INJURIES', 'SERIOUS', 10, 50),
  ('ORDER-493-ART-3', 1, 'SERIOUS_INJURIES', 'MAJOR', 50, 100),
  ('ORDER-493-ART-3', 1, 'SERIOUS_INJURIES', 'EXTRAORDINARY', 100, null),
  ('ORDER-493-ART-3', 1, 'LOSS_YUAN', 'GENERAL', 0, 10000000),
  ('ORDER-493-ART-3', 1, 'LOSS_YUAN', 'SERIOUS', 10000000, 50000000),
  ('ORDER-493-ART-3', 1, 'LOSS_YUAN', 'MAJOR', 50000000, 100000000),
  ('ORDER-493-ART-3', 1, 'LOSS_YUAN', 'EXTRAORDINARY', 100000000, null);

insert into accident_grade_duty values
  ('ORDER-493-ART-3', 1, 'GENERAL', 'CITY', 'DISTRICT'),
  ('ORDER-493-ART-3', 1, 'SERIOUS', 'PROVINCE', 'CITY'),
  ('ORDER-493-ART-3', 1, 'MAJOR', 'STATE_DEPARTMENT', 'PROVINCE'),
  ('ORDER-493-ART-3', 1, 'EXTRAORDINARY', 'STATE_COUNCIL', 'STATE_COUNCIL');
