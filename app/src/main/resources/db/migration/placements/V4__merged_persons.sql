-- Two files of one person are one person in every count (R-E6): the key and the name are those of the kept file.
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
       h.offer_id
  from hire h
  left join person p on p.platform_id = h.platform_id and p.id = h.person_id
  left join person k on k.platform_id = p.platform_id and k.id = p.merged_into
  left join organisation o on o.platform_id = h.platform_id and o.id = h.organisation_id
  left join establishment e on e.platform_id = h.platform_id and e.id = h.establishment_id
 where is_team(h.platform_id) or is_machine(h.platform_id);

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
  left join organisation o on o.platform_id = h.platform_id and o.id = h.organisation_id
  left join establishment e on e.platform_id = h.platform_id and e.id = h.establishment_id
 where actor_kind() = 'national' or is_machine(h.platform_id);
