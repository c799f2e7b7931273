-- What every register has: its history, and search by name and place. See platform/register.

-- Keeps every version of a table's rows: <name>_past holds what was replaced and until when it held,
-- <name>_at(instant) is the table as it was. Only the trigger writes <name>_past. Call it again after
-- a column was added at the end of both tables.
create procedure keep_history(name text) language plpgsql as $$
declare
  columns text;
begin
  execute format(
    'create table if not exists %I (recorded_until timestamptz not null, like %I)', name || '_past', name);
  execute format('create index if not exists %I on %I (id, version)', name || '_past_of', name || '_past');
  execute format('create index if not exists %I on %I (left(area_code, 6), id desc)',
    name || '_past_district', name || '_past');
  execute format('revoke insert, update on %I from ${app_role}', name || '_past');
  execute format('create or replace trigger %I after update on %I for each row execute function keep_past()',
    name || '_history', name);
  select string_agg(quote_ident(attname), ', ' order by attnum) into columns
    from pg_attribute where attrelid = name::regclass and attnum > 0 and not attisdropped;
  execute format(
    'create or replace function %I(at timestamptz) returns setof %I language sql stable as '
    || '''select %s from %I where updated_at <= at union all '
    || 'select %s from %I where updated_at <= at and recorded_until > at''',
    name || '_at', name, columns, name, columns, name || '_past');
end $$;

create function keep_past() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  execute format('insert into %I select $1, ($2).*', tg_table_name || '_past') using new.updated_at, old;
  return null;
end $$;

-- Pairs of neighbouring characters, as an index key: what a search of two characters or more needs.
create function search_grams(search text) returns text[]
  language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct substr(search, i, 2)), '{}')
    from generate_series(1, length(search) - 1) i
    where substr(search, i, 2) !~ '\s'
  $$;

-- Metres between two points (longitude, latitude) of a district: the earth is flat enough there.
create function metres_between(a point, b point) returns double precision
  language sql immutable strict parallel safe as $$
    select 111195 * sqrt((a[1] - b[1]) ^ 2 + ((a[0] - b[0]) * cos(radians((a[1] + b[1]) / 2))) ^ 2)
  $$;

alter table enterprise
  add voided_at timestamptz,
  add voided_by varchar(100),
  add void_reason varchar(500),
  add search_text varchar(2000),
  add spot point generated always as (point(lon::float8, lat::float8)) stored,
  add check ((voided_at is null) = (void_reason is null));
alter table premises
  add voided_at timestamptz,
  add voided_by varchar(100),
  add void_reason varchar(500),
  add search_text varchar(2000),
  add spot point generated always as (point(lon::float8, lat::float8)) stored,
  add check ((voided_at is null) = (void_reason is null));
create index enterprise_search on enterprise using gin (search_grams(search_text));
create index premises_search on premises using gin (search_grams(search_text));
create index enterprise_spot on enterprise using gist (spot);
create index premises_spot on premises using gist (spot);
call keep_history('enterprise');
call keep_history('premises');
