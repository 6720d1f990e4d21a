-- The data protection officer of a platform has a role of her own (R-P4, R-P6).
alter table membership drop constraint membership_role_check;
alter table membership add constraint membership_role_check
    check (role in ('NATIONAL', 'HEAD', 'ADVISER', 'EMPLOYER', 'REFERRER', 'OFFICER'));

-- Colleagues know names and addresses by the functions below, never the row with its hashes and sealed secrets.
drop policy account_own on account;
drop policy account_of_team on account;
drop policy account_of_colleagues on account;

-- Who may invite to what: the team to organisations, the head to the team, the network to itself.
drop policy link_team on access_link;
create policy link_team on access_link
    using (is_team(platform_id)
           and (kind in ('CANDIDATE', 'CANDIDATE_CODE') or kind = 'INVITATION' and role in ('EMPLOYER', 'REFERRER')));
create policy link_head on access_link using (is_head(platform_id) and kind = 'INVITATION');
create policy link_network on access_link
    using (actor_kind() = 'national' and kind = 'INVITATION' and role = 'NATIONAL' and platform_id is null);

create function account_counsellors(organisation uuid) returns table (id uuid, name text, email text)
    language sql stable security definer set search_path = public as $$
    select distinct a.id, a.name, a.email
      from membership m
      join account a on a.id = m.account_id
     where m.organisation_id = $1 and m.role = 'REFERRER' and m.ended_at is null
     order by a.name, a.id
$$;
create function account_officers(platform text) returns table (id uuid, name text, email text)
    language sql stable security definer set search_path = public as $$
    select distinct a.id, a.name, a.email
      from membership m
      join account a on a.id = m.account_id
     where m.platform_id = $1 and m.role = 'OFFICER' and m.ended_at is null
     order by a.name, a.id
$$;
create function account_network() returns table (id uuid, name text, email text)
    language sql stable security definer set search_path = public as $$
    select distinct a.id, a.name, a.email
      from membership m
      join account a on a.id = m.account_id
     where m.role = 'NATIONAL' and m.ended_at is null and actor_kind() in ('national', 'machine')
     order by a.name, a.id
$$;
