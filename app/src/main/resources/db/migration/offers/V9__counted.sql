-- How many people of its need an offer takes over: none before it is published; once it is closed unfilled, those hired.
-- Who was found elsewhere, or is wanted no more, is not looked for again.
create function people_taken_over(offer job_offer) returns integer
    language sql immutable as $$
    select case when offer.published_at is null then 0
                when offer.state = 'CLOSED' and offer.close_reason not in ('FILLED_PLATFORM', 'FILLED_OTHER', 'CANCELLED')
                    then offer.filled
                else offer.openings end
$$;

-- An offer that was double, or that another replaced, and that hired nobody is no offer: tidying lowers no rate (R12, S10).
create or replace view offer_fact with (security_invoker = true) as
select f.platform_id,
       (f.published_at at time zone 'Europe/Paris')::date as on_day,
       (f.closed_at at time zone 'Europe/Paris')::date as closed_on,
       f.id as offer_id,
       f.organisation_id,
       o.name as organisation_name,
       f.title,
       coalesce(f.occupation, '?') as occupation,
       coalesce(e.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector,
       coalesce(f.contract_class, '?') as contract_class,
       f.openings,
       f.filled,
       case when o.own then 'OWN' else 'PARTNER' end as holder
  from job_offer f
  left join organisation o on o.platform_id = f.platform_id and o.id = f.organisation_id
  left join establishment e on e.platform_id = f.platform_id and e.id = f.establishment_id
 where f.published_at is not null
   and (f.filled > 0 or coalesce(f.close_reason, '') not in ('DUPLICATE', 'CONTENT_CHANGED'))
   and (is_team(f.platform_id) or is_machine(f.platform_id));

create or replace view offer_national with (security_barrier = true) as
select f.platform_id,
       (f.published_at at time zone 'Europe/Paris')::date as on_day,
       (f.closed_at at time zone 'Europe/Paris')::date as closed_on,
       f.id as offer_id,
       f.organisation_id,
       coalesce(f.occupation, '?') as occupation,
       coalesce(e.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector,
       coalesce(f.contract_class, '?') as contract_class,
       f.openings,
       f.filled,
       case when o.own then 'OWN' else 'PARTNER' end as holder
  from job_offer f
  left join organisation o on o.platform_id = f.platform_id and o.id = f.organisation_id
  left join establishment e on e.platform_id = f.platform_id and e.id = f.establishment_id
 where f.published_at is not null
   and (f.filled > 0 or coalesce(f.close_reason, '') not in ('DUPLICATE', 'CONTENT_CHANGED'))
   and (actor_kind() = 'national' or is_machine(f.platform_id));
