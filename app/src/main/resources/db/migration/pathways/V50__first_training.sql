-- S08a: a session that she entered is a training as well, with or without a pathway; the same training noted twice begins once.
create or replace view training_fact with (security_invoker = true) as
select distinct on (b.platform_id, w.person_id)
       b.platform_id,
       b.begun_on as on_day,
       b.id as step_id,
       b.begun_on - w.first_talk_on as days,
       w.person_key,
       w.person_id,
       w.person_name,
       age_band(w.birth_year, b.begun_on) as age,
       w.situation,
       w.source,
       w.commune,
       w.certifications,
       w.experience,
       w.sex,
       w.motive
  from (select t.platform_id, t.person_id, s.id, s.begun_on
          from pathway_step s
          join pathway t on t.platform_id = s.platform_id and t.id = s.pathway_id
         where s.kind = 'TRAINING' and s.begun_on is not null
         union all
        select e.platform_id, e.person_id, e.id, e.entered_on from trainee e where e.entered_on is not null) b
  join her_classes w on w.platform_id = b.platform_id and w.file_id = b.person_id
 where b.begun_on >= w.first_talk_on and (is_team(b.platform_id) or is_machine(b.platform_id))
 order by b.platform_id, w.person_id, b.begun_on, b.id;

create or replace view training_national with (security_barrier = true) as
select distinct on (b.platform_id, k.log_key)
       b.platform_id, b.begun_on as on_day, b.id as step_id, b.begun_on - k.first_talk_on as days, k.log_key as person_key
  from (select t.platform_id, t.person_id, s.id, s.begun_on
          from pathway_step s
          join pathway t on t.platform_id = s.platform_id and t.id = s.pathway_id
         where s.kind = 'TRAINING' and s.begun_on is not null
         union all
        select e.platform_id, e.person_id, e.id, e.entered_on from trainee e where e.entered_on is not null) b
  join person p on p.platform_id = b.platform_id and p.id = b.person_id
  join person k on k.platform_id = p.platform_id and k.id = case when p.merged_into is null then p.id else p.merged_into end
 where b.begun_on >= k.first_talk_on and (actor_kind() = 'national' or is_machine(b.platform_id))
 order by b.platform_id, k.log_key, b.begun_on, b.id;
