-- Two roles besides the owner: the application, and the feed of the matching engine (R-P7). Neither owns a table,
-- neither bypasses row-level security. An operator may create them beforehand, with passwords.
do $$
begin
    if not exists (select from pg_roles where rolname = 'ensemblier_app') then
        create role ensemblier_app login;
    end if;
    if not exists (select from pg_roles where rolname = 'ensemblier_matching') then
        create role ensemblier_matching login;
    end if;
end
$$;

grant usage on schema public to ensemblier_app, ensemblier_matching;
alter default privileges in schema public grant select, insert, update, delete on tables to ensemblier_app;
alter default privileges in schema public grant usage on sequences to ensemblier_app;

-- What the actor of the connection is; see ActorDataSource. Empty settings mean nobody.
create function actor_kind() returns text language sql stable parallel safe
    return current_setting('app.kind', true);
create function actor_platform() returns text language sql stable parallel safe
    return nullif(current_setting('app.platform', true), '');
create function actor_account() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.account', true), '')::uuid;
create function actor_organisation() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.organisation', true), '')::uuid;
create function actor_person() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.person', true), '')::uuid;
-- A job of all tenants, or of this one.
create function is_machine(tenant text) returns boolean language sql stable parallel safe
    return current_setting('app.kind', true) = 'machine'
       and (nullif(current_setting('app.platform', true), '') is null
            or current_setting('app.platform', true) = tenant);
-- The team of this tenant.
create function is_team(tenant text) returns boolean language sql stable parallel safe
    return current_setting('app.kind', true) = 'team' and current_setting('app.platform', true) = tenant;

create table parameter (
    name        text not null,
    platform_id text,
    valid_from  date not null,
    value       numeric not null,
    meaning     text not null,
    unique nulls not distinct (name, platform_id, valid_from)
);

create table audit_entry (
    platform_id text not null,
    id          uuid not null,
    at          timestamptz not null,
    actor_kind  text not null,
    actor_name  text not null,
    account_id  uuid,
    act         text not null,
    subject_key uuid not null,
    why         text,
    primary key (platform_id, id)
);
create index on audit_entry (platform_id, at desc);
create index on audit_entry (platform_id, subject_key, at desc);
alter table audit_entry enable row level security;
-- Append-only: everybody may add, only the team (head) and the person read, only the retention job deletes.
create policy audit_added on audit_entry for insert with check (true);
create policy audit_read on audit_entry for select
    using (is_team(platform_id) or is_machine(platform_id));
create policy audit_kept on audit_entry for delete
    using (is_machine(platform_id) and at < now() - interval '12 months');
revoke update on audit_entry from ensemblier_app;

create table job_run (
    id         uuid primary key,
    job        text not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    counted    integer not null default 0,
    failed     integer not null default 0,
    problem    text
);
create index on job_run (job, started_at desc);

-- db-scheduler 16
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);

-- Spring Modulith 2.1, publication registry v2
create table event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index on event_publication using hash (serialized_event);
create index on event_publication (completion_date);

-- Spring Session 4.1
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- The numbers of the rules; a platform's own row wins (Parameters).
insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-m5.match-working-days',      null, '2021-01-01', 10, 'jours ouvrés avant qu’un rapprochement non traité soit classé sans suite'),
    ('r-m5.answer-days',             null, '2021-01-01',  5, 'jours pour la réponse de la personne à une demande de contact'),
    ('r-m5.answer-first-reminder',   null, '2021-01-01',  2, 'jours avant le premier rappel à la personne'),
    ('r-m5.answer-second-reminder',  null, '2021-01-01',  4, 'jours avant le second rappel à la personne'),
    ('r-m5.reach-days',              null, '2021-01-01',  5, 'jours pour que l’employeur dise joint ou non joint'),
    ('r-m5.reach-first-reminder',    null, '2021-01-01',  2, 'jours avant le premier rappel à l’employeur'),
    ('r-m5.reach-second-reminder',   null, '2021-01-01',  4, 'jours avant le second rappel à l’employeur'),
    ('r-m5.outcome-days',            null, '2021-01-01', 10, 'jours entre deux demandes de résultat'),
    ('r-m5.late-limit',              null, '2021-01-01',  5, 'contacts en retard qui suspendent les nouveaux rapprochements'),
    ('r-m6.weekly-contacts',         null, '2021-01-01',  5, 'demandes de contact au plus, par personne et par 7 jours'),
    ('r-m9.nearness',                null, '2021-01-01', 40, 'points de proximité'),
    ('r-m9.first-choice',            null, '2021-01-01', 20, 'points du métier choisi en premier'),
    ('r-m9.same-family',             null, '2021-01-01', 14, 'points d’un métier de la même famille'),
    ('r-m9.other-wanted',            null, '2021-01-01',  8, 'points d’un autre métier souhaité'),
    ('r-m9.hours',                   null, '2021-01-01', 15, 'points des horaires'),
    ('r-m9.hour-gap',                null, '2021-01-01', 0.75, 'points perdus par heure d’écart'),
    ('r-m9.experience',              null, '2021-01-01', 10, 'points d’expérience'),
    ('r-m9.missing-year',            null, '2021-01-01',  2, 'points perdus par année manquante'),
    ('r-m9.training',                null, '2021-01-01',  8, 'points de la formation proposée et souhaitée'),
    ('r-m9.start',                   null, '2021-01-01',  7, 'points d’un début dans le mois'),
    ('r-m11.offer-days',             null, '2021-01-01', 60, 'jours de publication d’une offre'),
    ('r-m11.first-reminder',         null, '2021-01-01',  7, 'jours avant la fin : premier rappel'),
    ('r-m11.second-reminder',        null, '2021-01-01',  1, 'jours avant la fin : second rappel'),
    ('r-p6.live-months',             null, '2021-01-01', 24, 'mois de vie d’un dossier après le dernier contact'),
    ('r-p6.identity-months',         null, '2021-01-01',  3, 'mois avant que l’employeur perde l’identité après un contact sans suite'),
    ('r-p4.log-months',              null, '2021-01-01', 12, 'mois de conservation du journal des consultations');
