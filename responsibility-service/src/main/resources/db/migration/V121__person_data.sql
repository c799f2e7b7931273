-- What people are reached and told apart by, sealed; beside each a keyed hash to find it by.
alter table person
  add column name_index     bytea,
  add column phone          bytea,
  add column phone_index    bytea,
  add column id_no          bytea,
  add column id_no_index    bytea,
  add column anonymised_at  timestamptz,
  add constraint person_phone_index check ((phone is null) = (phone_index is null)),
  add constraint person_id_no_index check ((id_no is null) = (id_no_index is null)),
  add constraint person_anonymised check (anonymised_at is null
    or (phone is null and id_no is null and name_index is null and staff_no is null));
create unique index person_id_no on person (id_no_index);
create index person_phone on person (phone_index) where phone_index is not null;
create index person_kept on person (created_at) where anonymised_at is null;

-- Who was shown what is masked otherwise, and what for.
create table disclosure (
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
  person_id       uuid         not null references person (id),
  fields          varchar(40)  not null,
  purpose         varchar(20)  not null check (purpose in ('DUTY_CONTACT', 'ACCIDENT_RESPONSE',
                    'DISCIPLINE_REVIEW', 'APPOINTMENT_REVIEW', 'AUDIT', 'DATA_SUBJECT_REQUEST'))
);
create index disclosure_person on disclosure (person_id, id desc);
revoke update on disclosure from ${app_role};

insert into retention_rule (id, version, category, basis, keep, action, effective_from) values
('person.without-appointment', 1, 'people who hold no post any more 已不任职人员',
 'DEF; 个人信息保护法 (2021) 第十九条、第四十七条', 'P10Y', 'ANONYMISE', '2021-11-01');
