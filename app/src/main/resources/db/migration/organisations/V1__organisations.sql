-- Legal persons and their places, one set of rows per platform.
create table organisation (
    platform_id  text not null,
    id           uuid not null,
    name         text not null,
    siren        text,
    finess       text,
    legal_status text,
    sector       text check (sector in ('PUBLIC', 'NON_PROFIT', 'FOR_PROFIT')),
    kinds        text[] not null default '{EMPLOYER}',
    source       text not null check (source in ('FINESS', 'SPREADSHEET', 'TEAM', 'CLAIM')),
    created_at   timestamptz not null,
    version      integer not null default 0,
    primary key (platform_id, id),
    unique (id)
);
create unique index organisation_finess on organisation (platform_id, finess) where finess is not null;
create index on organisation (platform_id, siren) where siren is not null;

create table establishment (
    platform_id     text not null,
    id              uuid not null,
    organisation_id uuid not null,
    name            text not null,
    category        text,
    family          text not null,
    setting         text not null check (setting in ('HOME', 'ESTABLISHMENT')),
    finess          text,
    siret           text,
    address         text,
    commune         text not null,
    commune_name    text not null,
    lat             double precision not null,
    lon             double precision not null,
    place_precision text not null default 'COMMUNE' check (place_precision in ('COMMUNE', 'POINT')),
    phone           text,
    email           text,
    closed_on       date,
    source          text not null,
    created_at      timestamptz not null,
    version         integer not null default 0,
    primary key (platform_id, id),
    unique (id),
    foreign key (platform_id, organisation_id) references organisation (platform_id, id)
);
create unique index establishment_finess on establishment (platform_id, finess) where finess is not null;
create unique index establishment_siret on establishment (platform_id, siret) where siret is not null;
create index on establishment (platform_id, organisation_id);
create index on establishment (platform_id, commune);

-- Somebody says "this is my structure"; the team answers. State machine in claims/Claim.java.
create table claim (
    platform_id      text not null,
    id               uuid not null,
    state            text not null check (state in ('ASKED', 'ACCEPTED', 'REFUSED')),
    establishment_id uuid,
    organisation_id  uuid,
    structure_name   text not null,
    commune          text not null,
    siret            text,
    name             text not null,
    job_title        text,
    email            text not null,
    phone            text,
    message          text,
    asked_at         timestamptz not null,
    answered_at      timestamptz,
    answered_by      text,
    reason           text,
    primary key (platform_id, id),
    constraint asked_columns    check (state <> 'ASKED'    or num_nonnulls(answered_at, answered_by, reason) = 0),
    constraint accepted_columns check (state <> 'ACCEPTED' or num_nulls(answered_at, answered_by, organisation_id) = 0),
    constraint refused_columns  check (state <> 'REFUSED'  or num_nulls(answered_at, answered_by, reason) = 0)
);

alter table organisation enable row level security;
alter table establishment enable row level security;
alter table claim enable row level security;
-- Structures are public facts (FINESS): every reader of a published offer sees its place. Changing is the team's, and the
-- organisation's own.
create policy organisation_read on organisation for select using (true);
create policy organisation_written on organisation for all
    using (is_team(platform_id) or is_machine(platform_id)
           or (actor_kind() = 'employer' and platform_id = actor_platform() and id = actor_organisation()));
create policy establishment_read on establishment for select using (true);
create policy establishment_written on establishment for all
    using (is_team(platform_id) or is_machine(platform_id)
           or (actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation()));
create policy claim_asked on claim for insert with check (state = 'ASKED');
create policy claim_read on claim for select
    using (is_team(platform_id) or is_machine(platform_id));
create policy claim_answered on claim for update
    using (is_team(platform_id) or is_machine(platform_id));
