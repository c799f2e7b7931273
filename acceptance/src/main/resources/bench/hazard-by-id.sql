-- GET /api/v1/hazards/{id} of a random filled hazard. Variables: last.
\set n random(100000000000, :last)
select id, version, no, area_code, title, description, source, source_ref, imminent, discovered_at, finder_person_ids, evidence, object_type, object_id, enterprise_id, industry_code, lat, lon, status, registered_at, duty_holder, level, criterion, decisions, rectification, started_at, due_at, overdue_since, created_at, updated_at from hazard where id = ('01990000-0000-7000-8000-' || :n::text)::uuid and left(area_code, 6) = '320105' limit 1;
