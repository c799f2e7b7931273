-- Carriers of dangerous goods by road and their vehicles 危险货物道路运输企业、车辆.

create table dangerous_goods_carrier (
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
  uscc            varchar(18)  not null check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  name            varchar(200) not null,
  permit_no       varchar(64)  not null,
  permit_expires  date         not null,
  dg_classes      text[]       not null check (cardinality(dg_classes) > 0),
  address         varchar(300),
  lat             numeric(9,6) check (lat between 3 and 54),
  lon             numeric(9,6) check (lon between 73 and 136),
  status          varchar(9)   not null check (status in ('OPERATING', 'SUSPENDED', 'CLOSED')),
  spot            point        generated always as (point(lon::float8, lat::float8)) stored,
  check ((lat is null) = (lon is null)),
  check ((voided_at is null) = (void_reason is null))
);
create unique index dangerous_goods_carrier_uscc on dangerous_goods_carrier (uscc) where voided_at is null;
create index dangerous_goods_carrier_district on dangerous_goods_carrier (left(area_code, 6), id desc);
create index dangerous_goods_carrier_street on dangerous_goods_carrier (left(area_code, 9), id desc);
create index dangerous_goods_carrier_updated on dangerous_goods_carrier (updated_at);
create index dangerous_goods_carrier_permit on dangerous_goods_carrier (permit_expires) where voided_at is null;
create index dangerous_goods_carrier_spot on dangerous_goods_carrier using gist (spot);
create index dangerous_goods_carrier_search on dangerous_goods_carrier using gin (search_grams(search_text));
call keep_history('dangerous_goods_carrier');

create table dangerous_goods_vehicle (
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
  plate           varchar(10)  not null,
  plate_colour    varchar(14)  not null check (plate_colour in ('BLUE', 'YELLOW', 'BLACK', 'WHITE', 'GREEN', 'YELLOW_GREEN')),
  vin             varchar(17)  check (vin ~ '^[A-HJ-NPR-Z0-9]{17}$'),
  carrier_id      uuid         not null references dangerous_goods_carrier (id),
  dg_classes      text[]       not null check (cardinality(dg_classes) > 0),
  tank_volume_m3  numeric(6,2) check (tank_volume_m3 > 0),
  gps_device_id   varchar(64)  not null,
  permit_no       varchar(64)  not null,
  permit_expires  date         not null,
  driver_ids      uuid[]       not null,
  escort_ids      uuid[]       not null,
  -- where it is parked when it is not on the road
  lat             numeric(9,6) check (lat between 3 and 54),
  lon             numeric(9,6) check (lon between 73 and 136),
  status          varchar(14)  not null check (status in ('IN_SERVICE', 'OUT_OF_SERVICE')),
  spot            point        generated always as (point(lon::float8, lat::float8)) stored,
  check ((lat is null) = (lon is null)),
  check ((voided_at is null) = (void_reason is null))
);
create unique index dangerous_goods_vehicle_plate on dangerous_goods_vehicle (plate, plate_colour)
  where voided_at is null;
create index dangerous_goods_vehicle_carrier on dangerous_goods_vehicle (carrier_id, id desc);
create index dangerous_goods_vehicle_district on dangerous_goods_vehicle (left(area_code, 6), id desc);
create index dangerous_goods_vehicle_street on dangerous_goods_vehicle (left(area_code, 9), id desc);
create index dangerous_goods_vehicle_updated on dangerous_goods_vehicle (updated_at);
create index dangerous_goods_vehicle_permit on dangerous_goods_vehicle (permit_expires) where voided_at is null;
create index dangerous_goods_vehicle_spot on dangerous_goods_vehicle using gist (spot);
create index dangerous_goods_vehicle_search on dangerous_goods_vehicle using gin (search_grams(search_text));
call keep_history('dangerous_goods_vehicle');

insert into deadline_rule (rule_id, version, title, title_zh, amount, unit, basis, effective_from) values
('dangerous-goods.vehicle-permit', 1, 'Renewal of a vehicle''s operating permit; the end is the permit''s own',
 '道路运输证换发（期限止于证件有效期）', 12, 'MONTHS', 'DEF; 道路危险货物运输管理规定', '2020-01-01');
