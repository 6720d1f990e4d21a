-- Who looks after a recruit day by day, and whether that colleague learnt to (B7, R20). Of this third person a name and a year
-- alone are kept, as long as the hire and its file. The latest row counts; those before it stay, as a tutor may change.
create table hire_tutor (
    platform_id  text not null,
    id           uuid not null,
    hire_id      uuid not null,
    name         text,
    trained      text not null check (trained in ('YES', 'NO', 'UNKNOWN')),
    trained_year integer check (trained_year between 1950 and 2100),
    since        date not null,
    said_by      text not null check (said_by in ('EMPLOYER', 'TEAM')),
    noted_by     text not null,
    noted_at     timestamptz not null,
    primary key (platform_id, id),
    foreign key (platform_id, hire_id) references hire (platform_id, id),
    check (trained = 'YES' or trained_year is null)
);
create index on hire_tutor (platform_id, hire_id, noted_at desc);
alter table hire_tutor enable row level security;
create policy hire_tutor_team on hire_tutor for all to ensemblier_app using (is_team(platform_id) or is_machine(platform_id));

-- R20: recruits whose tutor is trained, on the day on which the tutoring begins.
create view tutor_fact with (security_invoker = true) as
select f.platform_id,
       t.since as on_day,
       f.hire_id,
       coalesce(f.person_key, f.hire_id) as person_key,
       f.person_id,
       f.person_name,
       f.organisation_id,
       f.organisation_name,
       f.occupation,
       f.setting,
       f.family,
       f.sector,
       f.contract_class,
       f.lasting,
       f.age,
       f.situation,
       f.source,
       f.commune,
       f.certifications,
       f.experience,
       f.sex,
       f.motive,
       t.trained_year
  from hire_fact f
 cross join lateral (select k.since, k.trained, k.trained_year from hire_tutor k
                      where k.platform_id = f.platform_id and k.hire_id = f.hire_id
                      order by k.noted_at desc, k.id limit 1) t
 where t.trained = 'YES';

create view tutor_national with (security_barrier = true) as
select f.platform_id,
       t.since as on_day,
       f.hire_id,
       coalesce(f.person_key, f.hire_id) as person_key,
       f.occupation,
       f.setting,
       f.family,
       f.sector,
       f.contract_class,
       f.lasting
  from hire_national f
 cross join lateral (select k.since, k.trained from hire_tutor k
                      where k.platform_id = f.platform_id and k.hire_id = f.hire_id
                      order by k.noted_at desc, k.id limit 1) t
 where t.trained = 'YES' and (actor_kind() = 'national' or is_machine(f.platform_id));

revoke insert, update, delete on tutor_fact, tutor_national from ensemblier_app;
grant select on tutor_fact, tutor_national to ensemblier_app;
