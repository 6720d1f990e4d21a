-- Her sex and why she came (R-F5), as she says them: for the figures of her team. Neither an employer nor the matching reads
-- them (R-M9, R-P7); null as long as nobody asked.
alter table person add column sex text check (sex in ('WOMAN', 'MAN', 'NOT_SAID'));
alter table person add column motive text check (motive in ('FIRST_TRAINING', 'QUALIFICATION', 'INSERTION', 'EVOLUTION'));

create or replace view her_classes with (security_invoker = true) as
select p.platform_id,
       p.id as file_id,
       p.card_key,
       w.id as person_id,
       w.log_key as person_key,
       nullif(concat_ws(' ', w.first_name, w.last_name), '') as person_name,
       w.birth_year,
       coalesce(nullif(coalesce(w.situation_before, w.situation), 'UNKNOWN'), '?') as situation,
       coalesce(nullif(w.source, 'UNKNOWN'), '?') as source,
       w.commune,
       case when r.submitted_at is not null then r.certifications end as certifications,
       case when r.submitted_at is null or r.experience_years is null then '?'
            when r.experience_years = 0 then 'NO'
            else 'YES' end as experience,
       w.first_talk_on,
       coalesce(w.sex, '?') as sex,
       coalesce(w.motive, '?') as motive
  from person p
  join person w on w.platform_id = p.platform_id and w.id = case when p.merged_into is null then p.id else p.merged_into end
  left join profile r on r.platform_id = w.platform_id and r.person_id = w.id
 where is_team(p.platform_id) or is_machine(p.platform_id);

create or replace view met_fact with (security_invoker = true) as
select w.platform_id,
       w.first_talk_on as on_day,
       w.person_key,
       w.person_id,
       w.person_name,
       age_band(w.birth_year, w.first_talk_on) as age,
       w.situation,
       w.source,
       w.commune,
       w.certifications,
       w.experience,
       w.sex,
       w.motive
  from her_classes w
 where w.first_talk_on is not null and w.file_id = w.person_id;
