-- The band of R-F5 of somebody born in that year, on that day; the year of birth alone is kept (R-P5).
create function age_band(birth_year integer, on_day date) returns text language sql immutable as $$
    select case when birth_year is null then '?'
                when extract(year from on_day)::int - birth_year < 18 then 'UNDER_18'
                when extract(year from on_day)::int - birth_year < 26 then '18_25'
                when extract(year from on_day)::int - birth_year < 45 then '26_44'
                when extract(year from on_day)::int - birth_year < 55 then '45_54'
                else '55_AND_OVER' end
$$;

-- R06: whom the team has talked with, dated by the first talk. A file joined to another counts there (R-E6).
create view met_fact with (security_invoker = true) as
select p.platform_id,
       p.first_talk_on as on_day,
       p.log_key as person_key,
       p.id as person_id,
       nullif(concat_ws(' ', p.first_name, p.last_name), '') as person_name,
       age_band(p.birth_year, p.first_talk_on) as age,
       coalesce(nullif(p.situation, 'UNKNOWN'), '?') as situation,
       coalesce(nullif(p.source, 'UNKNOWN'), '?') as source
  from person p
 where p.first_talk_on is not null and p.merged_into is null
   and (is_team(p.platform_id) or is_machine(p.platform_id));

create view met_national with (security_barrier = true) as
select p.platform_id, p.first_talk_on as on_day, p.log_key as person_key
  from person p
 where p.first_talk_on is not null and p.merged_into is null
   and (actor_kind() = 'national' or is_machine(p.platform_id));

revoke insert, update, delete on met_fact, met_national from ensemblier_app;
grant select on met_fact, met_national to ensemblier_app;
