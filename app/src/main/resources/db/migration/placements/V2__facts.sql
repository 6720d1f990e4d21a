-- Facts for the indicators; see offers/V2__facts.sql. A hire is dated by its start (R-F3). `lasting`: R-W6.
create view hire_fact with (security_invoker = true) as
select h.platform_id,
       h.starts_on as on_day,
       h.id as hire_id,
       p.log_key as person_key,
       h.person_id,
       nullif(concat_ws(' ', p.first_name, p.last_name), '') as person_name,
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
  left join organisation o on o.platform_id = h.platform_id and o.id = h.organisation_id
  left join establishment e on e.platform_id = h.platform_id and e.id = h.establishment_id
 where is_team(h.platform_id) or is_machine(h.platform_id);

create view hire_national with (security_barrier = true) as
select h.platform_id,
       h.starts_on as on_day,
       p.log_key as person_key,
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
  left join organisation o on o.platform_id = h.platform_id and o.id = h.organisation_id
  left join establishment e on e.platform_id = h.platform_id and e.id = h.establishment_id
 where actor_kind() = 'national' or is_machine(h.platform_id);

revoke insert, update, delete on hire_fact, hire_national from ensemblier_app;
grant select on hire_fact, hire_national to ensemblier_app;
