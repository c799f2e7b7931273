-- GET /api/v1/hazards?limit=50&cursor=..., far down. Variables: before.
select id, version, no, title, status, level, source, object_type, object_id, enterprise_id, area_code, discovered_at, due_at, overdue_since is not null, updated_at from hazard where left(area_code, 6) = '320105' and id < :before order by id desc limit 51;
