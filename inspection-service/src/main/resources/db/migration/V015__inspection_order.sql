-- Orders of an administrative inspection (责令限期整改、停产停业、查封).
create table inspection_order (
  id            uuid         primary key,
  inspection_id uuid         not null references inspection (id),
  doc_no        varchar(100) not null unique,
  kind          text         not null check (kind in ('FIX_BY_DATE', 'STOP', 'SEAL')),
  clause        varchar(300) not null,
  finding_ids   uuid[]       not null check (cardinality(finding_ids) >= 1),
  due_at        timestamptz,
  served_by     text         not null check (served_by in ('IN_PERSON', 'LEFT_AT_PLACE', 'POST', 'ELECTRONIC')),
  served_at     timestamptz  not null,
  issued_at     timestamptz  not null,
  issued_by     uuid         not null,
  check ((kind = 'FIX_BY_DATE') = (due_at is not null))
);
create index inspection_order_inspection on inspection_order (inspection_id, id);

alter table inspection
  add column published_at timestamptz,
  add column published_by uuid,
  add column public_text varchar(4000),
  add check ((published_at is null) = (public_text is null)),
  add check ((status = 'PUBLISHED') = (published_at is not null));
