-- Nothing was ever written there.
alter table immersion drop column detail;

-- R08: immersions done to their end, dated by their last day.
create view immersion_fact with (security_invoker = true) as
select i.platform_id,
       i.ended_on as on_day,
       i.id as immersion_id,
       i.frame,
       i.days,
       w.person_key,
       w.person_id,
       w.person_name,
       i.organisation_id,
       i.employer_name as organisation_name,
       i.occupation,
       coalesce(e.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector,
       age_band(w.birth_year, i.ended_on) as age,
       w.situation,
       w.source,
       w.commune,
       w.certifications,
       w.experience,
       w.sex,
       w.motive
  from immersion i
  join her_classes w on w.platform_id = i.platform_id and w.file_id = i.person_id
  left join organisation o on o.id = i.organisation_id
  left join establishment e on e.id = i.establishment_id
 where i.state = 'ENDED' and (is_team(i.platform_id) or is_machine(i.platform_id));

create view immersion_national with (security_barrier = true) as
select i.platform_id,
       i.ended_on as on_day,
       i.id as immersion_id,
       i.frame,
       i.days,
       i.occupation,
       coalesce(e.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector
  from immersion i
  left join organisation o on o.id = i.organisation_id
  left join establishment e on e.id = i.establishment_id
 where i.state = 'ENDED' and (actor_kind() = 'national' or is_machine(i.platform_id));

revoke insert, update, delete on immersion_fact, immersion_national from ensemblier_app;
grant select on immersion_fact, immersion_national to ensemblier_app;
