-- Positions of vehicles: telemetry, one partition for each day of China. Partitions stand in a schema of
-- their own; they are made ahead and dropped whole by functions that act with the owner's rights and
-- take nothing but days. See "Positions are telemetry" in docs/adr.

create schema vehicle_positions;

create table vehicle_position (
  vehicle_id  uuid         not null,
  at          timestamptz  not null,
  lat         numeric(9,6) not null check (lat between 3 and 54),
  lon         numeric(9,6) not null check (lon between 73 and 136),
  speed_kmh   numeric(5,1) check (speed_kmh between 0 and 300),
  received_at timestamptz  not null,
  primary key (vehicle_id, at)
) partition by range (at);
-- positions arrive nearly in the order of their time
create index vehicle_position_at on vehicle_position using brin (at) with (pages_per_range = 16);

-- The newest position of each vehicle: what detection and maps look at.
create table vehicle_latest_position (
  vehicle_id  uuid         primary key references dangerous_goods_vehicle (id),
  at          timestamptz  not null,
  lat         numeric(9,6) not null,
  lon         numeric(9,6) not null,
  speed_kmh   numeric(5,1),
  received_at timestamptz  not null
) with (fillfactor = 70);

create function make_vehicle_position_days(first date, last date) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  day date := first;
  made integer := 0;
begin
  if last - first > 100 then
    raise exception 'at most 100 days at once';
  end if;
  perform pg_advisory_xact_lock(hashtext('vehicle_positions'));
  while day <= last loop
    if to_regclass('vehicle_positions.day_' || to_char(day, 'YYYYMMDD')) is null then
      execute format(
        'create table vehicle_positions.%I partition of public.vehicle_position for values from (%L) to (%L)',
        'day_' || to_char(day, 'YYYYMMDD'),
        day::timestamp at time zone 'Asia/Shanghai', (day + 1)::timestamp at time zone 'Asia/Shanghai');
      made := made + 1;
    end if;
    day := day + 1;
  end loop;
  return made;
end $$;

create function drop_vehicle_position_days(before date) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part text;
  dropped integer := 0;
begin
  perform pg_advisory_xact_lock(hashtext('vehicle_positions'));
  for part in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'vehicle_positions' and c.relkind = 'r' and c.relname ~ '^day_[0-9]{8}$'
      and to_date(substr(c.relname, 5), 'YYYYMMDD') < before
    order by c.relname
  loop
    execute format('drop table vehicle_positions.%I', part);
    dropped := dropped + 1;
  end loop;
  delete from public.vehicle_latest_position where at < before::timestamp at time zone 'Asia/Shanghai';
  return dropped;
end $$;

revoke execute on function make_vehicle_position_days(date, date) from public;
revoke execute on function drop_vehicle_position_days(date) from public;
grant execute on function make_vehicle_position_days(date, date) to ${app_role};
grant execute on function drop_vehicle_position_days(date) to ${app_role};
revoke update on vehicle_position from ${app_role};

insert into retention_rule (id, version, category, basis, keep, action, effective_from) values
('vehicle.position', 1, 'positions of dangerous-goods vehicles 危险货物运输车辆位置',
 'DEF; 数据安全法 (2021) 第二十一条', 'P30D', 'DESTROY', '2021-09-01');
