-- Documents seen before a hire: seen on, valid until, by whom. Never a copy, never the casier (R-P10).
create table seen_document (
    platform_id text not null,
    id          uuid not null,
    person_id   uuid not null,
    kind        text not null check (kind in ('DIPLOMA', 'LICENCE', 'RIGHT_TO_WORK', 'HONORABILITY', 'VACCINATION')),
    seen_on     date not null,
    valid_until date,
    seen_by     text not null,
    withdrawn_at timestamptz,
    primary key (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id) on delete cascade,
    check (valid_until is null or valid_until >= seen_on)
);
create index on seen_document (platform_id, person_id);
alter table seen_document enable row level security;
create policy document_team on seen_document for all to ensemblier_app using (is_team(platform_id) or is_machine(platform_id));
create policy document_self on seen_document for select to ensemblier_app
    using (actor_kind() = 'candidate' and person_id = actor_person());
