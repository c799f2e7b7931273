-- Hazards. The parts of one hazard that are only ever read with it (plans, submissions,
-- verifications, evidence references) are documents in its row: a hazard is read and written as one.

create table hazard (
  id                uuid         primary key,
  version           bigint       not null,
  event_sequence    bigint       not null,
  state_digest      bytea        not null,
  area_code         varchar(12)  not null check (area_code ~ '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$'),
  organization_id   uuid,
  created_at        timestamptz  not null,
  created_by        varchar(100) not null,
  updated_at        timestamptz  not null,
  updated_by        varchar(100) not null,
  no                varchar(32)  not null unique,
  title             varchar(200) not null,
  description       varchar(2000),
  status            varchar(12)  not null check (status in ('REPORTED', 'REJECTED', 'REGISTERED',
                      'GRADED', 'CONTROLLED', 'RECTIFYING', 'SUBMITTED', 'VERIFIED', 'CLOSED')),
  source            varchar(20)  not null,
  source_ref        varchar(64),
  object_type       varchar(10)  check (object_type in ('PREMISES', 'ENTERPRISE')),
  object_id         uuid,
  enterprise_id     uuid,
  industry_code     varchar(5)   check (industry_code ~ '^[A-T][0-9]{4}$'),
  lat               numeric(9,6) check (lat between 3 and 54),
  lon               numeric(9,6) check (lon between 73 and 136),
  imminent          boolean      not null,
  discovered_at     timestamptz  not null,
  registered_at     timestamptz,
  finder_person_ids uuid[]       not null,
  evidence          jsonb        not null,
  duty_holder       jsonb,
  level             varchar(7)   check (level in ('GENERAL', 'MAJOR')),
  criterion         jsonb,
  decisions         jsonb        not null,
  rectification     jsonb        not null,
  started_at        timestamptz,
  due_at            timestamptz,
  overdue_since     timestamptz,
  unique (source, source_ref),
  check ((object_type is null) = (object_id is null)),
  check (object_id is not null or lat is not null),
  check ((lat is null) = (lon is null)),
  check (registered_at is null or registered_at >= discovered_at),
  check (level is distinct from 'MAJOR' or criterion is not null),
  check (status in ('REPORTED', 'REJECTED') or object_id is not null),
  check (status not in ('RECTIFYING', 'SUBMITTED', 'VERIFIED', 'CLOSED') or due_at is not null)
);
create index hazard_district on hazard (left(area_code, 6), id desc);
create index hazard_street on hazard (left(area_code, 9), id desc);
create index hazard_district_status on hazard (left(area_code, 6), status, id desc);
create index hazard_object on hazard (object_id, id desc);
create index hazard_enterprise on hazard (enterprise_id, id desc);
create index hazard_major on hazard (left(area_code, 6), id desc) where level = 'MAJOR';
create index hazard_overdue on hazard (left(area_code, 6), id desc) where overdue_since is not null;
create index hazard_updated on hazard (updated_at);

-- The sector lists of what is a major hazard (重大事故隐患判定标准). Wording from general knowledge, to
-- be compared with the official editions before a release that lawyers rely on.
create table hazard_criterion (
  code           varchar(40)  primary key,
  sector         varchar(40)  not null,
  title          varchar(500) not null,
  document       varchar(200) not null,
  clause         varchar(100) not null,
  effective_from date         not null,
  effective_to   date         check (effective_to > effective_from)
);
revoke insert, update on hazard_criterion from ${app_role};

insert into hazard_criterion (code, sector, title, document, clause, effective_from) values
('GM-3-1', '工贸', '未对承包单位、承租单位的安全生产工作统一协调、管理，或者未定期进行安全检查的',
 '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第三条第一项', '2023-05-15'),
('GM-3-2', '工贸', '特种作业人员未按照规定经专门的安全作业培训并取得相应资格，上岗作业的',
 '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第三条第二项', '2023-05-15'),
('GM-13-1', '工贸', '未对有限空间进行辨识、建立安全管理台账，并且未设置明显的安全警示标志的',
 '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第十三条第一项', '2023-05-15'),
('GM-13-2', '工贸', '未落实有限空间作业审批，或者未执行“先通风、再检测、后作业”要求，或者作业现场未设置监护人员的',
 '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第十三条第二项', '2023-05-15'),
('AQ-42-1', '通用', '生产、经营、储存、使用危险物品的车间、商店、仓库与员工宿舍在同一座建筑物内',
 '中华人民共和国安全生产法（2021年修正）', '第四十二条第一款', '2021-09-01'),
('AQ-42-2', '通用', '生产经营场所和员工宿舍的疏散出口、疏散通道被占用、锁闭、封堵',
 '中华人民共和国安全生产法（2021年修正）', '第四十二条第二款', '2021-09-01');
