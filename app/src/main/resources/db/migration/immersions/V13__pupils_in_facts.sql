-- R10: a structure that received a pupil did an act, as one that received an immersion. Of the pupil nothing is in it: she is
-- no person of the platform and counts in no indicator of persons (ADR 44).
create view pupil_fact with (security_invoker = true) as
select r.platform_id,
       r.until_on as on_day,
       r.id as visit_id,
       r.organisation_id,
       r.employer_name as organisation_name,
       r.occupation,
       coalesce(e.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector
  from pupil_request r
  left join organisation o on o.id = r.organisation_id
  left join establishment e on e.id = r.establishment_id
 where r.state = 'DONE' and (is_team(r.platform_id) or is_machine(r.platform_id));

create view pupil_national with (security_barrier = true) as
select r.platform_id,
       r.until_on as on_day,
       r.id as visit_id,
       r.organisation_id,
       r.occupation,
       coalesce(e.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector
  from pupil_request r
  left join organisation o on o.id = r.organisation_id
  left join establishment e on e.id = r.establishment_id
 where r.state = 'DONE' and (actor_kind() = 'national' or is_machine(r.platform_id));

revoke insert, update, delete on pupil_fact, pupil_national from ensemblier_app;
grant select on pupil_fact, pupil_national to ensemblier_app;

-- The network counts the structures that received somebody too, by their key.
create or replace view immersion_national with (security_barrier = true) as
select i.platform_id,
       i.ended_on as on_day,
       i.id as immersion_id,
       i.frame,
       i.days,
       i.occupation,
       coalesce(e.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector,
       i.organisation_id
  from immersion i
  left join organisation o on o.id = i.organisation_id
  left join establishment e on e.id = i.establishment_id
 where i.state = 'ENDED' and (actor_kind() = 'national' or is_machine(i.platform_id));
