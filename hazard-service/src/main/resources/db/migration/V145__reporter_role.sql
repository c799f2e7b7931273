-- The sealed identity of a reporter is out of reach of the role the service works with: it puts one
-- in and can neither read nor change it. What comes out comes through the functions below, which
-- work as the owner of the tables.
revoke select, update on reporter_identity from ${app_role};
grant select (id, version, event_sequence, state_digest, area_code, organization_id, created_at,
              created_by, updated_at, updated_by, hazard_id, destroyed_at)
  on reporter_identity to ${app_role};
grant update (version, event_sequence, state_digest, area_code, organization_id, updated_at,
              updated_by, destroyed_at)
  on reporter_identity to ${app_role};

-- Who is destroyed is destroyed, whatever the statement says of the identity.
create function reporter_identity_destroyed() returns trigger
language plpgsql as $$
begin
  if old.destroyed_at is not null and new.destroyed_at is distinct from old.destroyed_at then
    raise exception 'reporter_identity % was destroyed for ever', old.id
      using errcode = 'check_violation';
  end if;
  if new.destroyed_at is not null then
    new.identity = null;
  end if;
  return new;
end $$;
create trigger reporter_identity_destroyed before update on reporter_identity
  for each row execute function reporter_identity_destroyed();

-- The sealed identity behind an opening, while it can be read, and only if the record has the
-- approval by somebody else than who asked. The time is the suite's.
create function reporter_identity_opened(opening uuid) returns bytea
language sql stable security definer set search_path = public, pg_temp as $$
  select i.identity
    from reporter_opening o
    join reporter_identity i on i.id = o.identity_id and i.hazard_id = o.hazard_id
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

-- What is sealed with another key than the newest, to be sealed again.
create function reporter_identity_older(after uuid, newest uuid, many integer)
returns table (id uuid, sealed bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, i.identity
    from reporter_identity i
   where i.id > after
     and i.identity is not null
     and newest = (select k.id from data_key k
                    where k.purpose = 'reporter' and k.kind = 'SEAL' and k.retired_at is null
                    order by k.created_at desc, k.id desc limit 1)
     and substring(i.identity from 2 for 16) <> uuid_send(newest)
   order by i.id
   limit many
$$;

create function reporter_identity_resealed(sealed bytea, identity_id uuid, before bytea)
returns integer
language sql security definer set search_path = public, pg_temp as $$
  with changed as (
    update reporter_identity i set identity = sealed
     where i.id = identity_id and i.identity = before
    returning 1)
  select count(*)::integer from changed
$$;

revoke all on function reporter_identity_opened(uuid),
                       reporter_identity_older(uuid, uuid, integer),
                       reporter_identity_resealed(bytea, uuid, bytea) from public;
grant execute on function reporter_identity_opened(uuid),
                          reporter_identity_older(uuid, uuid, integer),
                          reporter_identity_resealed(bytea, uuid, bytea) to ${app_role};
