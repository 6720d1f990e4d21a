-- Who signs in. An account crosses platforms; a membership belongs to one.
create table account (
    id                uuid primary key,
    email             text not null,
    name              text not null,
    password_hash     text,
    totp_secret       text,
    totp_confirmed_at timestamptz,
    -- The last time step whose code was used: each code opens once (RFC 6238, 5.2).
    totp_last_step    bigint not null default 0,
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
    for_what        text,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    used_at         timestamptz,
    revoked_at      timestamptz
);
create index on access_link (person_id) where person_id is not null;
create index on access_link (platform_id, kind) where kind = 'INVITATION';

-- Passkeys (spring-security-webauthn); the user is the id of the account in base64.
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

create index on user_credentials (user_entity_user_id);

-- Nobody acts yet while somebody signs in, so signing in works as a machine.
alter table account enable row level security;
create policy account_machine on account using (actor_kind() = 'machine');
create policy account_own on account for select using (id = actor_account());
create policy account_of_team on account for select using (
    actor_kind() = 'team' and exists (
        select from membership m where m.account_id = account.id and m.platform_id = actor_platform()));
create policy account_of_colleagues on account for select using (
    actor_kind() = 'employer' and exists (
        select from membership m where m.account_id = account.id and m.organisation_id = actor_organisation()));

alter table membership enable row level security;
create policy membership_machine on membership using (actor_kind() = 'machine');
create policy membership_own on membership for select using (account_id = actor_account());
-- Nobody gives herself a role: memberships change as a machine, after a check.
create policy membership_team on membership for select using (is_team(platform_id));
create policy membership_colleagues on membership for select using (
    actor_kind() = 'employer' and organisation_id = actor_organisation());

alter table access_link enable row level security;
create policy link_machine on access_link using (actor_kind() = 'machine');
create policy link_team on access_link using (is_team(platform_id));
create policy link_own on access_link using (
    actor_kind() = 'candidate' and person_id = actor_person() and platform_id = actor_platform());
create policy link_colleagues on access_link using (
    actor_kind() = 'employer' and kind = 'INVITATION' and role = 'EMPLOYER'
    and organisation_id = actor_organisation() and platform_id = actor_platform());

alter table user_credentials enable row level security;
create policy passkey_machine on user_credentials using (actor_kind() = 'machine');

-- Names and addresses for whoever works with somebody, without her account: read by the owner of these functions.
create function account_contact(account uuid) returns table (id uuid, name text, email text)
    language sql stable security definer set search_path = public as $$
    select a.id, a.name, a.email from account a where a.id = $1
$$;
create function account_recruiters(organisation uuid) returns table (id uuid, name text, email text)
    language sql stable security definer set search_path = public as $$
    select distinct a.id, a.name, a.email
      from membership m
      join account a on a.id = m.account_id
     where m.organisation_id = $1 and m.role = 'EMPLOYER' and m.ended_at is null
     order by a.name, a.id
$$;
create function account_team(platform text) returns table (id uuid, name text, email text)
    language sql stable security definer set search_path = public as $$
    select a.id, a.name, a.email
      from account a
      join (select m.account_id, bool_or(m.role = 'HEAD') as head
              from membership m
             where m.platform_id = $1 and m.role in ('HEAD', 'ADVISER') and m.ended_at is null
             group by m.account_id) t on t.account_id = a.id
     order by t.head desc, a.name, a.id
$$;
