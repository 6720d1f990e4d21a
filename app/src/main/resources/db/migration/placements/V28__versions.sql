-- Two corrections of one hire at once: the second is told, nothing is overwritten in silence (R-E5).
alter table hire add column version integer not null default 0;

-- A hire that stands under both of two employers that are one by now is one hire (R-H1): what was noted at the merged one
-- is told twice, as long as the merge and the other last.
create function hire_told_twice(hired_in text, who uuid, employer uuid, starts date) returns boolean
    language sql stable security definer set search_path = public as $$
  select exists (select
                   from organisation m
                   join hire o on o.platform_id = hired_in and o.organisation_id = m.merged_into and o.person_id = who
                    and o.starts_on = starts and o.cancelled_at is null
                  where m.id = employer and m.merged_into is not null)
$$;
revoke execute on function hire_told_twice(text, uuid, uuid, date) from public;
grant execute on function hire_told_twice(text, uuid, uuid, date) to ensemblier_app;

-- The facts: the employer and the place are read wherever they lie, so that a hire beyond the border keeps its family and sector.
create or replace view hire_fact with (security_invoker = true) as
select h.platform_id,
       h.starts_on as on_day,
       h.id as hire_id,
       coalesce(k.log_key, p.log_key) as person_key,
       coalesce(k.id, h.person_id) as person_id,
       nullif(concat_ws(' ', coalesce(k.first_name, p.first_name), case when k.id is null then p.last_name else k.last_name end), '') as person_name,
       h.organisation_id,
       h.employer_name as organisation_name,
       h.occupation,
       coalesce(h.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector,
       h.contract_class,
       case when h.contract_class in ('PRIVE_CDI', 'TITULAIRE') then 'LASTING'
            when h.contract_class in ('PRIVE_CDD', 'CONTRACTUEL') and h.contract_months >= 6 then 'LASTING'
            when h.contract_class in ('PRIVE_CDD', 'CONTRACTUEL', 'CESU') and h.contract_months is null then '?'
            else 'OTHER' end as lasting,
       case when h.weekly_hours is null then '?' when h.weekly_hours < 35 then 'PART_TIME' else 'FULL_TIME' end as working_time,
       h.brought_by,
       h.offer_id,
       case when coalesce(k.birth_year, p.birth_year) is null then '?'
            when extract(year from h.starts_on)::int - coalesce(k.birth_year, p.birth_year) < 18 then 'UNDER_18'
            when extract(year from h.starts_on)::int - coalesce(k.birth_year, p.birth_year) < 26 then '18_25'
            when extract(year from h.starts_on)::int - coalesce(k.birth_year, p.birth_year) < 45 then '26_44'
            when extract(year from h.starts_on)::int - coalesce(k.birth_year, p.birth_year) < 55 then '45_54'
            else '55_AND_OVER' end as age,
       coalesce(nullif(coalesce(k.situation, p.situation), 'UNKNOWN'), '?') as situation,
       coalesce(nullif(coalesce(k.source, p.source), 'UNKNOWN'), '?') as source
  from hire h
  left join person p on p.platform_id = h.platform_id and p.id = h.person_id
  left join person k on k.platform_id = p.platform_id and k.id = p.merged_into
  left join organisation o on o.id = h.organisation_id
  left join establishment e on e.id = h.establishment_id
 where h.cancelled_at is null and not hire_told_twice(h.platform_id, h.person_id, h.organisation_id, h.starts_on)
   and (is_team(h.platform_id) or is_machine(h.platform_id));

create or replace view hire_national with (security_barrier = true) as
select h.platform_id,
       h.starts_on as on_day,
       coalesce(k.log_key, p.log_key) as person_key,
       h.id as hire_id,
       h.organisation_id,
       h.occupation,
       coalesce(h.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector,
       h.contract_class,
       case when h.contract_class in ('PRIVE_CDI', 'TITULAIRE') then 'LASTING'
            when h.contract_class in ('PRIVE_CDD', 'CONTRACTUEL') and h.contract_months >= 6 then 'LASTING'
            when h.contract_class in ('PRIVE_CDD', 'CONTRACTUEL', 'CESU') and h.contract_months is null then '?'
            else 'OTHER' end as lasting,
       case when h.weekly_hours is null then '?' when h.weekly_hours < 35 then 'PART_TIME' else 'FULL_TIME' end as working_time,
       h.brought_by
  from hire h
  left join person p on p.platform_id = h.platform_id and p.id = h.person_id
  left join person k on k.platform_id = p.platform_id and k.id = p.merged_into
  left join organisation o on o.id = h.organisation_id
  left join establishment e on e.id = h.establishment_id
 where h.cancelled_at is null and not hire_told_twice(h.platform_id, h.person_id, h.organisation_id, h.starts_on)
   and (actor_kind() = 'national' or is_machine(h.platform_id));
