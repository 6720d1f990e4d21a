-- The templates of a platform: copied from the shipped ones (`reference/pathway_templates.csv`), then its own.
create table pathway_template (
    platform_id text    not null,
    id          uuid    not null,
    code        text,
    name        text    not null,
    purpose     text    not null,
    offered     boolean not null default true,
    sort        integer not null,
    edited_by   text,
    edited_at   timestamptz,
    version     integer not null default 1,
    primary key (platform_id, id)
);
create unique index pathway_template_shipped on pathway_template (platform_id, code);

create table pathway_template_step (
    platform_id text    not null,
    template_id uuid    not null,
    position    integer not null check (position > 0),
    kind        text    not null,
    title       text    not null,
    days        integer check (days > 0),
    hours       integer check (hours > 0),
    acts        text    not null check (acts in ('TEAM', 'PERSON', 'EMPLOYER', 'PARTNER', 'SCHOOL')),
    optional    boolean not null,
    needs       text,
    closes      text    not null,
    scheme      text,
    primary key (platform_id, template_id, position),
    foreign key (platform_id, template_id) references pathway_template (platform_id, id)
);

-- A person's own: a copy that bends, so the template may change without touching it.
create table pathway (
    platform_id  text    not null,
    id           uuid    not null,
    person_id    uuid    not null,
    template_id  uuid,
    name         text    not null,
    state        text    not null check (state in ('OPEN', 'PAUSED', 'LEFT')),
    opened_on    date    not null,
    opened_by    text    not null,
    opened_at    timestamptz not null,
    paused_since date,
    pause_reason text,
    left_on      date,
    exit_reason  text,
    exit_kind    text check (exit_kind in ('LASTING_WORK', 'WORK', 'TRAINING', 'OTHER')),
    in_sector    boolean,
    primary key (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id),
    foreign key (platform_id, template_id) references pathway_template (platform_id, id),
    check ((state = 'PAUSED') = (paused_since is not null and pause_reason is not null)),
    check ((state = 'LEFT') = (left_on is not null and exit_reason is not null and exit_kind is not null and in_sector is not null)),
    check (left_on >= opened_on),
    check (not (in_sector and exit_kind = 'OTHER'))
);
-- The same pathway is not open twice for one person.
create unique index pathway_once on pathway (platform_id, person_id, template_id) where state <> 'LEFT';
create index on pathway (platform_id, person_id);
create index on pathway (platform_id, state, opened_on);

create table pathway_step (
    platform_id  text    not null,
    id           uuid    not null,
    pathway_id   uuid    not null,
    position     integer not null check (position > 0),
    kind         text    not null,
    title        text    not null,
    days         integer,
    hours        integer,
    acts         text    not null,
    optional     boolean not null,
    needs        text,
    closes       text    not null,
    scheme       text,
    added_reason text,
    state        text    not null check (state in ('TO_COME', 'PLANNED', 'UNDERWAY', 'DONE', 'SKIPPED', 'BROKEN_OFF')),
    planned_on   date,
    begun_on     date,
    ended_on     date,
    reason       text,
    fed_by       text,
    primary key (platform_id, id),
    foreign key (platform_id, pathway_id) references pathway (platform_id, id) on delete cascade,
    unique (platform_id, pathway_id, position) deferrable initially deferred,
    check ((state = 'PLANNED') = (planned_on is not null)),
    check ((state in ('UNDERWAY', 'DONE', 'BROKEN_OFF')) = (begun_on is not null)),
    check ((state in ('DONE', 'SKIPPED', 'BROKEN_OFF')) = (ended_on is not null)),
    check ((state in ('SKIPPED', 'BROKEN_OFF')) = (reason is not null)),
    check (ended_on >= begun_on)
);

-- What happened to it, in words; never changed.
create table pathway_event (
    platform_id text not null,
    id          uuid not null,
    pathway_id  uuid not null,
    said        text not null,
    reason      text,
    on_day      date not null,
    by          text not null,
    at          timestamptz not null,
    primary key (platform_id, id),
    foreign key (platform_id, pathway_id) references pathway (platform_id, id) on delete cascade
);
create index on pathway_event (platform_id, pathway_id, at);

-- R-W1: nothing moves in a pathway that was left, and nobody leaves it with a step under way.
create function pathway_step_moves() returns trigger language plpgsql as $$
begin
    if exists (select from pathway p where p.platform_id = new.platform_id and p.id = new.pathway_id and p.state <> 'OPEN') then
        raise exception 'Pathway % is not open (R-W1)', new.pathway_id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger pathway_step_moves before insert or update on pathway_step
    for each row execute function pathway_step_moves();

create function pathway_left() returns trigger language plpgsql as $$
begin
    if exists (select from pathway_step s
                where s.platform_id = new.platform_id and s.pathway_id = new.id and s.state = 'UNDERWAY') then
        raise exception 'Pathway % has a step under way (R-W1)', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger pathway_left before update on pathway
    for each row when (new.state = 'LEFT' and old.state <> 'LEFT') execute function pathway_left();

do $$
declare t text;
begin
    foreach t in array array['pathway_template', 'pathway_template_step', 'pathway', 'pathway_step', 'pathway_event'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I for select to ensemblier_app using (is_team(platform_id))', t || '_read', t);
        execute format('create policy %I on %I for all to ensemblier_app using (is_machine(platform_id))', t || '_machine', t);
    end loop;
    -- The head writes the templates, the team moves the pathways of people; nobody takes one away.
    foreach t in array array['pathway_template', 'pathway_template_step'] loop
        execute format('create policy %I on %I for all to ensemblier_app using (is_head(platform_id))', t || '_head', t);
    end loop;
    foreach t in array array['pathway', 'pathway_step', 'pathway_event'] loop
        execute format('create policy %I on %I for insert to ensemblier_app with check (is_team(platform_id))', t || '_made', t);
    end loop;
    foreach t in array array['pathway', 'pathway_step'] loop
        execute format('create policy %I on %I for update to ensemblier_app using (is_team(platform_id))', t || '_moved', t);
    end loop;
end $$;
create policy pathway_self on pathway for select to ensemblier_app
    using (actor_kind() = 'candidate' and person_id = actor_person());
create policy pathway_step_self on pathway_step for select to ensemblier_app
    using (actor_kind() = 'candidate'
           and exists (select from pathway p
                        where p.platform_id = pathway_step.platform_id and p.id = pathway_step.pathway_id and p.person_id = actor_person()));
revoke update, delete on pathway_event from ensemblier_app;
