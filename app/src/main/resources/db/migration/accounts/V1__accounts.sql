-- Who signs in. An account crosses platforms; a membership belongs to one.
create table account (
    id                uuid primary key,
    email             text not null,
    name              text not null,
    password_hash     text,
    totp_secret       text,
    totp_confirmed_at timestamptz,
    oidc_subject      text unique,
    failed_attempts   integer not null default 0,
    locked_until      timestamptz,
    created_at        timestamptz not null,
    last_seen_at      timestamptz
);
create unique index account_email on account (lower(email));

create table membership (
    id              uuid primary key,
    account_id      uuid not null references account (id),
    role            text not null check (role in ('NATIONAL', 'HEAD', 'ADVISER', 'EMPLOYER', 'REFERRER')),
    platform_id     text,
    organisation_id uuid,
    owner           boolean not null default false,
    since           timestamptz not null,
    ended_at        timestamptz,
    constraint national_has_no_platform check ((role = 'NATIONAL') = (platform_id is null)),
    constraint organisation_of_role check ((role in ('EMPLOYER', 'REFERRER')) = (organisation_id is not null))
);
create unique index membership_once on membership (account_id, role, platform_id, organisation_id)
    nulls not distinct where ended_at is null;
create index on membership (platform_id, role) where ended_at is null;
create index on membership (organisation_id) where ended_at is null;

-- A secret sent to somebody: an invitation, a reset, the door of a person's space. Only its hash is kept.
create table access_link (
    id              uuid primary key,
    kind            text not null check (kind in ('INVITATION', 'RESET', 'CANDIDATE', 'CANDIDATE_CODE')),
    secret_hash     text not null unique,
    platform_id     text,
    person_id       uuid,
    account_id      uuid,
    email           text,
    name            text,
    role            text,
    organisation_id uuid,
    owner           boolean not null default false,
    invited_by      text,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    used_at         timestamptz,
    revoked_at      timestamptz
);
create index on access_link (person_id) where person_id is not null;
create index on access_link (platform_id, kind) where kind = 'INVITATION';

-- Passkeys (spring-security-webauthn)
create table user_entities (
    id           varchar(1000) primary key,
    name         varchar(100) not null,
    display_name varchar(200)
);
create table user_credentials (
    credential_id                varchar(1000) primary key,
    user_entity_user_id          varchar(1000) not null,
    public_key                   bytea not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        varchar(1000) not null
);
