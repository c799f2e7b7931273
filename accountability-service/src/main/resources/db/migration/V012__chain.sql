-- Local copies of what responsibility-service published. Not changed here, never asked for.

create table responsibility_chain (
  chain_id      uuid        primary key,
  trigger_type  text        not null,
  trigger_ref   uuid        not null,
  hazard_level  text,
  object_type   text,
  object_id     uuid,
  area_code     varchar(12) not null,
  industry_code varchar(5),
  valid_at      timestamptz not null,
  known_at      timestamptz not null,
  chain_hash    varchar(100) not null,
  links         jsonb       not null,
  received_at   timestamptz not null
);
create index responsibility_chain_trigger on responsibility_chain (trigger_type, trigger_ref, received_at);
revoke update on responsibility_chain from ${app_role};

create table responsibility_chain_link (
  chain_id        uuid not null references responsibility_chain,
  level           text not null
    check (level in ('LEADER_IN_CHARGE', 'DEPARTMENT', 'STREET', 'ENTERPRISE')),
  organization_id uuid,
  person_id       uuid,
  certainty       text not null check (certainty in ('EXACT', 'INHERITED', 'UNASSIGNED')),
  primary key (chain_id, level)
);
create index responsibility_chain_link_organization on responsibility_chain_link (organization_id, level);
create index responsibility_chain_link_person on responsibility_chain_link (person_id, level);
revoke update on responsibility_chain_link from ${app_role};

create table organization (
  organization_id uuid        primary key,
  kind            text        not null,
  area_code       varchar(12) not null
);
create index organization_area on organization (area_code, kind);

-- Who ever held a post: by id, nothing else.
create table appointee (
  person_id uuid primary key
);
