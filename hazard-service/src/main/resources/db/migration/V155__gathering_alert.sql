-- Gatherings of dangerous-goods vehicles 危运车辆聚集.

create table gathering_alert (
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
  no              varchar(24)  not null unique,
  lat             numeric(9,6) not null check (lat between 3 and 54),
  lon             numeric(9,6) not null check (lon between 73 and 136),
  cell            varchar(24)  not null,
  period_key      varchar(50)  not null,
  opened_at       timestamptz  not null,
  vehicle_ids     uuid[]       not null check (cardinality(vehicle_ids) > 0),
  carrier_ids     uuid[]       not null,
  evidence        jsonb        not null,
  residents       jsonb        not null,
  acknowledge_by  timestamptz  not null,
  escalated_at    timestamptz,
  handling        jsonb        not null,
  status          varchar(11)  not null check (status in ('OPEN', 'ACKED', 'DISPERSED', 'FALSE_ALARM', 'CLOSED'))
);
-- the guard against a second alert for the same gathering, also between replicas
create unique index gathering_alert_once on gathering_alert (cell, period_key);
create index gathering_alert_district on gathering_alert (left(area_code, 6), id desc);
create index gathering_alert_street on gathering_alert (left(area_code, 9), id desc);
create index gathering_alert_active on gathering_alert (opened_at) where status <> 'CLOSED';

-- When and where the vehicles of an alert were last seen together: derived from telemetry, written by
-- every look, and no act of anybody.
create table gathering_presence (
  alert_id      uuid         primary key references gathering_alert (id),
  last_seen_at  timestamptz  not null,
  lat           numeric(9,6) not null,
  lon           numeric(9,6) not null,
  vehicle_ids   uuid[]       not null
);

create index hazard_place on hazard using gist (point(lon::float8, lat::float8))
  where status not in ('REJECTED', 'CLOSED');

-- The amount is the outer limit of the acknowledgement; its minutes and all other figures are params.
insert into deadline_rule (rule_id, version, title, title_zh, amount, unit, basis, effective_from, params) values
('gathering.usual', 1, 'Gatherings of dangerous-goods vehicles', '危运车辆聚集预警', 1, 'HOURS', 'DEF', '2020-01-01',
 '{"vehicles": 5, "radiusMetres": 300, "minutes": 20, "acknowledgeMinutes": 15, "freshMinutes": 5,
   "residentsMetres": 500, "ownParkingMetres": 200}'),
('gathering.special-period', 1, 'Gatherings in special periods', '特殊时段危运车辆聚集预警', 1, 'HOURS', 'DEF', '2020-01-01',
 '{"vehicles": 3, "radiusMetres": 500, "minutes": 10, "acknowledgeMinutes": 10}');
