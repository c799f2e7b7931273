-- Campaigns 专项行动 and the items of their two lists.

create table campaign (
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
  voided_at       timestamptz,
  voided_by       varchar(100),
  void_reason     varchar(500),
  search_text     varchar(2000),
  details         jsonb        not null,
  status          varchar(7)   not null check (status in ('PLANNED', 'RUNNING', 'CLOSED')),
  progress        jsonb        not null,
  closing         jsonb,
  spot            point        generated always as (null::point) stored,
  check ((status = 'CLOSED') = (closing is not null)),
  check ((voided_at is null) = (void_reason is null))
);
create index campaign_district on campaign (left(area_code, 6), id desc);
create index campaign_street on campaign (left(area_code, 9), id desc);
create index campaign_updated on campaign (updated_at);
create index campaign_search on campaign using gin (search_grams(search_text));
create index campaign_spot on campaign using gist (spot);
call keep_history('campaign');

create table campaign_item (
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
  campaign_id           uuid          not null references campaign (id),
  list                  varchar(7)    not null check (list in ('PROBLEM', 'MEASURE')),
  task_code             varchar(20)   not null,
  title                 varchar(300)  not null,
  owner_organization_id uuid          not null,
  due_on                date          not null,
  overdue_since         timestamptz,
  outcome               jsonb
);
create index campaign_item_of on campaign_item (campaign_id, id desc);
create index campaign_item_open on campaign_item (campaign_id) where outcome is null;
create index campaign_item_owner on campaign_item (owner_organization_id, id desc);

insert into deadline_rule (rule_id, version, title, title_zh, amount, unit, basis, effective_from) values
('campaign.item', 1, 'An item of a campaign, at most', '专项行动事项最长期限', 60, 'MONTHS',
 'DEF; the date is fixed by the item', '2020-01-01');
