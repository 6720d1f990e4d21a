-- What is searched in a name: small letters without accents, words parted by one space.
create function structure_words(text) returns text language sql immutable parallel safe
    return btrim(regexp_replace(
        translate(replace(lower($1), 'œ', 'oe'), 'àâäáãåçéèêëíìîïñóòôöõúùûüÿ', 'aaaaaaceeeeiiiinooooouuuuy'),
        '[^a-z0-9]+', ' ', 'g'));

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
    closed_on    date,
    words        text not null generated always as (structure_words(name)) stored,
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
    duplicate_of    uuid,
    source          text not null check (source in ('FINESS', 'SPREADSHEET', 'TEAM', 'CLAIM')),
    -- What its source said at the last import: a new import changes only what the source changed, never a correction.
    imported        jsonb,
    created_at      timestamptz not null,
    words           text not null generated always as (structure_words(name || ' ' || commune_name)) stored,
    version         integer not null default 0,
    primary key (platform_id, id),
    unique (id),
    foreign key (platform_id, organisation_id) references organisation (platform_id, id)
);
create unique index establishment_finess on establishment (platform_id, finess) where finess is not null;
-- Not unique: FINESS gives one SIRET to several places of one address (an EHPAD and its day centre).
create index on establishment (platform_id, siret) where siret is not null;
create index on establishment (platform_id, organisation_id);
create index on establishment (platform_id, commune);
create index on establishment (platform_id, words, id);

-- What the team corrected by hand: the value before and the value after, so that it can be undone (R-E6).
create table structure_correction (
    platform_id text not null,
    id          uuid not null,
    organisation_id uuid not null,
    establishment_id uuid,
    what        text not null,
    before      jsonb not null,
    after       jsonb not null,
    at          timestamptz not null,
    by          text not null,
    undone_at   timestamptz,
    primary key (platform_id, id),
    foreign key (platform_id, organisation_id) references organisation (platform_id, id)
);
create index on structure_correction (platform_id, organisation_id, at desc);

-- A file that the team brought, from its preview to its report (R-E3). Its bytes (gzip) go once it is imported.
create table import_batch (
    platform_id text not null,
    id          uuid not null,
    kind        text not null check (kind in ('FINESS', 'SPREADSHEET')),
    file_name   text not null,
    content     bytea,
    places      bytea,
    columns     jsonb,
    brought_at  timestamptz not null,
    brought_by  text not null,
    imported_at timestamptz,
    counts      jsonb,
    primary key (platform_id, id)
);
create index on import_batch (platform_id, brought_at desc);
create table import_line (
    platform_id text not null,
    batch_id    uuid not null,
    line        integer not null,
    part        integer not null,
    kind        text not null check (kind in ('REFUSED', 'LEFT_ASIDE', 'WARNING')),
    column_name text not null,
    value       text not null,
    cause       text not null,
    primary key (platform_id, batch_id, line, part),
    foreign key (platform_id, batch_id) references import_batch (platform_id, id) on delete cascade
);

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
create index on claim (platform_id, state, asked_at);

alter table claim enable row level security;
alter table structure_correction enable row level security;
alter table import_batch enable row level security;
alter table import_line enable row level security;
create policy correction_team on structure_correction for all using (is_team(platform_id) or is_machine(platform_id));
create policy batch_team on import_batch for all using (is_team(platform_id) or is_machine(platform_id));
create policy line_team on import_line for all using (is_team(platform_id) or is_machine(platform_id));
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
create policy claim_asked on claim for insert with check (state = 'ASKED' or is_machine(platform_id));
create policy claim_read on claim for select
    using (is_team(platform_id) or is_machine(platform_id));
create policy claim_answered on claim for update
    using (is_team(platform_id) or is_machine(platform_id));
