-- Who holds which post, when (valid), as was known (recorded).

-- What is known now; one row for each appointment.
create table appointment (
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
  post_id         uuid         not null references post (id),
  person_id       uuid         not null references person (id),
  principal       boolean      not null,
  document_no     varchar(100) not null,
  ending_no       varchar(100),
  valid_from      timestamptz  not null,
  valid_to        timestamptz,
  status          varchar(9)   not null check (status in ('EFFECTIVE', 'ENDED', 'WITHDRAWN')),
  reason          varchar(300),
  revision        integer      not null check (revision > 0),
  recorded_at     timestamptz  not null,
  foreign key (organization_id) references organization (id),
  check (valid_to > valid_from),
  check (revision = 1 or reason is not null),
  check (status <> 'ENDED' or (valid_to is not null and ending_no is not null))
);
create index appointment_district on appointment (left(area_code, 6), id desc);
create index appointment_street on appointment (left(area_code, 9), id desc);
create index appointment_post on appointment (post_id, id desc);
create index appointment_person on appointment (person_id, id desc);
create index appointment_updated on appointment (updated_at);

-- Every revision, for ever: a new one closes the record time of the one before and changes nothing
-- else. Written by the trigger alone: the application can read this history but not change it.
create table appointment_record (
  appointment_id  uuid         not null references appointment (id),
  revision        integer      not null,
  post_id         uuid         not null,
  person_id       uuid         not null,
  principal       boolean      not null,
  document_no     varchar(100) not null,
  ending_no       varchar(100),
  status          varchar(9)   not null,
  reason          varchar(300),
  recorded_by     varchar(100) not null,
  valid           tstzrange    not null,
  recorded        tstzrange    not null,
  primary key (appointment_id, revision),
  constraint appointment_record_overlap
    exclude using gist (post_id with =, valid with &&, recorded with &&) where (principal)
);
create index appointment_record_post on appointment_record (post_id);
create index appointment_record_person on appointment_record (person_id);
revoke insert, update on appointment_record from ${app_role};

create function record_appointment() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    update appointment_record
       set recorded = tstzrange(lower(recorded), new.recorded_at)
     where appointment_id = new.id and revision = old.revision;
  end if;
  if new.status <> 'WITHDRAWN' then
    insert into appointment_record
    values (new.id, new.revision, new.post_id, new.person_id, new.principal, new.document_no, new.ending_no,
            new.status, new.reason, new.updated_by, tstzrange(new.valid_from, new.valid_to), tstzrange(new.recorded_at, null));
  end if;
  return null;
end $$;
revoke execute on function record_appointment() from public;

create trigger appointment_first after insert on appointment
  for each row execute function record_appointment();
create trigger appointment_change after update on appointment
  for each row when (new.revision <> old.revision) execute function record_appointment();
