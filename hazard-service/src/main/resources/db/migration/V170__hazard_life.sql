-- What belongs to the whole life of a hazard: sightings and merging, recurrence, transfer between
-- authorities, a decision of two on the level, publicity.

do $$
declare
  old name;
begin
  for old in
    select conname from pg_constraint
    where conrelid = 'hazard'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%REJECTED%'
  loop
    execute format('alter table hazard drop constraint %I', old);
  end loop;
end $$;

alter table hazard
  add column clause         varchar(320),
  add column recurrence_of  uuid        references hazard (id),
  add column occurrences    integer     not null default 1 check (occurrences > 0),
  add column sightings      jsonb       not null default '{"all": []}',
  add column merged_into    uuid        references hazard (id),
  add column level_proposal jsonb,
  add column transfers      jsonb       not null default '{"all": []}',
  add column publicity      jsonb       not null default '{"state": "NONE"}',
  add constraint hazard_status check (status in ('REPORTED', 'REJECTED', 'MERGED', 'REGISTERED', 'GRADED',
    'CONTROLLED', 'RECTIFYING', 'SUBMITTED', 'VERIFIED', 'CLOSED')),
  add constraint hazard_object_known check (status in ('REPORTED', 'REJECTED', 'MERGED') or object_id is not null),
  add constraint hazard_merged check ((status = 'MERGED') = (merged_into is not null) and merged_into <> id),
  add constraint hazard_recurrence check ((occurrences > 1) = (recurrence_of is not null));

create index hazard_object_clause on hazard (object_id, clause) where clause is not null;
create index hazard_recurring on hazard (left(area_code, 6), id desc) where occurrences > 1;
create index hazard_merged_into on hazard (merged_into) where merged_into is not null;
-- whether a source was taken in as a sighting already
create index hazard_sightings on hazard using gin (sightings jsonb_path_ops);

-- One line of a sector list can be reworded: each wording is a version with its days of effect. In
-- force on a day is the highest version whose days hold it.
alter table hazard_criterion
  drop constraint hazard_criterion_pkey,
  add column version integer not null default 1 check (version > 0),
  add primary key (code, version);

insert into deadline_rule (rule_id, version, title, title_zh, amount, unit, basis, effective_from, params) values
('hazard.recurrence', 1, 'Period in which the same hazard is a recurrence', '隐患重复出现的认定期', 365, 'CALENDAR_DAYS',
 'DEF', '2020-01-01', '{"flagAt": 3}'),
('hazard.transfer', 1, 'Acceptance of a transferred hazard', '隐患移送接收', 2, 'WORKING_DAYS',
 'DEF; 安全生产法 (2021) 第六十九条', '2021-09-01', '{}'),
('hazard.exposure-reply', 1, 'Reply to an exposure', '曝光问题回复', 10, 'WORKING_DAYS',
 'DEF', '2020-01-01', '{}');
