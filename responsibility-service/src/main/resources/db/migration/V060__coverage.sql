-- For each place of a division and each of the four levels: HELD, VACANT (a post is assigned and nobody
-- holds it) or UNASSIGNED, at valid_at as was known at known_at.
--
-- All places are joined with all that is held by hashing. Nested loops are switched off, because just
-- after a district was loaded the planner's statistics promise a handful of rows where there are
-- thousands, and it would look for each place in turn.
create function coverage(division text, valid_at timestamptz, known_at timestamptz)
  returns table (
    id               uuid,
    object_type      varchar,
    name             varchar,
    area_code        varchar,
    industry         varchar,
    enterprise_id    uuid,
    leader_in_charge text,
    department       text,
    street           text,
    enterprise       text
  )
  language sql stable set enable_nestloop = off
begin atomic
  with seat as materialized (
    select a.post_id
      from appointment_record a
     where a.principal and a.valid @> valid_at and a.recorded @> known_at
  ),
  held as materialized (
    select r.level, r.scope_key, r.holder_post_id, r.holder_organization_id as organization_id,
           case when s.post_id is null then 'VACANT' else 'HELD' end as state
      from assignment_record r
      left join seat s on s.post_id = r.holder_post_id
     where r.role = 'PRIMARY' and r.valid @> valid_at and r.recorded @> known_at
  ),
  -- the leader assigned to a department goes before the one with the department in the portfolio
  led as materialized (
    select distinct on (c.department) c.department, c.state
      from (
        select substr(h.scope_key, 5)::uuid as department, 1 as rank, h.holder_post_id as post_id, h.state
          from held h
         where h.level = 'LEADER_IN_CHARGE' and h.scope_key like 'DEP:%'
        union all
        select f.organization_id, 2, f.post_id, case when s.post_id is null then 'VACANT' else 'HELD' end
          from post_portfolio_record f
          left join seat s on s.post_id = f.post_id
         where f.valid @> valid_at and f.recorded @> known_at
      ) c
     order by c.department, c.rank, c.post_id
  ),
  target as materialized (
    select p.id, p.object_type, p.name, p.area_code, p.enterprise_id,
           coalesce(p.industry_code, e.industry_code) as industry,
           'OBJ:' || p.id as obj, 'ENT:' || p.enterprise_id as ent,
           'IND:' || left(p.area_code, 6) || ':' as ind
      from place p
      left join place e on e.id = p.enterprise_id
     where p.area_code like division || '%'
  )
  select t.id, t.object_type, t.name, t.area_code, t.industry, t.enterprise_id,
         coalesce(lo.state, le.state, led.state, 'UNASSIGNED'),
         coalesce(dob.state, den.state, d5.state, d4.state, d3.state, d1.state, 'UNASSIGNED'),
         coalesce(so.state, se.state, s12.state, s9.state, 'UNASSIGNED'),
         coalesce(eo.state, ee.state, 'UNASSIGNED')
    from target t
    left join held dob on dob.level = 'DEPARTMENT' and dob.scope_key = t.obj
    left join held den on den.level = 'DEPARTMENT' and den.scope_key = t.ent
    left join held d5 on d5.level = 'DEPARTMENT' and length(t.industry) = 5
                     and d5.scope_key = t.ind || t.industry
    left join held d4 on d4.level = 'DEPARTMENT' and length(t.industry) >= 4
                     and d4.scope_key = t.ind || left(t.industry, 4)
    left join held d3 on d3.level = 'DEPARTMENT' and length(t.industry) >= 3
                     and d3.scope_key = t.ind || left(t.industry, 3)
    left join held d1 on d1.level = 'DEPARTMENT' and d1.scope_key = t.ind || left(t.industry, 1)
    left join held lo on lo.level = 'LEADER_IN_CHARGE' and lo.scope_key = t.obj
    left join held le on le.level = 'LEADER_IN_CHARGE' and le.scope_key = t.ent
    left join led on led.department = coalesce(dob.organization_id, den.organization_id,
                       d5.organization_id, d4.organization_id, d3.organization_id, d1.organization_id)
    left join held so on so.level = 'STREET' and so.scope_key = t.obj
    left join held se on se.level = 'STREET' and se.scope_key = t.ent
    left join held s12 on s12.level = 'STREET' and length(t.area_code) = 12
                      and s12.scope_key = 'AREA:' || t.area_code
    left join held s9 on s9.level = 'STREET' and s9.scope_key = 'AREA:' || left(t.area_code, 9)
    left join held eo on eo.level = 'ENTERPRISE' and eo.scope_key = t.obj
    left join held ee on ee.level = 'ENTERPRISE' and ee.scope_key = t.ent;
end;
