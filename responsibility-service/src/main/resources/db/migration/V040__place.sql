-- Our copy of the registered places, kept from the events of the service that owns them.
create table place (
  id            uuid         primary key,
  object_type   varchar(10)  not null check (object_type in ('PREMISES', 'ENTERPRISE')),
  name          varchar(200) not null,
  area_code     varchar(12)  not null,
  enterprise_id uuid,
  industry_code varchar(5),
  uscc          varchar(18),
  sequence      bigint       not null,
  received_at   timestamptz  not null,
  check (object_type <> 'ENTERPRISE' or enterprise_id = id)
);
create index place_district on place (left(area_code, 6), id desc);
create index place_street on place (left(area_code, 9), id desc);
create index place_enterprise on place (enterprise_id);
create index place_uscc on place (uscc);
