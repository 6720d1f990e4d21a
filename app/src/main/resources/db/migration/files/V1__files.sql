-- What is stored in the folder or in S3; the bytes are not here. Which file an actor may open is decided by the module of
-- its owner (Files): the policies keep visitors and other tenants' persons away from the words of the row.
create table stored_file (
    id          uuid primary key,
    platform_id text not null,
    owner_kind  text not null check (owner_kind in ('PERSON', 'PLATFORM', 'ORGANISATION', 'IMPORT')),
    owner_id    text not null,
    use         text not null,
    name        text not null,
    media_type  text not null,
    bytes       bigint not null,
    sha256      text not null,
    scan        text not null check (scan in ('CLEAN', 'NOT_SCANNED')),
    stored_at   timestamptz not null,
    stored_by   text not null,
    deleted_at  timestamptz
);
create index on stored_file (platform_id, owner_kind, owner_id);

alter table stored_file enable row level security;
create policy file_read on stored_file for select
    using (is_team(platform_id) or is_machine(platform_id) or owner_kind = 'PLATFORM'
           or (owner_kind = 'PERSON' and owner_id = actor_person()::text)
           or (owner_kind in ('ORGANISATION', 'IMPORT') and actor_kind() = 'employer' and platform_id = actor_platform()));
create policy file_kept on stored_file for insert
    with check (is_machine(platform_id) or platform_id = actor_platform());
create policy file_ended on stored_file for update
    using (is_team(platform_id) or is_machine(platform_id)
           or (owner_kind = 'PERSON' and owner_id = actor_person()::text)
           or (owner_kind in ('ORGANISATION', 'IMPORT') and actor_kind() = 'employer' and platform_id = actor_platform()));
