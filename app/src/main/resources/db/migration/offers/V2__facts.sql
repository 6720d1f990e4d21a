-- Facts for the indicators. `…_fact`: the team's own rows, names included, under the policies of the tables.
-- `…_national`: all platforms, without a name; read as the owner, so each filters by actor and cannot be written to.
create view need_fact with (security_invoker = true) as
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
 where is_team(n.platform_id) or is_machine(n.platform_id);

create view offer_fact with (security_invoker = true) as
select f.platform_id,
       (f.published_at at time zone 'Europe/Paris')::date as on_day,
       (f.closed_at at time zone 'Europe/Paris')::date as closed_on,
       f.id as offer_id,
       f.organisation_id,
       o.name as organisation_name,
       f.title,
       coalesce(f.occupation, '?') as occupation,
       coalesce(e.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector,
       coalesce(f.contract_class, '?') as contract_class,
       f.openings,
       f.filled
  from job_offer f
  left join organisation o on o.platform_id = f.platform_id and o.id = f.organisation_id
  left join establishment e on e.platform_id = f.platform_id and e.id = f.establishment_id
 where f.published_at is not null
   and (is_team(f.platform_id) or is_machine(f.platform_id));

create view need_national with (security_barrier = true) as
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
 where actor_kind() = 'national' or is_machine(n.platform_id);

create view offer_national with (security_barrier = true) as
select f.platform_id,
       (f.published_at at time zone 'Europe/Paris')::date as on_day,
       (f.closed_at at time zone 'Europe/Paris')::date as closed_on,
       f.id as offer_id,
       f.organisation_id,
       coalesce(f.occupation, '?') as occupation,
       coalesce(e.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector,
       coalesce(f.contract_class, '?') as contract_class,
       f.openings,
       f.filled
  from job_offer f
  left join organisation o on o.platform_id = f.platform_id and o.id = f.organisation_id
  left join establishment e on e.platform_id = f.platform_id and e.id = f.establishment_id
 where f.published_at is not null
   and (actor_kind() = 'national' or is_machine(f.platform_id));

revoke insert, update, delete on need_fact, offer_fact, need_national, offer_national from ensemblier_app;
grant select on need_fact, offer_fact, need_national, offer_national to ensemblier_app;
