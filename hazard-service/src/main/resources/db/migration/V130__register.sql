-- What every register has: its history, its tallies, and search by name and place. See platform/register.

-- Identifiers are made in the order of time (UUIDv7), and before the entry is stamped: what existed at
-- an instant has one below this. A list as of long ago need not pass by all that came since.
create function ids_from(instant timestamptz) returns uuid
  language sql immutable strict parallel safe as $$
    select (lpad(to_hex(greatest(0, (extract(epoch from instant) * 1000)::bigint + 1000)), 12, '0')
      || repeat('0', 20))::uuid
  $$;

-- Keeps every version of a table's rows: <name>_past holds what was replaced and until when it held,
-- <name>_at(instant) is the table as it was. Only the trigger writes <name>_past. Call it again after
-- columns were added to the table.
create procedure keep_history(name text) language plpgsql as $$
declare
  past text := name || '_past';
  column_of record;
  columns text;
  olds text;
begin
  execute format(
    'create table if not exists %I (recorded_until timestamptz not null, like %I, primary key (id, version))',
    past, name);
  for column_of in
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
      where attrelid = name::regclass and attnum > 0 and not attisdropped
        and attname not in (select attname from pg_attribute where attrelid = past::regclass) order by attnum
  loop
    execute format('alter table %I add column %I %s', past, column_of.name, column_of.type);
  end loop;
  execute format('create index if not exists %I on %I (left(area_code, 6), id desc)', past || '_district', past);
  execute format('create index if not exists %I on %I (recorded_until)', past || '_until', past);
  execute format('revoke insert, update on %I from ${app_role}', past);
  select string_agg(quote_ident(attname), ', ' order by attnum),
         string_agg('old.' || quote_ident(attname), ', ' order by attnum)
    into columns, olds
    from pg_attribute where attrelid = name::regclass and attnum > 0 and not attisdropped;
  execute format($f$
    create or replace function %I() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $body$
    begin
      insert into %I (recorded_until, %s) values (new.updated_at, %s);
      return null;
    end $body$ $f$, past || '_keep', past, columns, olds);
  -- a row written anew without a new version, as by a rotation of keys, is no revision
  execute format($f$
    create or replace trigger %I after update on %I for each row
      when (old.version is distinct from new.version) execute function %I() $f$,
    past || '_keep', name, past || '_keep');
  -- only without conditions of their own can the parts of a union be read in the order of their indexes
  execute format($f$
    create or replace function %I(instant timestamptz) returns setof %I language sql stable as $body$
      select %s from (
        select *, 'infinity'::timestamptz as recorded_until from %I
        union all
        select %s, recorded_until from %I) version
      where updated_at <= instant and recorded_until > instant and id < ids_from(instant)
    $body$ $f$, name || '_at', name, columns, name, columns, past);
end $$;

-- Up to these instants the changes of a register are summed up in its <name>_tally_sum.
create table tally_mark (
  register varchar(60) not null,
  at       timestamptz not null,
  primary key (register, at)
);
revoke insert, update on tally_mark from ${app_role};

-- Counts a register by some of its columns, as of any instant, without looking at its entries.
-- <name>_tally has for every change how many entries of each combination came or went, and by how much
-- the measures grew; <name>_tally_sum has totals at some instants, so that few changes need adding up;
-- <name>_tally_at(instant) is what has to be added. Void entries are counted apart. Only triggers and
-- <name>_tally_settle write. See docs/adr/0018-registers-kept-and-counted-by-the-database.md.
create procedure keep_tally(name text, dimensions text[], measures text[]) language plpgsql as $$
declare
  tally text := name || '_tally';
  keys text := (select string_agg(quote_ident(d), ', ') from unnest(dimensions) d);
  keys_removed text := (select string_agg('r.' || quote_ident(d), ', ') from unnest(dimensions) d);
  typed text := (select coalesce(string_agg(format(', 0::numeric as %I', m), ''), '') from unnest(measures) m);
  plain text := (select coalesce(string_agg(format(', %I', m), ''), '') from unnest(measures) m);
  removed text := (select coalesce(string_agg(format(', r.%I', m), ''), '') from unnest(measures) m);
  weighed text := (select coalesce(string_agg(format(', coalesce(sum(n * %I), 0)', m), ''), '') from unnest(measures) m);
  moved text := (select coalesce(string_agg(format(' or sum(n * %I) <> 0', m), ''), '') from unnest(measures) m);
  totals text := (select coalesce(string_agg(format(', sum(%I)', m), ''), '') from unnest(measures) m);
  left_over text := (select coalesce(string_agg(format(' or sum(%I) <> 0', m), ''), '') from unnest(measures) m);
