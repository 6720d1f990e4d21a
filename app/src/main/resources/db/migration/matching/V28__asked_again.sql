-- A request that ended before it was answered, or since she was not there any more, does not close the pair: the offer is
-- renewed, she looks again, and the employer may ask anew (R-M3). What the team closed is begun again by a human alone.
drop index contact_once;
create unique index contact_once on contact (platform_id, offer_id, card_key) where state <> 'WITHDRAWN';
create index contact_of_pair on contact (platform_id, offer_id, card_key);

-- Proposed anew after a request, she counts as of the first time: `promised_before` is the employer's day of then.
alter table match add column promised_before date;

update match m
   set state = 'WITHDRAWN',
       reason = case when exists (select from contact c
                                    join contact_entry e on e.platform_id = c.platform_id and e.contact_id = c.id
                                   where c.match_id = m.id and e.kind = 'withdrawn' and e.side = 'TEAM')
                     then 'NO_FOLLOW_UP' end
 where m.state = 'CONTACTED'
   and exists (select from contact c where c.match_id = m.id and c.state = 'WITHDRAWN')
   and not exists (select from contact c where c.match_id = m.id and c.state <> 'WITHDRAWN');

-- A person proposed for an offer is one row, however often she was asked for: the first move counts (S02).
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
       coalesce(m.promised_before, m.treat_before) as treat_before,
       (c.asked_at at time zone 'Europe/Paris')::date as contacted_on,
       coalesce(m.state = 'WITHDRAWN', false)
           or coalesce((f.closed_at at time zone 'Europe/Paris')::date < coalesce(m.promised_before, m.treat_before), false) as offer_gone,
       case when coalesce(k.birth_year, p.birth_year) is null then '?'
            when extract(year from (m.notified_at at time zone 'Europe/Paris'))::int - coalesce(k.birth_year, p.birth_year) < 18 then 'UNDER_18'
            when extract(year from (m.notified_at at time zone 'Europe/Paris'))::int - coalesce(k.birth_year, p.birth_year) < 26 then '18_25'
            when extract(year from (m.notified_at at time zone 'Europe/Paris'))::int - coalesce(k.birth_year, p.birth_year) < 45 then '26_44'
            when extract(year from (m.notified_at at time zone 'Europe/Paris'))::int - coalesce(k.birth_year, p.birth_year) < 55 then '45_54'
            else '55_AND_OVER' end as age,
       coalesce(nullif(coalesce(k.situation, p.situation), 'UNKNOWN'), '?') as situation,
       coalesce(nullif(coalesce(k.source, p.source), 'UNKNOWN'), '?') as source
  from match m
  left join job_offer f on f.platform_id = m.platform_id and f.id = m.offer_id
  left join organisation o on o.platform_id = m.platform_id and o.id = m.organisation_id
  left join establishment e on e.platform_id = f.platform_id and e.id = f.establishment_id
  left join (select platform_id, offer_id, card_key, min(asked_at) as asked_at
               from contact
              group by platform_id, offer_id, card_key) c
    on c.platform_id = m.platform_id and c.offer_id = m.offer_id and c.card_key = m.card_key
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
       coalesce(m.promised_before, m.treat_before) as treat_before,
       (c.asked_at at time zone 'Europe/Paris')::date as contacted_on,
       coalesce(m.state = 'WITHDRAWN', false)
           or coalesce((f.closed_at at time zone 'Europe/Paris')::date < coalesce(m.promised_before, m.treat_before), false) as offer_gone
  from match m
  left join job_offer f on f.platform_id = m.platform_id and f.id = m.offer_id
  left join organisation o on o.platform_id = m.platform_id and o.id = m.organisation_id
  left join establishment e on e.platform_id = f.platform_id and e.id = f.establishment_id
  left join (select platform_id, offer_id, card_key, min(asked_at) as asked_at
               from contact
              group by platform_id, offer_id, card_key) c
    on c.platform_id = m.platform_id and c.offer_id = m.offer_id and c.card_key = m.card_key
  left join person p on p.platform_id = m.card_platform_id and p.card_key = m.card_key
  left join person k on k.platform_id = p.platform_id and k.id = p.merged_into
 where actor_kind() = 'national' or is_machine(m.platform_id);
