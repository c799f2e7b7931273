-- Enterprises and premises become registers: entries are voided and never deleted, every version is
-- kept, and they are counted and searched as of any instant.

alter table enterprise
  add voided_at timestamptz,
  add voided_by varchar(100),
  add void_reason varchar(500),
  add search_text varchar(2000),
  add spot point generated always as (point(lon::float8, lat::float8)) stored,
  add principal_person_ref uuid,
  add check ((voided_at is null) = (void_reason is null)),
  add check ((voided_at is null) = (voided_by is null));
alter table premises
  add voided_at timestamptz,
  add voided_by varchar(100),
  add void_reason varchar(500),
  add search_text varchar(2000),
  add spot point generated always as (point(lon::float8, lat::float8)) stored,
  add lss_low boolean,
  add lss_small boolean,
  add lss_scattered boolean,
  add lss_reason varchar(500),
  add owner_ref uuid,
  add occupier_refs uuid[] not null default '{}',
  add fire_facilities text[] not null default '{}',
  add survey_round_id uuid,
  add check ((voided_at is null) = (void_reason is null)),
  add check ((voided_at is null) = (voided_by is null)),
  add check (num_nulls(lss_low, lss_small, lss_scattered, lss_reason) in (0, 4)),
  add check (lss_reason is null or lss_low or lss_small or lss_scattered);

-- What is registered already is found by its names and numbers; by pinyin once it is corrected,
-- because the database cannot spell it
update enterprise set search_text =
  left(lower(normalize(concat_ws(' ', name, address, uscc, external_ref), NFKC)), 2000);
update premises set search_text =
  left(lower(normalize(concat_ws(' ', name, address, external_ref, permit_no), NFKC)), 2000);

alter table premises alter occupier_refs drop default, alter fire_facilities drop default;

-- What was entered by mistake must not keep its numbers from the entry that is right
alter table enterprise drop constraint enterprise_uscc_key;
create unique index enterprise_uscc on enterprise (uscc) where voided_at is null;
drop index enterprise_external_ref;
create unique index enterprise_external_ref on enterprise (left(area_code, 6), external_ref)
  where external_ref is not null and voided_at is null;
drop index premises_external_ref;
create unique index premises_external_ref on premises (left(area_code, 6), external_ref)
  where external_ref is not null and voided_at is null;
drop index premises_of_enterprise;
create unique index premises_of_enterprise on premises (enterprise_id, address)
  where enterprise_id is not null and voided_at is null;

create index enterprise_search on enterprise using gin (search_grams(search_text));
create index premises_search on premises using gin (search_grams(search_text));
create index enterprise_spot on enterprise using gist (spot);
create index premises_spot on premises using gist (spot);
create index premises_survey on premises (survey_round_id, id desc) where survey_round_id is not null;
call keep_history('enterprise');
call keep_history('premises');
call keep_tally('enterprise', '{area_code,kind,status}', '{employees}');
call keep_tally('premises', '{area_code,kinds,status}', '{floor_area_m2,occupants}');
