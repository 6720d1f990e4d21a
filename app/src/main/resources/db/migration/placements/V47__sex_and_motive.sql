-- Who was hired, by her sex and why she came (R-F5).
create or replace view hire_fact with (security_invoker = true) as
select h.platform_id,
       h.starts_on as on_day,
       h.id as hire_id,
       w.person_key,
       coalesce(w.person_id, h.person_id) as person_id,
       w.person_name,
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
       age_band(w.birth_year, h.starts_on) as age,
       coalesce(w.situation, '?') as situation,
       coalesce(w.source, '?') as source,
       w.commune,
       w.certifications,
       coalesce(w.experience, '?') as experience,
       case when h.starts_on >= w.first_talk_on
                 and not exists (select from hire o
                                  where o.platform_id = h.platform_id and o.person_id = h.person_id and o.cancelled_at is null
                                    and o.starts_on >= w.first_talk_on and (o.starts_on, o.id) < (h.starts_on, h.id))
            then h.starts_on - w.first_talk_on end as days_to_job,
       coalesce(w.sex, '?') as sex,
       coalesce(w.motive, '?') as motive
  from hire h
  left join her_classes w on w.platform_id = h.platform_id and w.file_id = h.person_id
  left join organisation o on o.id = h.organisation_id
  left join establishment e on e.id = h.establishment_id
 where h.cancelled_at is null and not hire_told_twice(h.platform_id, h.person_id, h.organisation_id, h.starts_on)
   and (is_team(h.platform_id) or is_machine(h.platform_id));

create or replace view retention_fact with (security_invoker = true) as
select f.platform_id,
       m.day as on_day,
       m.due,
       f.hire_id,
       f.person_id,
       f.person_name,
       f.organisation_id,
       f.organisation_name,
       f.occupation,
       f.setting,
       f.family,
       f.sector,
       f.contract_class,
       f.lasting,
       f.age,
       f.situation,
       f.source,
       f.commune,
       f.certifications,
       f.experience,
       t.there as with_employer,
       case when t.there = 'YES' then 'YES'
            when exists (select from hire o
                          where o.platform_id = h.platform_id and o.id <> h.id and o.cancelled_at is null
                            and o.person_id in (select same_persons(h.person_id))
                            and o.starts_on <= m.day and (o.ends_on is null or o.ends_on >= m.day)) then 'YES'
            when t.there = '?' then '?'
            when h.end_reason = 'OTHER_JOB_SECTOR' then 'YES'
            when coalesce(h.end_reason, 'UNKNOWN') = 'UNKNOWN' then '?'
            else 'NO' end as in_sector,
       f.sex,
       f.motive
  from hire_fact f
  join hire h on h.platform_id = f.platform_id and h.id = f.hire_id
  cross join lateral (values ('M6', (f.on_day + interval '6 months')::date),
                             ('M12', (f.on_day + interval '12 months')::date)) as m (due, day)
  cross join lateral (
      select case when bool_or(k.due = m.due and k.answer in ('LEFT', 'NOT_BEGUN'))
                   and not bool_or(k.due = m.due and k.answer in ('THERE', 'THERE_DIFFICULT')) then 'NO'
                  when bool_or(k.due = m.due and k.answer in ('THERE', 'THERE_DIFFICULT'))
                   and not bool_or(k.due = m.due and k.answer in ('LEFT', 'NOT_BEGUN')) then 'YES'
                  when h.ends_on < m.day then 'NO'
                  when bool_or((k.due = m.due or k.due_on >= m.day) and k.answer in ('THERE', 'THERE_DIFFICULT')) then 'YES'
                  else '?' end as there
        from hire_check k
       where k.platform_id = h.platform_id and k.hire_id = h.id and k.answer is not null) t;
