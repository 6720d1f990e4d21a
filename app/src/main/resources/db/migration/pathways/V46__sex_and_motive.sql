-- Who was supported, left and was trained, by her sex and why she came (R-F5).
create or replace view support_fact with (security_invoker = true) as
select s.platform_id,
       lower(s.span) as on_day,
       upper(s.span) - 1 as until_day,
       w.person_key,
       w.person_id,
       w.person_name,
       age_band(w.birth_year, lower(s.span)) as age,
       w.situation,
       w.source,
       w.commune,
       w.certifications,
       w.experience,
       w.sex,
       w.motive
  from (select c.platform_id, c.person_id, unnest(range_agg(daterange(t.opened_on, t.left_on, '[]'))) as span
          from pathway t
          join her_classes c on c.platform_id = t.platform_id and c.file_id = t.person_id
         group by c.platform_id, c.person_id) s
  join her_classes w on w.platform_id = s.platform_id and w.file_id = s.person_id
 where is_team(s.platform_id) or is_machine(s.platform_id);

create or replace view exit_fact with (security_invoker = true) as
select t.platform_id,
       t.left_on as on_day,
       t.id as pathway_id,
       t.exit_kind,
       t.in_sector,
       w.person_key,
       w.person_id,
       w.person_name,
       age_band(w.birth_year, t.left_on) as age,
       w.situation,
       w.source,
       w.commune,
       w.certifications,
       w.experience,
       w.sex,
       w.motive
  from pathway t
  join her_classes w on w.platform_id = t.platform_id and w.file_id = t.person_id
 where t.state = 'LEFT' and (is_team(t.platform_id) or is_machine(t.platform_id));

create or replace view training_fact with (security_invoker = true) as
select distinct on (t.platform_id, w.person_id)
       t.platform_id,
       s.begun_on as on_day,
       s.id as step_id,
       s.begun_on - w.first_talk_on as days,
       w.person_key,
       w.person_id,
       w.person_name,
       age_band(w.birth_year, s.begun_on) as age,
       w.situation,
       w.source,
       w.commune,
       w.certifications,
       w.experience,
       w.sex,
       w.motive
  from pathway_step s
  join pathway t on t.platform_id = s.platform_id and t.id = s.pathway_id
  join her_classes w on w.platform_id = t.platform_id and w.file_id = t.person_id
 where s.kind = 'TRAINING' and s.begun_on >= w.first_talk_on and (is_team(t.platform_id) or is_machine(t.platform_id))
 order by t.platform_id, w.person_id, s.begun_on, s.id;
