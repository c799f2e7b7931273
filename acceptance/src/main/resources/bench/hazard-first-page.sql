-- GET /api/v1/hazards?limit=50, the newest; one row more tells whether there is a next page.
select id, version, no, title, status, level, source, object_type, object_id, enterprise_id, area_code, discovered_at, due_at, overdue_since is not null, updated_at from hazard where left(area_code, 6) = '320105' order by id desc limit 51;
