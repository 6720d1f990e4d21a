-- R02, R03: events held, and how many people were there: those who had registered or were written down at the door, and
-- those who were counted. What is not over yet is in it too: who reads says until which day.
create view event_fact with (security_invoker = true) as
select e.platform_id,
       (e.starts_at at time zone 'Europe/Paris')::date as on_day,
       e.id as event_id,
       e.title,
       e.kind,
       case cardinality(e.audiences) when 1 then e.audiences[1] else 'SEVERAL' end as meant,
       coalesce(r.came, 0) as known,
       coalesce(e.counted, 0) as counted
  from event e
  left join lateral (select sum(came) as came from registration
                      where platform_id = e.platform_id and event_id = e.id and state = 'CAME') r on true
 where e.state = 'PUBLISHED' and (is_team(e.platform_id) or is_machine(e.platform_id));

create view event_national with (security_barrier = true) as
select e.platform_id,
       (e.starts_at at time zone 'Europe/Paris')::date as on_day,
       e.id as event_id,
       e.kind,
       case cardinality(e.audiences) when 1 then e.audiences[1] else 'SEVERAL' end as meant,
       coalesce(r.came, 0) as known,
       coalesce(e.counted, 0) as counted
  from event e
  left join lateral (select sum(came) as came from registration
                      where platform_id = e.platform_id and event_id = e.id and state = 'CAME') r on true
 where e.state = 'PUBLISHED' and (actor_kind() = 'national' or is_machine(e.platform_id));

revoke insert, update, delete on event_fact, event_national from ensemblier_app;
grant select on event_fact, event_national to ensemblier_app;
