-- The identity behind a report of the public is under the same guard as that behind a hazard (V145).
grant select (report_id) on reporter_identity to ${app_role};

create or replace function reporter_identity_opened(opening uuid) returns bytea
language sql stable security definer set search_path = public, pg_temp as $$
  select i.identity
    from reporter_opening o
    join reporter_identity i on i.id = o.identity_id
         and i.hazard_id is not distinct from o.hazard_id
         and i.report_id is not distinct from o.report_id
   where o.id = opening
     and o.status in ('APPROVED', 'READ')
     and o.readable_until >= date_trunc('milliseconds', now())
         + coalesce((select c.offset_millis from clock_offset c), 0) * interval '1 millisecond'
     and exists (select from audit_entry a
                  where a.aggregate_id = o.id
                    and a.act = 'io.worksafety.hazard.reporter-opening-approved.v1'
                    and a.person_id = o.decider_id
                    and a.person_id <> o.requester_id)
$$;