begin
  execute format($f$
    create table %I as select updated_at as tallied_at, %s, false as voided, 0::bigint as entries%s from %I limit 0
    $f$, tally, keys, typed, name);
  execute format('create table %I (like %I)', tally || '_sum', tally);
  execute format('create index %I on %I (tallied_at)', tally || '_time', tally);
  execute format('create index %I on %I (tallied_at)', tally || '_sum_time', tally || '_sum');
  execute format('revoke insert, update on %I, %I from ${app_role}', tally, tally || '_sum');

  execute format($f$
    create function %I() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $body$
    begin
      insert into %I
        select updated_at, %s, voided_at is not null, sum(n)%s
        from (select *, 1 as n from added) came
        group by updated_at, %s, voided_at is not null;
      return null;
    end $body$ $f$, tally || '_added', tally, keys, weighed, keys);
  execute format($f$
    create trigger %I after insert on %I referencing new table as added
      for each statement execute function %I() $f$, tally || '_added', name, tally || '_added');

  execute format($f$
    create function %I() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $body$
    begin
      insert into %I
        select updated_at, %s, voided, sum(n)%s from (
          select updated_at, %s, voided_at is not null as voided, 1 as n%s from added
          union all
          select a.updated_at, %s, r.voided_at is not null, -1%s from removed r join added a on a.id = r.id) changed
        group by updated_at, %s, voided
        having sum(n) <> 0%s;
      return null;
    end $body$ $f$, tally || '_changed', tally, keys, weighed, keys, plain, keys_removed, removed, keys, moved);
  execute format($f$
    create trigger %I after update on %I referencing old table as removed new table as added
      for each statement execute function %I() $f$, tally || '_changed', name, tally || '_changed');

  execute format($f$
    create function %I(instant timestamptz) returns setof %I language sql stable as $body$
      select * from %I
        where tallied_at = (select max(at) from tally_mark where register = %L and at <= instant)
      union all
      select * from %I
        where tallied_at <= instant and tallied_at > coalesce(
          (select max(at) from tally_mark where register = %L and at <= instant), '-infinity')
    $body$ $f$, tally || '_at', tally, tally || '_sum', name, tally, name);

  -- what is there already counts from its last change on, as it does in <name>_at
  execute format($f$
    insert into %I
      select updated_at, %s, voided_at is not null, sum(n)%s from (select *, 1 as n from %I) came
      group by updated_at, %s, voided_at is not null $f$, tally, keys, weighed, name, keys);

  -- Sums up what happened until then, so many changes at a time. While anybody is writing it does
  -- nothing: a sum must not miss what is not committed yet.
  execute format($f$
    create function %I(until timestamptz, step integer) returns integer language plpgsql security definer
      set search_path = public, pg_temp as $body$
    declare
      next timestamptz;
      marks integer := 0;
    begin
      begin
        lock table %I in share mode nowait;
      exception when lock_not_available then
        return 0;
      end;
      loop
        select tallied_at into next from %I
          where tallied_at > coalesce((select max(at) from tally_mark where register = %L), '-infinity')
          order by tallied_at offset step - 1 limit 1;
        exit when next is null or next > until;
        insert into %I
          select next, %s, voided, sum(entries)%s from %I(next)
          group by %s, voided having sum(entries) <> 0%s;
        insert into tally_mark values (%L, next);
        marks := marks + 1;
      end loop;
      return marks;
    end $body$ $f$, tally || '_settle', tally, tally, name, tally || '_sum', keys, totals, tally || '_at',
    keys, left_over, name);
end $$;

-- What a text is searched by: each pair of neighbouring characters of which one is not ASCII, and each
-- three neighbours that are. Two Chinese characters tell much, two letters or digits nothing.
create function search_grams(search text) returns text[]
  language sql immutable strict parallel safe cost 5000 as $$
    select coalesce(array_agg(gram), '{}') from (
      select case when octet_length(a || b) > 2 then a || b
                  when octet_length(a || b || c) = 3 and c <> ' ' then a || b || c end as gram
        from (select string_to_array(search, null) as s) split,
          unnest(s, s[2:], s[3:]) as neighbours (a, b, c)
        where a <> ' ' and b <> ' ') grams
      where gram is not null
  $$;

-- Metres between two points (longitude, latitude) of a district: the earth is flat enough there.
create function metres_between(a point, b point) returns double precision
  language sql immutable strict parallel safe as $$
    select 111195 * sqrt((a[1] - b[1]) ^ 2 + ((a[0] - b[0]) * cos(radians((a[1] + b[1]) / 2))) ^ 2)
  $$;

-- A rectangle that holds every point at most so many metres from this one, and little more.
create function around(centre point, metres double precision) returns box
  language sql immutable strict parallel safe as $$
    select box(
      point(centre[0] - wide, centre[1] - high), point(centre[0] + wide, centre[1] + high))
    from (select 1.01 * metres / 111195 as high,
                 1.01 * metres / 111195 / cos(radians(centre[1])) as wide) reach
  $$;
