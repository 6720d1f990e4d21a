-- A need ends with a reason: it became an offer, or the recruiter or the team said why. It can be opened again.
alter table hiring_need add column close_reason text;
alter table hiring_need add column closed_by text;
update hiring_need set close_reason = 'OTHER', closed_by = collected_name where closed_at is not null;
-- Those that an offer answers wholly were never closed.
update hiring_need n
   set closed_at = o.at, close_reason = 'OFFER', closed_by = o.by
  from (select platform_id, need_id, sum(openings) as openings, max(published_at) as at, max(created_by) as by
          from job_offer
         where need_id is not null and published_at is not null
         group by platform_id, need_id) o
 where n.platform_id = o.platform_id and n.id = o.need_id and n.closed_at is null and n.headcount <= o.openings;
alter table hiring_need add constraint closed_says_why
    check (num_nonnulls(closed_at, close_reason, closed_by) in (0, 3));

-- What was noted twice or by mistake is no need: it counts nowhere.
create or replace view need_fact with (security_invoker = true) as
select n.platform_id,
       (n.collected_at at time zone 'Europe/Paris')::date as on_day,
       n.id as need_id,
       n.organisation_id,
       o.name as organisation_name,
       n.occupation,
       coalesce(e.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector,
       n.difficulty,
       n.headcount
  from hiring_need n
  left join organisation o on o.platform_id = n.platform_id and o.id = n.organisation_id
  left join establishment e on e.platform_id = n.platform_id and e.id = n.establishment_id
 where (is_team(n.platform_id) or is_machine(n.platform_id))
   and coalesce(n.close_reason, '') not in ('DUPLICATE', 'MISTAKE');

create or replace view need_national with (security_barrier = true) as
select n.platform_id,
       (n.collected_at at time zone 'Europe/Paris')::date as on_day,
       n.id as need_id,
       n.organisation_id,
       n.occupation,
       coalesce(e.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector,
       n.difficulty,
       n.headcount
  from hiring_need n
  left join organisation o on o.platform_id = n.platform_id and o.id = n.organisation_id
  left join establishment e on e.platform_id = n.platform_id and e.id = n.establishment_id
 where (actor_kind() = 'national' or is_machine(n.platform_id))
   and coalesce(n.close_reason, '') not in ('DUPLICATE', 'MISTAKE');

-- Which spreadsheets followed their organisation into another when two rows became one, so that they go back (R-E6).
create table sheet_followed (
    platform_id text not null,
    import_id   uuid not null,
    came_from   uuid not null,
    went_to     uuid not null,
    primary key (platform_id, import_id, came_from)
);
alter table sheet_followed enable row level security;
create policy sheet_followed_team on sheet_followed for all using (is_team(platform_id) or is_machine(platform_id));
