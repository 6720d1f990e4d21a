-- R09: the seats of each session of the inventory, dated by its first day: those of a cancelled one, of another those that are
-- taken and those that are not. A session whose seats nobody knows counts for none.
create view seat_fact with (security_invoker = true) as
select s.platform_id,
       s.starts_on as on_day,
       md5(s.id::text || c.class)::uuid as seat_id,
       s.id as session_id,
       c.class,
       c.seats::integer as seats,
       coalesce(t.occupations[1], '?') as occupation,
       coalesce(t.certification, '?') as certification,
       coalesce(t.level, '?') as taught,
       t.title,
       t.body_name
  from training_session s
  join training_action a on a.platform_id = s.platform_id and a.id = s.action_id
  join training t on t.platform_id = a.platform_id and t.id = a.training_id
 cross join lateral (select s.elsewhere + count(*) as taken from trainee e
                      where e.platform_id = s.platform_id and e.session_id = s.id
                        and e.state in ('ADMITTED', 'ENTERED', 'FINISHED', 'BROKEN_OFF')) h
 cross join lateral (values ('CANCELLED', case when s.state = 'CANCELLED' then s.seats else 0 end),
                            ('FILLED', case when s.state <> 'CANCELLED' then least(h.taken, s.seats) else 0 end),
                            ('FREE', case when s.state <> 'CANCELLED' then greatest(s.seats - h.taken, 0) else 0 end)) c (class, seats)
 where s.seats is not null and c.seats > 0 and (is_team(s.platform_id) or is_machine(s.platform_id));

create view seat_national with (security_barrier = true) as
select s.platform_id,
       s.starts_on as on_day,
       md5(s.id::text || c.class)::uuid as seat_id,
       s.id as session_id,
       c.class,
       c.seats::integer as seats,
       coalesce(t.occupations[1], '?') as occupation,
       coalesce(t.certification, '?') as certification,
       coalesce(t.level, '?') as taught
  from training_session s
  join training_action a on a.platform_id = s.platform_id and a.id = s.action_id
  join training t on t.platform_id = a.platform_id and t.id = a.training_id
 cross join lateral (select s.elsewhere + count(*) as taken from trainee e
                      where e.platform_id = s.platform_id and e.session_id = s.id
                        and e.state in ('ADMITTED', 'ENTERED', 'FINISHED', 'BROKEN_OFF')) h
 cross join lateral (values ('CANCELLED', case when s.state = 'CANCELLED' then s.seats else 0 end),
                            ('FILLED', case when s.state <> 'CANCELLED' then least(h.taken, s.seats) else 0 end),
                            ('FREE', case when s.state <> 'CANCELLED' then greatest(s.seats - h.taken, 0) else 0 end)) c (class, seats)
 where s.seats is not null and c.seats > 0 and (actor_kind() = 'national' or is_machine(s.platform_id));

-- S03, S04, S05: somebody in a session, once for each thing that happened: the entry, the end, the certification.
create view trainee_fact with (security_invoker = true) as
select e.platform_id,
       f.on_day,
       f.fact,
       e.id as trainee_id,
       f.class,
       coalesce(t.occupations[1], '?') as occupation,
       coalesce(t.certification, '?') as certification,
       coalesce(t.level, '?') as taught,
       t.title,
       w.person_key,
       w.person_id,
       w.person_name,
       age_band(w.birth_year, f.on_day) as age,
       w.situation,
       w.source,
       w.commune,
       w.certifications,
       w.experience,
       w.sex,
       w.motive
  from trainee e
  join training_session s on s.platform_id = e.platform_id and s.id = e.session_id
  join training_action a on a.platform_id = s.platform_id and a.id = s.action_id
  join training t on t.platform_id = a.platform_id and t.id = a.training_id
  join her_classes w on w.platform_id = e.platform_id and w.file_id = e.person_id
 cross join lateral (values ('ENTRY', e.entered_on, 'ENTERED'),
                            ('END', case when e.entered_on is not null then e.ended_on end, case when e.state = 'BROKEN_OFF' then e.reason else 'FINISHED' end),
                            ('CERTIFIED', case when e.certified in ('WHOLE', 'BLOCKS') then e.certified_on end, e.certified)) f (fact, on_day, class)
 where f.on_day is not null and (is_team(e.platform_id) or is_machine(e.platform_id));

create view trainee_national with (security_barrier = true) as
select e.platform_id,
       f.on_day,
       f.fact,
       e.id as trainee_id,
       f.class,
       coalesce(t.occupations[1], '?') as occupation,
       coalesce(t.certification, '?') as certification,
       coalesce(t.level, '?') as taught,
       k.log_key as person_key
  from trainee e
  join training_session s on s.platform_id = e.platform_id and s.id = e.session_id
  join training_action a on a.platform_id = s.platform_id and a.id = s.action_id
  join training t on t.platform_id = a.platform_id and t.id = a.training_id
  join person p on p.platform_id = e.platform_id and p.id = e.person_id
  join person k on k.platform_id = p.platform_id and k.id = coalesce(p.merged_into, p.id)
 cross join lateral (values ('ENTRY', e.entered_on, 'ENTERED'),
                            ('END', case when e.entered_on is not null then e.ended_on end, case when e.state = 'BROKEN_OFF' then e.reason else 'FINISHED' end),
                            ('CERTIFIED', case when e.certified in ('WHOLE', 'BLOCKS') then e.certified_on end, e.certified)) f (fact, on_day, class)
 where f.on_day is not null and (actor_kind() = 'national' or is_machine(e.platform_id));

-- S15: the answers of schools. A place on a waiting list is no answer yet.
create view admission_fact with (security_invoker = true) as
select e.platform_id,
       e.ended_on as on_day,
       e.id as application_id,
       e.state as class,
       e.school || ', ' || e.course as title,
       w.person_key,
       w.person_id,
       w.person_name,
       age_band(w.birth_year, e.ended_on) as age,
       w.situation,
       w.source,
       w.commune,
       w.certifications,
       w.experience,
       w.sex,
       w.motive
  from training_application e
  join her_classes w on w.platform_id = e.platform_id and w.file_id = e.person_id
 where e.state in ('ADMITTED', 'REFUSED') and (is_team(e.platform_id) or is_machine(e.platform_id));

create view admission_national with (security_barrier = true) as
select e.platform_id, e.ended_on as on_day, e.id as application_id, e.state as class, k.log_key as person_key
  from training_application e
  join person p on p.platform_id = e.platform_id and p.id = e.person_id
  join person k on k.platform_id = p.platform_id and k.id = coalesce(p.merged_into, p.id)
 where e.state in ('ADMITTED', 'REFUSED') and (actor_kind() = 'national' or is_machine(e.platform_id));

revoke insert, update, delete on seat_fact, seat_national, trainee_fact, trainee_national, admission_fact, admission_national from ensemblier_app;
grant select on seat_fact, seat_national, trainee_fact, trainee_national, admission_fact, admission_national to ensemblier_app;
