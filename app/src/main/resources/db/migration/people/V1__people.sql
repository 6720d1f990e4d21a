-- A person's file: identity and ways to reach her. The team of the platform and she herself; never an employer (R-P2).
create table person (
    platform_id      text not null,
    id               uuid not null,
    log_key          uuid not null unique,
    card_key         uuid not null unique,
    first_name       text not null,
    last_name        text,
    phone            text,
    email            text,
    birth_year       integer,
    commune          text not null,
    commune_name     text not null,
    situation        text not null,
    situation_on     date not null,
    source           text not null,
    source_detail    text,
    adviser_id       uuid,
    adviser_name     text,
    mandate          text not null default 'NONE' check (mandate in ('NONE', 'STANDING')),
    mandate_noted_at timestamptz,
    mandate_noted_by text,
    team_notes       text,
    useful_adjustments boolean not null default false,
    first_talk_on    date,
    last_contact_at  timestamptz not null,
    created_at       timestamptz not null,
    created_by       text not null,
    erased_at        timestamptz,
    version          integer not null default 0,
    primary key (platform_id, id),
    unique (id)
);
create index on person (platform_id, adviser_id);
create index on person (platform_id, last_contact_at);
create index on person (platform_id, lower(last_name), lower(first_name));

-- What she wants and offers. States: DRAFT -> SUBMITTED -> VALIDATED | ASKED_MORE -> SUBMITTED | ORIENTED; VALIDATED -> PAUSED.
create table profile (
    platform_id       text not null,
    person_id         uuid not null,
    state             text not null check (state in ('DRAFT', 'SUBMITTED', 'ASKED_MORE', 'VALIDATED', 'PAUSED', 'ORIENTED')),
    step              text not null default 'envies',
    undecided         boolean not null default false,
    occupations       text[] not null default '{}',
    contract_classes  text[] not null default '{}',
    means             text not null default 'CAR',
    reach_minutes     integer not null default 30 check (reach_minutes between 5 and 120),
    hours_min         numeric(4, 1),
    hours_max         numeric(4, 1),
    hours_strict      boolean not null default false,
    night             boolean not null default false,
    weekend           boolean not null default false,
    split_hours       boolean not null default false,
    day_times         text[] not null default '{}',
    available_on      date,
    licence           boolean not null default false,
    vehicle           boolean not null default false,
    certifications    text[] not null default '{}',
    certification_blocks text[] not null default '{}',
    experience_years  integer not null default 0,
    experiences       text[] not null default '{}',
    wants_training    boolean not null default false,
    message           text,
    message_file      uuid,
    message_kind      text check (message_kind in ('TEXT', 'AUDIO', 'VIDEO', 'CV')),
    languages         text[] not null default '{}',
    submitted_at      timestamptz,
    answered_at       timestamptz,
    answered_by       text,
    answer_message    text,
    answer_reason     text,
    validated_at      timestamptz,
    version           integer not null default 0,
    primary key (platform_id, person_id),
    foreign key (platform_id, person_id) references person (platform_id, id) on delete cascade,
    constraint submitted_columns check (state not in ('SUBMITTED', 'VALIDATED', 'PAUSED') or submitted_at is not null),
    constraint validated_columns check (state <> 'VALIDATED' or (validated_at is not null and cardinality(occupations) > 0))
);
create index on profile (platform_id, state, submitted_at);

-- What could hinder her: for the team only (R-P3).
create table barrier (
    platform_id text not null,
    id          uuid not null,
    person_id   uuid not null,
    kind        text not null,
    detail      text,
    said_by     text not null,
    said_at     timestamptz not null,
    lifted_on   date,
    primary key (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id) on delete cascade
);
create index on barrier (platform_id, person_id);

-- Each choice to be shown, and each withdrawal (R-P1). The latest row of a kind counts.
create table choice (
    platform_id  text not null,
    id           uuid not null,
    person_id    uuid not null,
    kind         text not null check (kind in ('BE_SHOWN', 'FIRST_NAME', 'RECORDING', 'MESSAGE_TEXT', 'BEYOND_PLATFORM', 'TERMS')),
    granted      boolean not null,
    scope        text check (scope in ('PLATFORM', 'NEIGHBOURS', 'FRANCE')),
    text_version text not null,
    how          text not null check (how in ('HERSELF', 'TEAM_PHONE', 'TEAM_PAPER')),
    noted_by     text not null,
    at           timestamptz not null,
    primary key (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id) on delete cascade
);
create index on choice (platform_id, person_id, kind, at desc);

