-- Who there is: organisations, their posts, and people.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table organization (
  id              uuid         primary key,
  version         bigint       not null,
  event_sequence  bigint       not null,
  state_digest    bytea        not null,
  area_code       varchar(12)  not null check (area_code ~ '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$'),
  organization_id uuid         not null,
  created_at      timestamptz  not null,
  created_by      varchar(100) not null,
  updated_at      timestamptz  not null,
  updated_by      varchar(100) not null,
  kind            varchar(15)  not null check (kind in ('PARTY_COMMITTEE', 'GOVERNMENT', 'DEPARTMENT',
                                 'STREET', 'TOWN', 'COMMITTEE', 'ENTERPRISE', 'VILLAGE')),
  name            varchar(200) not null,
  parent_id       uuid         references organization (id),
  uscc            varchar(18)  check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  valid_from      timestamptz  not null,
  valid_to        timestamptz,
  check (organization_id = id),
  check (parent_id <> id),
  check (valid_to > valid_from),
  check ((kind = 'ENTERPRISE') = (uscc is not null))
);
create unique index organization_uscc on organization (uscc);
create index organization_district on organization (left(area_code, 6), id desc);
create index organization_street on organization (left(area_code, 9), id desc);
create index organization_kind on organization (kind, id desc);
create index organization_parent on organization (parent_id, id desc);
create index organization_name on organization using gin (name gin_trgm_ops);
create index organization_updated on organization (updated_at);

create table post (
  id              uuid         primary key,
  version         bigint       not null,
  event_sequence  bigint       not null,
  state_digest    bytea        not null,
  area_code       varchar(12)  not null check (area_code ~ '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$'),
  organization_id uuid         not null,
  created_at      timestamptz  not null,
  created_by      varchar(100) not null,
  updated_at      timestamptz  not null,
  updated_by      varchar(100) not null,
  title           varchar(100) not null,
  level           varchar(16)  not null check (level in ('LEADER_IN_CHARGE', 'DEPARTMENT', 'STREET', 'ENTERPRISE')),
  portfolio       jsonb        not null,
  recorded_at     timestamptz  not null,
  foreign key (organization_id) references organization (id),
  check (level = 'LEADER_IN_CHARGE' or portfolio = '[]')
);
create index post_district on post (left(area_code, 6), id desc);
create index post_street on post (left(area_code, 9), id desc);
create index post_organization on post (organization_id, id desc);
create index post_level on post (level, id desc);
create index post_updated on post (updated_at);

-- Which departments a leader's post answered for (valid), as was known (recorded).
-- Written by the trigger alone: the application can read this history but not change it.
create table post_portfolio_record (
  post_id         uuid      not null references post (id),
  organization_id uuid      not null references organization (id),
  valid           tstzrange not null,
  recorded        tstzrange not null
);
create index post_portfolio_record_organization on post_portfolio_record (organization_id);
create index post_portfolio_record_open on post_portfolio_record (post_id) where upper_inf(recorded);
revoke insert, update on post_portfolio_record from ${app_role};

create function record_portfolio() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update post_portfolio_record
     set recorded = tstzrange(lower(recorded), new.recorded_at)
   where post_id = new.id and upper_inf(recorded);
  insert into post_portfolio_record (post_id, organization_id, valid, recorded)
  select new.id, s."organizationId", tstzrange(s."from", s."to"), tstzrange(new.recorded_at, null)
    from jsonb_to_recordset(new.portfolio) as s ("organizationId" uuid, "from" timestamptz, "to" timestamptz);
  return null;
end $$;
revoke execute on function record_portfolio() from public;

create trigger post_portfolio_first after insert on post
  for each row when (new.portfolio <> '[]') execute function record_portfolio();
create trigger post_portfolio_change after update on post
  for each row when (new.portfolio <> old.portfolio) execute function record_portfolio();

create table person (
  id              uuid         primary key,
  version         bigint       not null,
  event_sequence  bigint       not null,
  state_digest    bytea        not null,
  area_code       varchar(12)  not null check (area_code ~ '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$'),
  organization_id uuid         not null,
  created_at      timestamptz  not null,
  created_by      varchar(100) not null,
  updated_at      timestamptz  not null,
  updated_by      varchar(100) not null,
  name            varchar(64)  not null,
  staff_no        varchar(32),
  foreign key (organization_id) references organization (id)
);
create unique index person_staff_no on person (organization_id, staff_no);
create index person_district on person (left(area_code, 6), id desc);
create index person_street on person (left(area_code, 9), id desc);
create index person_organization on person (organization_id, id desc);
create index person_name on person using gin (name gin_trgm_ops);
create index person_updated on person (updated_at);
