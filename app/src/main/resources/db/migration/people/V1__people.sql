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
    lat              double precision not null,
    lon              double precision not null,
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
    retention_told_on date,
    archived_at      timestamptz,
    erasure_asked_at timestamptz,
    erased_at        timestamptz,
    version          integer not null default 0,
    primary key (platform_id, id),
    unique (id)
);
create index on person (platform_id, adviser_id);
create index on person (platform_id, phone);
create index on person (platform_id, lower(email));
create index on person (platform_id, last_contact_at);
create index on person (platform_id, lower(last_name), lower(first_name));

-- What she wants and offers. States: DRAFT -> SUBMITTED -> VALIDATED | ASKED_MORE -> SUBMITTED | ORIENTED; VALIDATED -> PAUSED.
create table profile (
    platform_id       text not null,
    person_id         uuid not null,
    state             text not null check (state in ('DRAFT', 'SUBMITTED', 'ASKED_MORE', 'VALIDATED', 'PAUSED', 'ORIENTED')),
    step              text not null default 'envies',
    undecided         boolean not null default false,
    wish              text,
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
-- She reads who opened her file (R-P4).
create policy audit_self on audit_entry for select to ensemblier_app
    using (actor_kind() = 'candidate' and subject_key = (select p.log_key from person p where p.id = actor_person()));
create policy card_feed on candidate_card for select to ensemblier_matching using (visible);
grant select on candidate_card to ensemblier_matching;

-- Builds her card again from her profile, her choices and the employers she named (R-P1, R-P2, R-P9): the one place where
-- it is written. `hidden` are the organisations of the legal entities she named. Tells SHOWN (visible, and new or changed),
-- HIDDEN (visible before, not now) or SAME.
create function keep_card(tenant text, who uuid, hidden uuid[], out change text) language plpgsql as $$
declare
    was boolean;
    kept boolean;
begin
    select c.visible into was
      from candidate_card c join person p on p.platform_id = c.platform_id and p.card_key = c.card_key
     where p.platform_id = tenant and p.id = who;
    with said as (
        select distinct on (kind) kind, granted, scope
          from choice
         where platform_id = tenant and person_id = who
         order by kind, at desc, id
    ), yes as (
        select coalesce(bool_or(granted) filter (where kind = 'BE_SHOWN'), false) as be_shown,
               coalesce(bool_or(granted) filter (where kind = 'FIRST_NAME'), false) as first_name,
               coalesce(bool_or(granted) filter (where kind = 'RECORDING'), false) as recording,
               coalesce(bool_or(granted) filter (where kind = 'MESSAGE_TEXT'), false) as message_text,
               coalesce(max(scope) filter (where kind = 'BEYOND_PLATFORM' and granted), 'PLATFORM') as scope
          from said
    ), fresh as (
        select p.platform_id, p.card_key,
               r.state = 'VALIDATED' and yes.be_shown and p.erased_at is null and p.archived_at is null as visible,
               yes.scope,
               case when yes.first_name then p.first_name else upper(left(p.first_name, 1)) || '.' end as called,
               p.commune, p.commune_name, p.lat, p.lon, r.occupations, r.contract_classes, r.means, r.reach_minutes,
               r.hours_min, r.hours_max, r.hours_strict, r.night, r.weekend, r.split_hours, r.available_on,
               r.licence, r.vehicle, r.certifications, r.certification_blocks, r.experience_years, r.experiences,
               r.wants_training,
               case when yes.message_text then r.message end as message,
               case when yes.recording and r.message_kind in ('AUDIO', 'VIDEO') then r.message_file end as message_file,
               case when yes.recording and r.message_kind in ('AUDIO', 'VIDEO') and r.message_file is not null
                    then r.message_kind
                    when yes.message_text and r.message is not null then 'TEXT' end as message_kind,
               r.validated_at
          from person p
          join profile r on r.platform_id = p.platform_id and r.person_id = p.id
         cross join yes
         where p.platform_id = tenant and p.id = who and r.validated_at is not null
    )
    insert into candidate_card as c
           (platform_id, card_key, visible, scope, called, commune, commune_name, lat, lon, occupations, contract_classes,
            means, reach_minutes, hours_min, hours_max, hours_strict, night, weekend, split_hours, available_on, licence,
            vehicle, certifications, certification_blocks, experience_years, experiences, wants_training, message,
            message_file, message_kind, hidden_from, validated_at, version)
    select platform_id, card_key, visible, scope, called, commune, commune_name, lat, lon, occupations, contract_classes,
           means, reach_minutes, hours_min, hours_max, hours_strict, night, weekend, split_hours, available_on, licence,
           vehicle, certifications, certification_blocks, experience_years, experiences, wants_training, message,
           message_file, message_kind, coalesce(hidden, '{}'), validated_at, 1
      from fresh
    on conflict (platform_id, card_key) do update set
           (visible, scope, called, commune, commune_name, lat, lon, occupations, contract_classes, means, reach_minutes,
            hours_min, hours_max, hours_strict, night, weekend, split_hours, available_on, licence, vehicle,
            certifications, certification_blocks, experience_years, experiences, wants_training, message, message_file,
            message_kind, hidden_from, validated_at, version)
         = (excluded.visible, excluded.scope, excluded.called, excluded.commune, excluded.commune_name, excluded.lat,
            excluded.lon, excluded.occupations, excluded.contract_classes, excluded.means, excluded.reach_minutes,
            excluded.hours_min, excluded.hours_max, excluded.hours_strict, excluded.night, excluded.weekend,
            excluded.split_hours, excluded.available_on, excluded.licence, excluded.vehicle, excluded.certifications,
            excluded.certification_blocks, excluded.experience_years, excluded.experiences, excluded.wants_training,
            excluded.message, excluded.message_file, excluded.message_kind, excluded.hidden_from, excluded.validated_at,
            c.version + 1)
     where to_jsonb(c) - 'version' is distinct from to_jsonb(excluded) - 'version'
    returning c.visible into kept;
    change := case when kept then 'SHOWN' when kept is not null and was then 'HIDDEN' else 'SAME' end;
end
$$;

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('people.answer-working-days', null, '2021-01-01',   2, 'jours ouvrés pour répondre à un nouveau profil'),
    ('people.undo-minutes',        null, '2021-01-01',  10, 'minutes pendant lesquelles la validation d’un profil s’annule'),
    ('people.silent-days',         null, '2021-01-01',  30, 'jours sans échange avant de signaler une personne sans nouvelles'),
    ('r-p6.announce-days',         null, '2021-01-01',  30, 'jours entre l’annonce et la fin de vie d’un dossier'),
    ('r-p6.archive-months',        null, '2021-01-01',  36, 'mois d’archive restreinte avant l’anonymisation');
