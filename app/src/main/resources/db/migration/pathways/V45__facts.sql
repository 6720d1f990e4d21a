-- R07: stretches of support of a person, from the first day on which a pathway is open to the last (none while one is open).
-- Pathways that overlap or follow each other are one stretch (R-F3); so are those of a file that was joined (R-E6).
create view support_fact with (security_invoker = true) as
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
       w.experience
  from (select c.platform_id, c.person_id, unnest(range_agg(daterange(t.opened_on, t.left_on, '[]'))) as span
          from pathway t
          join her_classes c on c.platform_id = t.platform_id and c.file_id = t.person_id
         group by c.platform_id, c.person_id) s
  join her_classes w on w.platform_id = s.platform_id and w.file_id = s.person_id
 where is_team(s.platform_id) or is_machine(s.platform_id);

create view support_national with (security_barrier = true) as
select s.platform_id, lower(s.span) as on_day, upper(s.span) - 1 as until_day, s.person_key
  from (select t.platform_id, k.log_key as person_key, unnest(range_agg(daterange(t.opened_on, t.left_on, '[]'))) as span
          from pathway t
          join person p on p.platform_id = t.platform_id and p.id = t.person_id
          join person k on k.platform_id = p.platform_id and k.id = coalesce(p.merged_into, p.id)
         where actor_kind() = 'national' or is_machine(t.platform_id)
         group by t.platform_id, k.log_key) s;

-- S07: who left a pathway, for what (R-W6).
create view exit_fact with (security_invoker = true) as
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
       w.experience
  from pathway t
  join her_classes w on w.platform_id = t.platform_id and w.file_id = t.person_id
 where t.state = 'LEFT' and (is_team(t.platform_id) or is_machine(t.platform_id));

create view exit_national with (security_barrier = true) as
select t.platform_id, t.left_on as on_day, t.id as pathway_id, t.exit_kind, t.in_sector, k.log_key as person_key
  from pathway t
  join person p on p.platform_id = t.platform_id and p.id = t.person_id
  join person k on k.platform_id = p.platform_id and k.id = coalesce(p.merged_into, p.id)
 where t.state = 'LEFT' and (actor_kind() = 'national' or is_machine(t.platform_id));

-- S08a: her first training that began on the day of her first talk or after it.
create view training_fact with (security_invoker = true) as
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
       w.experience
  from pathway_step s
  join pathway t on t.platform_id = s.platform_id and t.id = s.pathway_id
  join her_classes w on w.platform_id = t.platform_id and w.file_id = t.person_id
 where s.kind = 'TRAINING' and s.begun_on >= w.first_talk_on and (is_team(t.platform_id) or is_machine(t.platform_id))
 order by t.platform_id, w.person_id, s.begun_on, s.id;

create view training_national with (security_barrier = true) as
select distinct on (t.platform_id, k.log_key)
       t.platform_id, s.begun_on as on_day, s.id as step_id, s.begun_on - k.first_talk_on as days, k.log_key as person_key
  from pathway_step s
  join pathway t on t.platform_id = s.platform_id and t.id = s.pathway_id
  join person p on p.platform_id = t.platform_id and p.id = t.person_id
  join person k on k.platform_id = p.platform_id and k.id = coalesce(p.merged_into, p.id)
 where s.kind = 'TRAINING' and s.begun_on >= k.first_talk_on and (actor_kind() = 'national' or is_machine(t.platform_id))
 order by t.platform_id, k.log_key, s.begun_on, s.id;

revoke insert, update, delete on support_fact, support_national, exit_fact, exit_national, training_fact, training_national from ensemblier_app;
grant select on support_fact, support_national, exit_fact, exit_national, training_fact, training_national to ensemblier_app;
