-- Two files of one person become one (R-E6). The absorbed row stays, out of the living files (archived_at), so that
-- contacts and hires that name it lead to the kept one; `before` holds what an undo needs, and is emptied after its days.
alter table person add column merged_into uuid;
create index on person (platform_id, merged_into) where merged_into is not null;
alter table person_event add column withdrawn_at timestamptz;

create table person_merge (
    platform_id text not null,
    id          uuid not null,
    kept        uuid not null,
    absorbed    uuid not null,
    taken       text[] not null,
    before      jsonb,
    merged_at   timestamptz not null,
    merged_by   text not null,
    undone_at   timestamptz,
    undone_by   text,
    primary key (platform_id, id),
    foreign key (platform_id, kept) references person (platform_id, id) on delete cascade,
    foreign key (platform_id, absorbed) references person (platform_id, id) on delete cascade
);
create index on person_merge (platform_id, merged_at desc);

-- Two files that look alike and are two persons, as somebody said.
create table person_apart (
    platform_id text not null,
    one         uuid not null,
    other       uuid not null,
    said_at     timestamptz not null,
    said_by     text not null,
    primary key (platform_id, one, other),
    foreign key (platform_id, one) references person (platform_id, id) on delete cascade,
    foreign key (platform_id, other) references person (platform_id, id) on delete cascade,
    check (one < other)
);

-- What an entry of a time line said before somebody corrected it.
create table person_event_correction (
    platform_id   text not null,
    id            uuid not null,
    event_id      uuid not null,
    person_id     uuid not null,
    was_title     text not null,
    was_detail    text,
    was_at        timestamptz not null,
    was_withdrawn boolean not null,
    at            timestamptz not null,
    by            text not null,
    undone_at     timestamptz,
    primary key (platform_id, id),
    foreign key (platform_id, event_id) references person_event (platform_id, id) on delete cascade
);
create index on person_event_correction (platform_id, person_id, at desc);

do $$
declare t text;
begin
    foreach t in array array['person_merge', 'person_apart', 'person_event_correction'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I for all to ensemblier_app using (is_team(platform_id) or is_machine(platform_id))', t || '_team', t);
    end loop;
end
$$;

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-e6.undo-days', null, '2021-01-01', 30, 'jours pendant lesquels une réunion de dossiers ou une correction s’annule');
