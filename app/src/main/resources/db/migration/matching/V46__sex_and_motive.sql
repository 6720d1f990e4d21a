-- Who was proposed, by her sex and why she came (R-F5).
create or replace view proposed_fact with (security_invoker = true) as
select m.platform_id,
       m.card_platform_id as person_platform_id,
       (m.notified_at at time zone 'Europe/Paris')::date as on_day,
       m.id as match_id,
       coalesce(k.card_key, m.card_key) as person_key,
       w.person_id,
       w.person_name,
       m.organisation_id,
       o.name as organisation_name,
       f.id as offer_id,
       f.title,
       coalesce(f.occupation, '?') as occupation,
       coalesce(e.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector,
       coalesce(f.contract_class, '?') as contract_class,
       coalesce(m.promised_before, m.treat_before) as treat_before,
       (c.asked_at at time zone 'Europe/Paris')::date as contacted_on,
       coalesce(m.state = 'WITHDRAWN', false)
           or coalesce((f.closed_at at time zone 'Europe/Paris')::date < coalesce(m.promised_before, m.treat_before), false) as offer_gone,
       age_band(w.birth_year, (m.notified_at at time zone 'Europe/Paris')::date) as age,
       coalesce(w.situation, '?') as situation,
       coalesce(w.source, '?') as source,
       w.commune,
       w.certifications,
       coalesce(w.experience, '?') as experience,
       coalesce(w.sex, '?') as sex,
       coalesce(w.motive, '?') as motive
  from match m
  left join job_offer f on f.platform_id = m.platform_id and f.id = m.offer_id
  left join organisation o on o.platform_id = m.platform_id and o.id = m.organisation_id
  left join establishment e on e.platform_id = f.platform_id and e.id = f.establishment_id
  left join (select platform_id, offer_id, card_key, min(asked_at) as asked_at
               from contact
              group by platform_id, offer_id, card_key) c
    on c.platform_id = m.platform_id and c.offer_id = m.offer_id and c.card_key = m.card_key
  left join her_classes w on w.platform_id = m.card_platform_id and w.card_key = m.card_key
  left join person k on k.platform_id = w.platform_id and k.id = w.person_id
 where is_team(m.platform_id) or is_team(m.card_platform_id) or is_machine(m.platform_id);
