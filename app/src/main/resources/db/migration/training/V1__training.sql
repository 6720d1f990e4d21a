-- The inventory: course (« formation »), the ways and places in which it is followed (« action »), sessions, as in LHEO 2.3.
-- `source_key` names a course in the export of its body; one typed by hand has none. What nobody here knows is kept in
-- `aside` as it came.
create table training (
    platform_id   text not null,
    id            uuid not null,
    source        text not null check (source in ('LHEO', 'TEAM')),
    source_key    text,
    fingerprint   text,
    title         text not null,
    goal          text,
    certification text,
    rncp          text,
    level         text,
    occupations   text[] not null default '{}',
    formacodes    text[] not null default '{}',
    body_siret    text,
    body_name     text not null,
    phone         text,
    email         text,
    url           text,
    aside         text,
    changed_at    timestamptz not null,
    changed_by    text not null,
    primary key (platform_id, id),
    unique (platform_id, source, source_key),
    check ((source = 'LHEO') = (source_key is not null and fingerprint is not null))
);

-- Without a commune it is followed from afar. Degrees are those of the commune's centre.
create table training_action (
    platform_id   text not null,
    id            uuid not null,
    training_id   uuid not null,
    source_key    text not null,
    commune       text,
    commune_name  text,
    lat           double precision,
    lon           double precision,
    address       text,
    needs         text,
    rhythm        text,
    hours_centre  integer check (hours_centre >= 0),
    hours_company integer check (hours_company >= 0),
    schemes       text[] not null default '{}',
    continuous    boolean not null default false,
    primary key (platform_id, id),
    unique (platform_id, training_id, source_key),
    foreign key (platform_id, training_id) references training (platform_id, id),
    check ((commune is null) = (commune_name is null) and (commune is null) = (lat is null) and (lat is null) = (lon is null))
);

-- `elsewhere` are seats of people whom the platform does not follow. A postponed one says when it was to begin.
create table training_session (
    platform_id  text not null,
    id           uuid not null,
    action_id    uuid not null,
    source_key   text not null,
    starts_on    date not null,
    starts_known text not null default 'DAY' check (starts_known in ('DAY', 'MONTH', 'YEAR')),
    ends_on      date,
    seats        integer check (seats > 0),
    elsewhere    integer not null default 0 check (elsewhere >= 0),
    recruiting   text not null default 'OPEN' check (recruiting in ('OPEN', 'CLOSED', 'SUSPENDED')),
    apply_before date,
    blocks       text[] not null default '{}',
    state        text not null default 'PLANNED' check (state in ('PLANNED', 'POSTPONED', 'CANCELLED')),
    was_on       date,
    cause        text,
    decided_on   date,
    decided_by   text,
    version      integer not null default 1,
    primary key (platform_id, id),
    unique (platform_id, action_id, source_key),
    foreign key (platform_id, action_id) references training_action (platform_id, id),
    check (ends_on >= starts_on),
    check (elsewhere <= seats),
    check ((state = 'POSTPONED') = (was_on is not null)),
    check ((state <> 'PLANNED') = (cause is not null and decided_on is not null and decided_by is not null))
);
create index on training_session (platform_id, starts_on, id);

-- R-W1: a cancelled session is restored first, then moved.
create function training_session_moves() returns trigger language plpgsql as $$
begin
    if old.state = 'CANCELLED' and new.state <> 'CANCELLED' and new.state <> 'PLANNED' then
        raise exception 'Session % goes from % to % (R-W1)', new.id, old.state, new.state using errcode = 'check_violation';
    end if;
    if old.state = 'POSTPONED' and new.state = 'PLANNED' then
        raise exception 'Session % was postponed: that stays (R-W1)', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger training_session_moves before update on training_session for each row execute function training_session_moves();

-- A file that was brought, between its preview and its report: compressed, and gone after the import or after a week.
create table training_import (
    platform_id text not null,
    id          uuid not null,
    file_name   text not null,
    content     bytea,
    brought_at  timestamptz not null,
    brought_by  text not null,
    taken_at    timestamptz,
    counts      jsonb,
    primary key (platform_id, id)
);
create table training_import_line (
    platform_id text not null,
    import_id   uuid not null,
    part        integer not null,
    line        integer not null,
    element     text not null,
    value       text not null,
    cause       text not null,
    primary key (platform_id, import_id, part),
    foreign key (platform_id, import_id) references training_import (platform_id, id) on delete cascade
);

do $$
declare t text;
begin
    foreach t in array array['training', 'training_action', 'training_session', 'training_import', 'training_import_line'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I for all to ensemblier_app using (is_machine(platform_id))', t || '_machine', t);
        execute format('create policy %I on %I for select to ensemblier_app using (is_team(platform_id))', t || '_read', t);
        execute format('create policy %I on %I for insert to ensemblier_app with check (is_team(platform_id))', t || '_made', t);
        execute format('create policy %I on %I for update to ensemblier_app using (is_team(platform_id))', t || '_kept', t);
    end loop;
    -- What a body offers is public; that a person reads it with her own steps.
    foreach t in array array['training', 'training_action', 'training_session'] loop
        execute format('create policy %I on %I for select to ensemblier_app'
            || ' using (actor_kind() = ''candidate'' and platform_id = actor_platform())', t || '_person', t);
    end loop;
end $$;
create policy training_import_forgotten on training_import for delete to ensemblier_app using (is_team(platform_id));
create policy training_import_line_again on training_import_line for delete to ensemblier_app using (is_team(platform_id));

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('training.import-km',   null, '2021-01-01',  30, 'distance autour du territoire où une formation importée est gardée, en kilomètres'),
    ('training.early-days',  null, '2021-01-01',  45, 'jours avant le début d’une session où l’on regarde si elle se remplit'),
    ('training.few-percent', null, '2021-01-01',  60, 'part des places prises, en pour cent, sous laquelle une session manque de candidats'),
    ('r-w5.poe-hours',       null, '2009-11-24', 400, 'durée la plus longue d’une POEC ou d’une POEI, en heures');
