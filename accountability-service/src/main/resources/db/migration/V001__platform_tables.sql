-- Tables of the platform library. Each service owns a copy (V001) in its own database.
-- The owner role runs this; the app role works with what is granted here.

alter default privileges in schema public grant select, insert, update on tables to ${app_role};
alter default privileges in schema public grant usage, select on sequences to ${app_role};
grant usage on schema public to ${app_role};

-- Events of committed changes that are not yet acknowledged by Kafka; the relay deletes them.
create table outbox (
  id             bigint generated always as identity primary key,
  event_id       uuid        not null,
  type           text        not null,
  aggregate_type text        not null,
  aggregate_id   uuid        not null,
  sequence       bigint      not null,
  area_code      text        not null,
  occurred_at    timestamptz not null,
  traceparent    text,
  payload        text        not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
grant delete on outbox to ${app_role};

-- One row for every write, for ever: who did what to what, on whose behalf, and what it changed.
create table audit_entry (
  seq             bigint generated always as identity primary key,
  at              timestamptz not null,
  actor           text        not null,
  person_id       uuid,
  organization_id uuid,
  act             text        not null,
  aggregate_type  text        not null,
  aggregate_id    uuid        not null,
  area_code       text        not null,
  before_digest   bytea,
  after_digest    bytea       not null,
  event_id        uuid,
  request_id      text        not null
);
create index audit_entry_aggregate on audit_entry (aggregate_id, seq);
revoke update, delete, truncate on audit_entry from ${app_role};

-- Answers of completed commands, kept so that a repeated request gets the same bytes.
create table idempotency (
  client      text        not null,
  key         text        not null,
  operation   text        not null,
  body_digest bytea       not null,
  status      smallint    not null,
  headers     text        not null,
  body        bytea,
  created_at  timestamptz not null default now(),
  primary key (client, key, operation)
) with (autovacuum_vacuum_scale_factor = 0.02);
create index idempotency_age on idempotency (created_at);
grant delete on idempotency to ${app_role};

-- The last event applied of every aggregate of every source: a sequence at or below it is a duplicate.
create table inbox_position (
  source       text        not null,
  aggregate_id uuid        not null,
  sequence     bigint      not null,
  event_id     text        not null,
  updated_at   timestamptz not null,
  primary key (source, aggregate_id)
) with (fillfactor = 70);

-- Events that arrived before one of their predecessors.
create table inbox_parked (
  source       text        not null,
  aggregate_id uuid        not null,
  sequence     bigint      not null,
  headers      jsonb       not null,
  payload      bytea       not null,
  received_at  timestamptz not null,
  primary key (source, aggregate_id, sequence)
);
grant delete on inbox_parked to ${app_role};

-- Events that were not applied, and why.
create table inbox_refusal (
  id           uuid        primary key,
  event_id     text,
  type         text,
  source       text,
  aggregate_id uuid,
  sequence     bigint,
  code         text        not null,
  detail       text        not null,
  received_at  timestamptz not null
);
create index inbox_refusal_event on inbox_refusal (event_id, id desc);

-- Next free value of each number series; services take blocks.
create table number_series (
  area_code text     not null,
  letter    char(1)  not null,
  year      smallint not null,
  next      bigint   not null,
  primary key (area_code, letter, year)
);
