-- Two files of one person are one person in every count (R-E6): the key and the name are those of the kept file.
create or replace view proposed_fact with (security_invoker = true) as
select m.platform_id,
       m.card_platform_id as person_platform_id,
       (m.notified_at at time zone 'Europe/Paris')::date as on_day,
       m.id as match_id,
       coalesce(k.card_key, m.card_key) as person_key,
       coalesce(k.id, p.id) as person_id,
       nullif(concat_ws(' ', coalesce(k.first_name, p.first_name), case when k.id is null then p.last_name else k.last_name end), '') as person_name,
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
  left join person k on k.platform_id = p.platform_id and k.id = p.merged_into
 where is_team(m.platform_id) or is_team(m.card_platform_id) or is_machine(m.platform_id);

create or replace view proposed_national with (security_barrier = true) as
select m.platform_id,
       m.card_platform_id as person_platform_id,
       (m.notified_at at time zone 'Europe/Paris')::date as on_day,
       m.id as match_id,
       coalesce(k.card_key, m.card_key) as person_key,
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
  left join person p on p.platform_id = m.card_platform_id and p.card_key = m.card_key
  left join person k on k.platform_id = p.platform_id and k.id = p.merged_into
 where actor_kind() = 'national' or is_machine(m.platform_id);
