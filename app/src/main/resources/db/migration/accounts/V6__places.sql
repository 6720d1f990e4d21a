-- The places of the organisation that a recruiter is let in for, said in the invitation; null is all of them.
alter table membership add column places uuid[];
alter table membership add constraint some_place check (cardinality(places) > 0);
alter table access_link add column places uuid[];
alter table access_link add constraint some_place check (cardinality(places) > 0);

-- Of somebody who recruited for both of two merged organisations, the role that ended then; where an open invitation came
-- from. Both go back when the merge is undone (R-E6).
alter table membership add column merged_into uuid;
alter table access_link add column came_from uuid;

-- Who recruits for one place.
create function account_recruiters_at(organisation uuid, place uuid) returns table (id uuid, name text, email text)
    language sql stable security definer set search_path = public as $$
    select distinct a.id, a.name, a.email
      from membership m
      join account a on a.id = m.account_id
     where m.organisation_id = $1 and m.role = 'EMPLOYER' and m.ended_at is null
       and (m.places is null or $2 = any (m.places))
     order by a.name, a.id
$$;
-- Who is let in for some places invites nobody.
create policy link_placed on access_link as restrictive for all using (actor_everywhere() or kind <> 'INVITATION');
