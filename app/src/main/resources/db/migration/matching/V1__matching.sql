-- A match notified or displayed to an employer (R-M8): offer, card, parts of the score, version, instant.
create table match (
    platform_id      text not null,
    id               uuid not null,
    offer_id         uuid not null,
    organisation_id  uuid not null,
    card_platform_id text not null,
    card_key         uuid not null,
    origin           text not null check (origin in ('ENGINE', 'INTEREST', 'TEAM')),
    state            text not null check (state in ('TO_TREAT', 'CONTACTED', 'PUT_ASIDE', 'NO_FOLLOW_UP', 'WITHDRAWN')),
    score            numeric(6, 2) not null,
    parts            jsonb not null,
    score_version    text not null,
    notified_at      timestamptz not null,
    treat_before     date not null,
    treated_at       timestamptz,
    reason           text,
    interested_at    timestamptz,
    primary key (platform_id, id),
    unique (platform_id, offer_id, card_key)
);
create index on match (platform_id, organisation_id, state);
create index on match (card_platform_id, card_key);
create index on match (treat_before) where state = 'TO_TREAT';

-- The employer's move, its answers, its outcome: a row with both platform keys, read by both (R-P7).
create table contact (
    platform_id      text not null,
    id               uuid not null,
    match_id         uuid not null,
    offer_id         uuid not null,
    organisation_id  uuid not null,
    establishment_id uuid not null,
    card_platform_id text not null,
    card_key         uuid not null,
    called           text not null default 'Cette personne',
    state            text not null check (state in ('QUEUED', 'ASKED', 'ACCEPTED', 'DECLINED', 'NO_ANSWER', 'REACHED', 'CLOSED', 'WITHDRAWN')),
    message          text not null,
    asked_by         text not null,
    asked_account    uuid,
    asked_at         timestamptz not null,
    sent_at          timestamptz,
    answer_before    timestamptz,
    answered_at      timestamptz,
    answered_by      text,
    mandate          text,
    refusal_reason   text,
    reach_before     timestamptz,
    reached_at       timestamptz,
    reached          boolean,
    stage            text check (stage in ('TO_REACH', 'REACHED', 'INTERVIEW', 'TRIAL', 'HIRED', 'NOT_SUITABLE', 'NO_ANSWER', 'PERSON_STOPPED')),
    stage_reason     text,
    ask_outcome_on   date,
    closed_at        timestamptz,
    closed_why       text,
    hire_id          uuid,
    version          integer not null default 0,
    primary key (platform_id, id),
    unique (id)
);
create unique index contact_once on contact (platform_id, offer_id, card_key);
create index on contact (platform_id, organisation_id, state);
create index on contact (card_platform_id, card_key, state);
create index on contact (state, answer_before);

-- Name and coordinates, copied at acceptance, lost 3 months after an unsuccessful end (R-P6).
create table revealed_identity (
    platform_id     text not null,
    contact_id      uuid not null,
    organisation_id uuid not null,
    name            text not null,
    phone           text,
    email           text,
    revealed_at     timestamptz not null,
    until_on        date,
    primary key (platform_id, contact_id)
);

-- What each side wrote or did, in order.
create table contact_entry (
    platform_id text not null,
    id          uuid not null,
    contact_id  uuid not null,
    side        text not null check (side in ('EMPLOYER', 'PERSON', 'TEAM', 'MACHINE')),
    by          text not null,
    kind        text not null,
    text        text,
    at          timestamptz not null,
    primary key (platform_id, id)
);
create index on contact_entry (platform_id, contact_id, at);

alter table match enable row level security;
alter table contact enable row level security;
alter table revealed_identity enable row level security;
alter table contact_entry enable row level security;

create policy match_read on match for select
    using (is_team(platform_id) or is_team(card_platform_id) or is_machine(platform_id)
           or (actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation())
           or (actor_kind() = 'candidate'
               and card_key = (select p.card_key from person p where p.id = actor_person())));
create policy match_written on match for all
    using (is_team(platform_id) or is_machine(platform_id)
           or (actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation())
           or (actor_kind() = 'candidate'
               and card_key = (select p.card_key from person p where p.id = actor_person())));
create policy contact_both on contact for all
    using (is_team(platform_id) or is_team(card_platform_id) or is_machine(platform_id)
           or (actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation())
           or (actor_kind() = 'candidate'
               and card_key = (select p.card_key from person p where p.id = actor_person())));
create policy identity_read on revealed_identity for select
    using (is_team(platform_id) or is_machine(platform_id)
           or (actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation()
               and (until_on is null or until_on >= current_date)));
create policy identity_written on revealed_identity for insert
    with check (is_team(platform_id) or is_machine(platform_id));
create policy identity_ended on revealed_identity for update using (is_team(platform_id) or is_machine(platform_id)
    or (actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation()));
create policy identity_lost on revealed_identity for delete using (is_machine(platform_id));
create policy entry_seen on contact_entry for all
    using (is_machine(platform_id)
           or exists (select 1 from contact c where c.platform_id = contact_entry.platform_id and c.id = contact_entry.contact_id));

-- An employer sees the card of a match of hers, and nobody else's (R-P2); its platform's team too.
create policy card_matched on candidate_card for select to ensemblier_app
    using (visible and exists (select 1 from match m
                                where m.card_key = candidate_card.card_key
                                  and m.platform_id = actor_platform()
                                  and (actor_kind() = 'team'
                                       or (actor_kind() = 'employer' and m.organisation_id = actor_organisation()))));

-- The head of a platform lets an employer receive matches again although contacts are late (R-M5); those late until then no
-- longer count.
create table match_lift (
    platform_id     text not null,
    organisation_id uuid not null,
    lifted_at       timestamptz not null,
    lifted_by       text not null,
    primary key (platform_id, organisation_id, lifted_at)
);
alter table match_lift enable row level security;
create policy lift_team on match_lift for all using (is_team(platform_id) or is_machine(platform_id));

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-m8.notified',        null, '2021-01-01', 20, 'rapprochements annoncés au plus, par offre'),
    ('r-m8.least-score',     null, '2021-01-01', 40, 'points à partir desquels un rapprochement est annoncé'),
    ('r-m1.start-tolerance', null, '2021-01-01', 31, 'jours dont une personne peut commencer après la date de l’offre');
