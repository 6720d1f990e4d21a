-- A hire that was wrong is corrected or cancelled with a reason, and taken back (R-E6). A cancelled one counts nowhere.
alter table hire add column cancelled_at timestamptz;
alter table hire add column cancelled_by text;
alter table hire add column cancel_reason text;

drop index hire_once;
create unique index hire_once on hire (platform_id, person_id, organisation_id, starts_on) nulls not distinct
    where cancelled_at is null;

-- Each change: in words, and the row as it was, so that it may be taken back.
create table hire_change (
    platform_id text not null,
    id          uuid not null,
    hire_id     uuid not null,
    kind        text not null check (kind in ('CORRECTED', 'CANCELLED', 'TAKEN_BACK')),
    said        text not null,
    reason      text,
    before      jsonb not null,
    by          text not null,
    at          timestamptz not null,
    primary key (platform_id, id),
    foreign key (platform_id, hire_id) references hire (platform_id, id)
);
create index on hire_change (platform_id, hire_id, at);
alter table hire_change enable row level security;
create policy change_team on hire_change for all using (is_team(platform_id) or is_machine(platform_id));

-- The facts, without what was cancelled.
create or replace view hire_fact with (security_invoker = true) as
select h.platform_id,
       h.starts_on as on_day,
       h.id as hire_id,
       coalesce(k.log_key, p.log_key) as person_key,
       coalesce(k.id, h.person_id) as person_id,
       nullif(concat_ws(' ', coalesce(k.first_name, p.first_name), case when k.id is null then p.last_name else k.last_name end), '') as person_name,
       h.organisation_id,
       h.employer_name as organisation_name,
       h.occupation,
       coalesce(h.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector,
       h.contract_class,
       case when h.contract_class in ('PRIVE_CDI', 'TITULAIRE') then 'LASTING'
            when h.contract_class in ('PRIVE_CDD', 'CONTRACTUEL') and h.contract_months >= 6 then 'LASTING'
            when h.contract_class in ('PRIVE_CDD', 'CONTRACTUEL', 'CESU') and h.contract_months is null then '?'
            else 'OTHER' end as lasting,
       case when h.weekly_hours is null then '?' when h.weekly_hours < 35 then 'PART_TIME' else 'FULL_TIME' end as working_time,
       h.brought_by,
       h.offer_id,
       case when coalesce(k.birth_year, p.birth_year) is null then '?'
            when extract(year from h.starts_on)::int - coalesce(k.birth_year, p.birth_year) < 18 then 'UNDER_18'
            when extract(year from h.starts_on)::int - coalesce(k.birth_year, p.birth_year) < 26 then '18_25'
            when extract(year from h.starts_on)::int - coalesce(k.birth_year, p.birth_year) < 45 then '26_44'
            when extract(year from h.starts_on)::int - coalesce(k.birth_year, p.birth_year) < 55 then '45_54'
            else '55_AND_OVER' end as age,
       coalesce(nullif(coalesce(k.situation, p.situation), 'UNKNOWN'), '?') as situation,
       coalesce(nullif(coalesce(k.source, p.source), 'UNKNOWN'), '?') as source
  from hire h
  left join person p on p.platform_id = h.platform_id and p.id = h.person_id
  left join person k on k.platform_id = p.platform_id and k.id = p.merged_into
  left join organisation o on o.platform_id = h.platform_id and o.id = h.organisation_id
  left join establishment e on e.platform_id = h.platform_id and e.id = h.establishment_id
 where h.cancelled_at is null and (is_team(h.platform_id) or is_machine(h.platform_id));

create or replace view hire_national with (security_barrier = true) as
select h.platform_id,
       h.starts_on as on_day,
       coalesce(k.log_key, p.log_key) as person_key,
       h.id as hire_id,
       h.organisation_id,
       h.occupation,
       coalesce(h.setting, '?') as setting,
       coalesce(e.family, '?') as family,
       coalesce(o.sector, '?') as sector,
       h.contract_class,
       case when h.contract_class in ('PRIVE_CDI', 'TITULAIRE') then 'LASTING'
            when h.contract_class in ('PRIVE_CDD', 'CONTRACTUEL') and h.contract_months >= 6 then 'LASTING'
            when h.contract_class in ('PRIVE_CDD', 'CONTRACTUEL', 'CESU') and h.contract_months is null then '?'
            else 'OTHER' end as lasting,
       case when h.weekly_hours is null then '?' when h.weekly_hours < 35 then 'PART_TIME' else 'FULL_TIME' end as working_time,
       h.brought_by
  from hire h
  left join person p on p.platform_id = h.platform_id and p.id = h.person_id
  left join person k on k.platform_id = p.platform_id and k.id = p.merged_into
  left join organisation o on o.platform_id = h.platform_id and o.id = h.organisation_id
  left join establishment e on e.platform_id = h.platform_id and e.id = h.establishment_id
 where h.cancelled_at is null and (actor_kind() = 'national' or is_machine(h.platform_id));
