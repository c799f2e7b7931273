-- Violations 违规记录: who broke which clause. Actors are ids of other registers; no names are kept.

create table violation (
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
  details         jsonb        not null,
  committed_at    timestamptz  not null,
  family          varchar(20)  not null generated always as (details ->> 'family') stored
                  check (family in ('SUPERVISION_ENGINEER', 'DRIVER', 'EQUIPMENT')),
  actor_id        uuid         not null generated always as ((details -> 'actor' ->> 'id')::uuid) stored,
  object_id       uuid         generated always as ((details ->> 'objectId')::uuid) stored,
  department_id   uuid         not null generated always as ((details ->> 'responsibleDepartmentId')::uuid) stored,
  hazard_id       uuid         references hazard (id),
  spot            point        generated always as (point((details -> 'location' ->> 'lon')::float8,
                                                          (details -> 'location' ->> 'lat')::float8)) stored,
  check ((voided_at is null) = (void_reason is null))
);
create index violation_actor on violation (actor_id, id desc);
create index violation_object on violation (object_id, id desc) where object_id is not null;
create index violation_department on violation (department_id, id desc);
create index violation_hazard on violation (hazard_id) where hazard_id is not null;
create index violation_time on violation (left(area_code, 6), committed_at);
create index violation_district on violation (left(area_code, 6), id desc);
create index violation_street on violation (left(area_code, 9), id desc);
create index violation_updated on violation (updated_at);
create index violation_search on violation using gin (search_grams(search_text));
create index violation_spot on violation using gist (spot);
call keep_history('violation');
