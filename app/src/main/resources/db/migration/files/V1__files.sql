-- What is stored in the folder or in S3; the bytes are not here.
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
