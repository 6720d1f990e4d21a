-- Facts for the indicators; see offers/V2__facts.sql. A row is a person proposed to an employer for an offer. The
-- employer's platform leads (S02); `person_platform_id` is the person's (S01). `contacted_on` is the employer's first move.
create view proposed_fact with (security_invoker = true) as
select m.platform_id,
       m.card_platform_id as person_platform_id,
       (m.notified_at at time zone 'Europe/Paris')::date as on_day,
       m.id as match_id,
       m.card_key as person_key,
       p.id as person_id,
       nullif(concat_ws(' ', p.first_name, p.last_name), '') as person_name,
       m.organisation_id,
       o.name as organisation_name,
       f.id as offer_id,
       f.title,
       coalesce(f.occupation, '?') as occupation,
       coalesce(e.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector,
       coalesce(f.contract_class, '?') as contract_class,
       m.treat_before,
       (c.asked_at at time zone 'Europe/Paris')::date as contacted_on,
       coalesce(m.state = 'WITHDRAWN', false)
           or coalesce((f.closed_at at time zone 'Europe/Paris')::date < m.treat_before, false) as offer_gone
  from match m
  left join job_offer f on f.platform_id = m.platform_id and f.id = m.offer_id
  left join organisation o on o.platform_id = m.platform_id and o.id = m.organisation_id
  left join establishment e on e.platform_id = f.platform_id and e.id = f.establishment_id
  left join contact c on c.platform_id = m.platform_id and c.offer_id = m.offer_id and c.card_key = m.card_key
  left join person p on p.platform_id = m.card_platform_id and p.card_key = m.card_key
 where is_team(m.platform_id) or is_team(m.card_platform_id) or is_machine(m.platform_id);

create view proposed_national with (security_barrier = true) as
select m.platform_id,
       m.card_platform_id as person_platform_id,
       (m.notified_at at time zone 'Europe/Paris')::date as on_day,
       m.id as match_id,
       m.card_key as person_key,
       m.organisation_id,
       coalesce(f.occupation, '?') as occupation,
       coalesce(e.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector,
       coalesce(f.contract_class, '?') as contract_class,
       m.treat_before,
       (c.asked_at at time zone 'Europe/Paris')::date as contacted_on,
       coalesce(m.state = 'WITHDRAWN', false)
           or coalesce((f.closed_at at time zone 'Europe/Paris')::date < m.treat_before, false) as offer_gone
  from match m
  left join job_offer f on f.platform_id = m.platform_id and f.id = m.offer_id
  left join organisation o on o.platform_id = m.platform_id and o.id = m.organisation_id
  left join establishment e on e.platform_id = f.platform_id and e.id = f.establishment_id
  left join contact c on c.platform_id = m.platform_id and c.offer_id = m.offer_id and c.card_key = m.card_key
 where actor_kind() = 'national' or is_machine(m.platform_id);

-- An act of an organisation (R10): a need, an offer published, a contact asked. A hire is one too: see hire_fact.
create view employer_act_fact with (security_invoker = true) as
select n.platform_id, n.on_day, 'NEED' as act, n.need_id as act_id, n.organisation_id, n.organisation_name,
       n.occupation, n.setting, n.family, n.sector
  from need_fact n
union all
select f.platform_id, f.on_day, 'OFFER', f.offer_id, f.organisation_id, f.organisation_name,
       f.occupation, f.setting, f.family, f.sector
  from offer_fact f
union all
select c.platform_id, (c.asked_at at time zone 'Europe/Paris')::date, 'CONTACT', c.id, c.organisation_id, o.name,
       coalesce(f.occupation, '?'), coalesce(e.setting, '?'), coalesce(e.family, '?'), coalesce(o.sector, '?')
  from contact c
  left join job_offer f on f.platform_id = c.platform_id and f.id = c.offer_id
  left join organisation o on o.platform_id = c.platform_id and o.id = c.organisation_id
  left join establishment e on e.platform_id = c.platform_id and e.id = c.establishment_id
 where is_team(c.platform_id) or is_machine(c.platform_id);

create view employer_act_national with (security_barrier = true) as
select n.platform_id, n.on_day, 'NEED' as act, n.need_id as act_id, n.organisation_id,
       n.occupation, n.setting, n.family, n.sector
  from need_national n
 where actor_kind() = 'national' or is_machine(n.platform_id)
union all
select f.platform_id, f.on_day, 'OFFER', f.offer_id, f.organisation_id,
       f.occupation, f.setting, f.family, f.sector
  from offer_national f
 where actor_kind() = 'national' or is_machine(f.platform_id)
union all
select c.platform_id, (c.asked_at at time zone 'Europe/Paris')::date, 'CONTACT', c.id, c.organisation_id,
       coalesce(f.occupation, '?'), coalesce(e.setting, '?'), coalesce(e.family, '?'), coalesce(o.sector, '?')
  from contact c
  left join job_offer f on f.platform_id = c.platform_id and f.id = c.offer_id
  left join organisation o on o.platform_id = c.platform_id and o.id = c.organisation_id
  left join establishment e on e.platform_id = c.platform_id and e.id = c.establishment_id
 where actor_kind() = 'national' or is_machine(c.platform_id);

revoke insert, update, delete
    on proposed_fact, proposed_national, employer_act_fact, employer_act_national from ensemblier_app;
grant select on proposed_fact, proposed_national, employer_act_fact, employer_act_national to ensemblier_app;
