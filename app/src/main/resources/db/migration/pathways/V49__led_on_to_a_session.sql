-- S14: a session that she entered counts as well, with or without a pathway.
create or replace view led_on_fact with (security_invoker = true) as
select i.platform_id,
       (i.ended_on + interval '3 months')::date as on_day,
       i.id as immersion_id,
       i.frame,
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
       w.motive,
       case when exists (select from hire h
                          where h.platform_id = i.platform_id and h.person_id in (select same_persons(i.person_id))
                            and h.cancelled_at is null
                            and h.starts_on between i.ended_on and (i.ended_on + interval '3 months')::date) then 'HIRE'
            when exists (select from pathway t
                           join pathway_step s on s.platform_id = t.platform_id and s.pathway_id = t.id and s.kind = 'TRAINING'
                          where t.platform_id = i.platform_id and t.person_id in (select same_persons(i.person_id))
                            and s.begun_on between i.ended_on and (i.ended_on + interval '3 months')::date)
              or exists (select from trainee t
                          where t.platform_id = i.platform_id and t.person_id in (select same_persons(i.person_id))
                            and t.entered_on between i.ended_on and (i.ended_on + interval '3 months')::date) then 'TRAINING'
            else 'NONE' end as led_to
  from immersion i
  join her_classes w on w.platform_id = i.platform_id and w.file_id = i.person_id
  left join organisation o on o.id = i.organisation_id
  left join establishment e on e.id = i.establishment_id
 where i.debrief = 'POSITIVE' and (is_team(i.platform_id) or is_machine(i.platform_id));

create or replace view led_on_national with (security_barrier = true) as
select i.platform_id,
       (i.ended_on + interval '3 months')::date as on_day,
       i.id as immersion_id,
       i.frame,
       i.occupation,
       coalesce(e.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector,
       case when exists (select from hire h
                          where h.platform_id = i.platform_id and h.person_id in (select same_persons(i.person_id))
                            and h.cancelled_at is null
                            and h.starts_on between i.ended_on and (i.ended_on + interval '3 months')::date) then 'HIRE'
            when exists (select from pathway t
                           join pathway_step s on s.platform_id = t.platform_id and s.pathway_id = t.id and s.kind = 'TRAINING'
                          where t.platform_id = i.platform_id and t.person_id in (select same_persons(i.person_id))
                            and s.begun_on between i.ended_on and (i.ended_on + interval '3 months')::date)
              or exists (select from trainee t
                          where t.platform_id = i.platform_id and t.person_id in (select same_persons(i.person_id))
                            and t.entered_on between i.ended_on and (i.ended_on + interval '3 months')::date) then 'TRAINING'
            else 'NONE' end as led_to
  from immersion i
  left join organisation o on o.id = i.organisation_id
  left join establishment e on e.id = i.establishment_id
 where i.debrief = 'POSITIVE' and (actor_kind() = 'national' or is_machine(i.platform_id));
