-- Listed supervision 挂牌督办: a government body takes a major hazard publicly under its supervision.

create table listing (
  id                     uuid          primary key,
  version                bigint        not null,
  event_sequence         bigint        not null,
  state_digest           bytea         not null,
  area_code              varchar(12)   not null check (area_code ~ '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$'),
  organization_id        uuid,
  created_at             timestamptz   not null,
  created_by             varchar(100)  not null,
  updated_at             timestamptz   not null,
  updated_by             varchar(100)  not null,
  no                     varchar(32)   not null unique,
  hazard_id              uuid          not null references hazard (id),
  status                 varchar(14)   not null check (status in ('PROPOSED', 'REFUSED', 'LAPSED', 'LISTED',
                           'ESCALATED', 'REVIEW_APPLIED', 'DELISTED')),
  level                  varchar(8)    not null check (level in ('DISTRICT', 'CITY', 'PROVINCE')),
  reason                 varchar(500)  not null,
  proposed_by            uuid,
  terms                  jsonb,
  listed_at              timestamptz,
  deadline               timestamptz,
  extensions             jsonb         not null,
  escalations            integer       not null check (escalations >= 0),
  review                 jsonb,
  ending                 jsonb,
  check ((status in ('PROPOSED', 'REFUSED', 'LAPSED')) = (terms is null)),
  check ((terms is null) = (listed_at is null)),
  check ((terms is null) = (deadline is null)),
  check (status <> 'REVIEW_APPLIED' or review is not null),
  check ((status in ('REFUSED', 'LAPSED', 'DELISTED')) = (ending is not null))
);
-- a hazard is under one listing at a time
create unique index listing_open on listing (hazard_id) where status not in ('REFUSED', 'LAPSED', 'DELISTED');
create index listing_hazard on listing (hazard_id, id desc);
create index listing_district on listing (left(area_code, 6), id desc);
create index listing_street on listing (left(area_code, 9), id desc);
create index listing_district_status on listing (left(area_code, 6), status, id desc);

insert into deadline_rule (rule_id, version, title, title_zh, amount, unit, basis, effective_from, params) values
('hazard.listing', 1, 'A major hazard not closed is proposed for listing', '重大隐患未销号即提请挂牌督办', 30, 'CALENDAR_DAYS',
 'DEF', '2020-01-01', '{}'),
('listing.period', 1, 'Listed supervision, at most', '挂牌督办最长期限', 90, 'CALENDAR_DAYS',
 'DEF; 期限与整改通知书一致', '2020-01-01', '{"extensions": 1}'),
('listing.escalated', 1, 'Listed supervision one level up', '提级挂牌督办期限', 30, 'CALENDAR_DAYS',
 'DEF', '2020-01-01', '{}'),
('listing.review', 1, 'Review before delisting', '摘牌复查', 10, 'CALENDAR_DAYS',
 '安全生产事故隐患排查治理暂行规定 第二十三条', '2020-01-01', '{}');
