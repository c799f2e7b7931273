-- Construction sites 在建工程. What was under construction on a day is a column the database derives from
-- start, end and suspensions, so that "on that day" is one indexed condition: underway @> date.

create function suspended_days(suspensions jsonb) returns datemultirange
  language sql immutable strict parallel safe as $$
    select coalesce(range_agg(daterange((s ->> 'from')::date, (s ->> 'to')::date)), '{}')
    from jsonb_array_elements(suspensions) s
  $$;

create function days_underway(start_date date, actual_end date, suspensions jsonb)
  returns datemultirange language sql immutable parallel safe as $$
    select case when start_date is null then '{}'::datemultirange
      else datemultirange(daterange(start_date, actual_end)) - suspended_days(suspensions) end
  $$;

create table construction_site (
  id               uuid          primary key,
  version          bigint        not null,
  event_sequence   bigint        not null,
  state_digest     bytea         not null,
  area_code        varchar(12)   not null check (area_code ~ '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$'),
  organization_id  uuid,
  created_at       timestamptz   not null,
  created_by       varchar(100)  not null,
  updated_at       timestamptz   not null,
  updated_by       varchar(100)  not null,
  voided_at        timestamptz,
  voided_by        varchar(100),
  void_reason      varchar(500),
  search_text      varchar(2000),
  permit_no        varchar(64),
  name             varchar(200)  not null,
  address          varchar(300),
  lat              numeric(9,6)  check (lat between 3 and 54),
  lon              numeric(9,6)  check (lon between 73 and 136),
  builder_uscc     varchar(18)   check (builder_uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  contractor_uscc  varchar(18)   not null check (contractor_uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  supervisor_uscc  varchar(18)   check (supervisor_uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  floor_area_m2    numeric(14,2) not null check (floor_area_m2 >= 0),
  start_date       date,
  planned_end      date,
  actual_end       date,
  dangerous_works  text[]        not null,
  suspensions      jsonb         not null,
  status           varchar(18)   not null check (status in ('APPROVED', 'UNDER_CONSTRUCTION', 'SUSPENDED',
                                                            'COMPLETED', 'ABANDONED')),
  end_reason       varchar(500),
  spot             point         generated always as (point(lon::float8, lat::float8)) stored,
  underway         datemultirange generated always as (days_underway(start_date, actual_end, suspensions)) stored,
  check ((lat is null) = (lon is null)),
  check ((voided_at is null) = (void_reason is null)),
  check (status <> 'APPROVED' or start_date is null),
  check (start_date is not null or status in ('APPROVED', 'ABANDONED')),
  check ((actual_end is not null) = (status in ('COMPLETED', 'ABANDONED'))),
  check (actual_end >= start_date),
  check (planned_end >= start_date)
);
create unique index construction_site_permit on construction_site (left(area_code, 6), permit_no)
  where permit_no is not null and voided_at is null;
create index construction_site_district on construction_site (left(area_code, 6), id desc);
create index construction_site_street on construction_site (left(area_code, 9), id desc);
create index construction_site_updated on construction_site (updated_at);
create index construction_site_underway on construction_site using gist (underway) where voided_at is null;
create index construction_site_spot on construction_site using gist (spot);
create index construction_site_search on construction_site using gin (search_grams(search_text));
call keep_history('construction_site');
