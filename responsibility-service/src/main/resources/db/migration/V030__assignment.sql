-- Who answers for what (scope_key), at which level, when (valid), as was known (recorded).

-- What is known now; one row for each assignment.
create table assignment (
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
  kind            varchar(24)  not null check (kind in ('PARTY_GOV_LEADERSHIP', 'DEPARTMENT_SUPERVISION',
                                 'TERRITORIAL', 'ENTERPRISE_PRINCIPAL')),
  level           varchar(16)  not null check (level in ('LEADER_IN_CHARGE', 'DEPARTMENT', 'STREET', 'ENTERPRISE')),
  role            varchar(7)   not null check (role in ('PRIMARY', 'DEPUTY', 'SUPPORT')),
  scope_key       varchar(64)  not null,
  holder_post_id  uuid         not null references post (id),
  holder_organization_id uuid  not null references organization (id),
  degree          varchar(8)   check (degree in ('BASIC', 'STANDARD', 'STRICT')),
  basis_title     varchar(200) not null,
  basis_no        varchar(100) not null,
  basis_clause    varchar(100) not null,
  basis_url       varchar(500),
  valid_from      timestamptz  not null,
  valid_to        timestamptz,
  status          varchar(9)   not null check (status in ('EFFECTIVE', 'ENDED', 'WITHDRAWN')),
  reason          varchar(300),
  revision        integer      not null check (revision > 0),
  recorded_at     timestamptz  not null,
  foreign key (organization_id) references organization (id),
  check (valid_to > valid_from),
  check ((level = 'ENTERPRISE') = (degree is not null)),
  check (revision = 1 or reason is not null),
  check (status <> 'ENDED' or valid_to is not null)
);
create index assignment_district on assignment (left(area_code, 6), id desc);
create index assignment_street on assignment (left(area_code, 9), id desc);
create index assignment_scope on assignment (scope_key, id desc);
create index assignment_post on assignment (holder_post_id, id desc);
create index assignment_organization on assignment (holder_organization_id, id desc);
create index assignment_updated on assignment (updated_at);

-- Every revision, for ever: a new one closes the record time of the one before and changes nothing
-- else. Written by the trigger alone: the application can read this history but not change it.
create table assignment_record (
  assignment_id          uuid         not null references assignment (id),
  revision               integer      not null,
  level                  varchar(16)  not null,
  role                   varchar(7)   not null,
  scope_key              varchar(64)  not null,
  holder_post_id         uuid         not null,
  holder_organization_id uuid         not null,
  degree                 varchar(8),
  basis_title            varchar(200) not null,
  basis_no               varchar(100) not null,
  basis_clause           varchar(100) not null,
  basis_url              varchar(500),
  status                 varchar(9)   not null,
  reason                 varchar(300),
  recorded_by            varchar(100) not null,
  valid                  tstzrange    not null,
  recorded               tstzrange    not null,
  primary key (assignment_id, revision),
  constraint assignment_record_overlap
    exclude using gist (scope_key with =, level with =, valid with &&, recorded with &&) where (role = 'PRIMARY')
);
create index assignment_record_scope on assignment_record (scope_key, level);
create index assignment_record_post on assignment_record (holder_post_id);
revoke insert, update on assignment_record from ${app_role};

create function record_assignment() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    update assignment_record
       set recorded = tstzrange(lower(recorded), new.recorded_at)
     where assignment_id = new.id and revision = old.revision;
  end if;
  if new.status <> 'WITHDRAWN' then
    insert into assignment_record
    values (new.id, new.revision, new.level, new.role, new.scope_key, new.holder_post_id, new.holder_organization_id,
            new.degree, new.basis_title, new.basis_no, new.basis_clause, new.basis_url, new.status, new.reason,
            new.updated_by, tstzrange(new.valid_from, new.valid_to), tstzrange(new.recorded_at, null));
  end if;
  return null;
end $$;
revoke execute on function record_assignment() from public;

create trigger assignment_first after insert on assignment
  for each row execute function record_assignment();
create trigger assignment_change after update on assignment
  for each row when (new.revision <> old.revision) execute function record_assignment();
