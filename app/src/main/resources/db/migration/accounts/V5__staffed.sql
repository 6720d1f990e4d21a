-- Which platforms have somebody in their team, for visitors who must not be promised an answer by nobody.
create function staffed_platforms() returns table (platform_id text)
    language sql stable security definer set search_path = public as $$
    select distinct m.platform_id from membership m where m.role in ('HEAD', 'ADVISER') and m.ended_at is null
$$;
