-- A source's own reference means something within its district only; that of a finding is an id and
-- means the same everywhere. Two districts must neither collide nor learn of each other.
alter table hazard drop constraint hazard_source_source_ref_key;
create unique index hazard_finding on hazard (source_ref) where source = 'INSPECTION';
create unique index hazard_source on hazard (left(area_code, 6), source, source_ref)
  where source <> 'INSPECTION' and source_ref is not null;