-- Employers who never see her (R-P9): a legal entity named, or a free name the team resolves.
create table hidden_employer (
    platform_id     text not null,
    id              uuid not null,
    person_id       uuid not null,
    organisation_id uuid,
    name            text not null,
    said_at         timestamptz not null,
    lifted_at       timestamptz,
    primary key (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id) on delete cascade
);
create index on hidden_employer (platform_id, person_id);

-- The only thing that crosses a border: no identity, a random key (R-P2, R-P7). Kept by this module, from the profile.
create table candidate_card (
    platform_id      text not null,
    card_key         uuid not null,
    visible          boolean not null,
    scope            text not null check (scope in ('PLATFORM', 'NEIGHBOURS', 'FRANCE')),
    called           text not null,
    commune          text not null,
    commune_name     text not null,
    lat              double precision not null,
    lon              double precision not null,
    occupations      text[] not null,
    contract_classes text[] not null,
    means            text not null,
    reach_minutes    integer not null,
    hours_min        numeric(4, 1),
    hours_max        numeric(4, 1),
    hours_strict     boolean not null,
    night            boolean not null,
    weekend          boolean not null,
    split_hours      boolean not null,
    available_on     date,
    licence          boolean not null,
    vehicle          boolean not null,
    certifications   text[] not null,
    certification_blocks text[] not null default '{}',
    experience_years integer not null,
    experiences      text[] not null default '{}',
    wants_training   boolean not null,
    message          text,
    message_file     uuid,
    message_kind     text,
    hidden_from      uuid[] not null default '{}',
    validated_at     timestamptz not null,
    version          bigint not null,
    primary key (platform_id, card_key),
    unique (card_key)
);
create index on candidate_card (visible) where visible;

-- One line of what happened, for the time line of the file.
create table person_event (
    platform_id text not null,
    id          uuid not null,
    person_id   uuid not null,
    kind        text not null,
    title       text not null,
    detail      text,
    at          timestamptz not null,
    by          text not null,
    primary key (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id) on delete cascade
);
create index on person_event (platform_id, person_id, at desc);

-- A counsellor of a referral body sent her (six fields).
create table referral (
    platform_id     text not null,
    id              uuid not null,
    person_id       uuid not null,
    organisation_id uuid not null,
    account_id      uuid,
    referrer_name   text not null,
    comment         text,
    at              timestamptz not null,
    answered_at     timestamptz,
    answer          text,
    primary key (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id) on delete cascade
);

do $$
declare t text;
begin
    foreach t in array array['person', 'profile', 'barrier', 'choice', 'hidden_employer', 'candidate_card', 'person_event', 'referral'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I for all to ensemblier_app using (is_team(platform_id) or is_machine(platform_id))', t || '_team', t);
    end loop;
end
$$;
-- She sees and changes her own rows; barriers she said herself too.
create policy person_self on person for all to ensemblier_app using (actor_kind() = 'candidate' and id = actor_person());
create policy profile_self on profile for all to ensemblier_app using (actor_kind() = 'candidate' and person_id = actor_person());
create policy barrier_self on barrier for all to ensemblier_app using (actor_kind() = 'candidate' and person_id = actor_person());
create policy choice_self on choice for select to ensemblier_app using (actor_kind() = 'candidate' and person_id = actor_person());
create policy choice_said on choice for insert to ensemblier_app with check (actor_kind() = 'candidate' and person_id = actor_person());
create policy hidden_self on hidden_employer for all to ensemblier_app using (actor_kind() = 'candidate' and person_id = actor_person());
create policy event_self on person_event for select to ensemblier_app using (actor_kind() = 'candidate' and person_id = actor_person());
create policy event_said on person_event for insert to ensemblier_app with check (actor_kind() = 'candidate' and person_id = actor_person());
create policy card_self on candidate_card for all to ensemblier_app
    using (actor_kind() = 'candidate' and card_key = (select p.card_key from person p where p.id = actor_person()));
create policy referral_self on referral for select to ensemblier_app using (actor_kind() = 'candidate' and person_id = actor_person());
create policy referral_sent on referral for all to ensemblier_app
    using (actor_kind() = 'referrer' and platform_id = actor_platform() and organisation_id = actor_organisation());
-- A referral body sees the persons that it sent, in its platform.
create policy person_referred on person for select to ensemblier_app
    using (actor_kind() = 'referrer' and platform_id = actor_platform()
           and exists (select 1 from referral r where r.platform_id = person.platform_id and r.person_id = person.id
                          and r.organisation_id = actor_organisation()));
create policy card_feed on candidate_card for select to ensemblier_matching using (visible);
grant select on candidate_card to ensemblier_matching;
