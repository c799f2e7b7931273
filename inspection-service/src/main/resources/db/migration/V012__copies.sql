-- Copies of facts that other services own; only their events write here.

-- What can be inspected and where it is. Premises and enterprises share one table because an
-- inspection names its object by type and id.
create table place (
  object_id     uuid         primary key,
  object_type   text         not null check (object_type in ('PREMISES', 'ENTERPRISE')),
  name          varchar(200) not null,
  area_code     varchar(12)  not null,
  uscc          varchar(18),
  enterprise_id uuid,
  latitude      numeric(9, 6),
  longitude     numeric(9, 6),
  changed_at    timestamptz  not null,
  check ((latitude is null) = (longitude is null))
);
create index place_enterprise on place (enterprise_id) where enterprise_id is not null;

create table organization (
  id         uuid        primary key,
  kind       text        not null,
  area_code  varchar(12) not null,
  changed_at timestamptz not null
);
